// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_list.h"

#include "core/base/text.h"
#include "core/schools/column_names.h"

#include <QCoreApplication>
#include <QHash>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleImporter)
};

struct Synonyms {
    PeopleColumn column;
    const char* label;
    /// Separated by bars; compared by columnKey.
    const char* names;
    QString PeopleRow::*member;
};

constexpr Synonyms kColumns[] = {
    {PeopleColumn::Urn, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "URN"),
     "URN|School URN|Unique reference number|DfE URN|URN number", &PeopleRow::urn},
    {PeopleColumn::School, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "School"),
     "School|School name|Name of school|Establishment|EstablishmentName|Academy", &PeopleRow::school},
    {PeopleColumn::Body, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "Body"),
     "Body|Group|Liaison group|Hub|Board|Cluster|Committee|Body name|Group name|Working group",
     &PeopleRow::body},
    {PeopleColumn::Role, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "Role"),
     "Role|Office|Position|Post|Job title|Job|Governance role|Type of governor", &PeopleRow::role},
    {PeopleColumn::Name, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "Name"),
     "Name|Full name|Person|Contact|Contact name|Holder|Office holder|Name of person", &PeopleRow::name},
    {PeopleColumn::Title, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "Title"),
     "Title|Salutation|Honorific|Mr/Mrs", &PeopleRow::title},
    {PeopleColumn::FirstName, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "First name"),
     "First name|Forename|Forenames|First|Given name|First names|Christian name", &PeopleRow::firstName},
    {PeopleColumn::LastName, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "Last name"),
     "Last name|Surname|Last|Family name", &PeopleRow::lastName},
    {PeopleColumn::Email, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "E-mail"),
     "E-mail|Email|E-mail address|Email address|Mail|Contact e-mail", &PeopleRow::email},
    {PeopleColumn::Telephone, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "Telephone"),
     "Telephone|Phone|Tel|Telephone number|Phone number|Mobile|Tel no|Contact number", &PeopleRow::telephone},
    {PeopleColumn::From, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "From"),
     "From|Start|Start date|Date from|Term from|Appointed|Date appointed|Date of appointment|Since|Begins|"
     "Term start|Appointed on",
     &PeopleRow::from},
    {PeopleColumn::To, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "To"),
     "To|End|End date|Date to|Term to|Until|Ends|Term ends|Term end|Stepped down|Date stepped down|Last day|"
     "Date ended",
     &PeopleRow::to},
    {PeopleColumn::SentBy, QT_TRANSLATE_NOOP("liaison::PeopleImporter", "Sent by"),
     "Sent by|From body|Representing|Represents|On behalf of|Representative of", &PeopleRow::sentBy},
};

const QHash<QString, PeopleColumn>& columnTable() {
    static const QHash<QString, PeopleColumn> table = [] {
        QHash<QString, PeopleColumn> built;
        for (const Synonyms& synonyms : kColumns) {
            for (const QString& name : QString::fromUtf8(synonyms.names).split(u'|'))
                built.insert(columnKey(name), synonyms.column);
        }
        return built;
    }();
    return table;
}

/// Words of offices, separated by bars, folded by plainFolded.
struct RoleWords {
    const char* key;
    const char* words;
};

constexpr RoleWords kRoleWords[] = {
    {"headteacher",
     "head|headteacher|head teacher|principal|headmaster|headmistress|executive headteacher|"
     "executive head|executive principal|head of school|ht|associate headteacher|co headteacher"},
    {"chair-of-governors", "chair of governors|chair of governing body|chair of the governing body|"
                           "chair of gb|cog|cofg|chairman of governors|chair governors|governors chair|"
                           "chair of lgb|chair of local governing body|chair"},
    {"chair", "chair|chairman|chairperson|chairwoman|group chair|hub chair"},
    {"vice-chair", "vice chair|vice chairman|deputy chair|vicechair"},
    {"clerk", "clerk|clerk to governors|secretary|governance professional|minutes secretary"},
    {"representative", "representative|rep|delegate"},
    {"trustee", "trustee"},
    {"member", "member"},
    {"director", "director"},
    {"cluster-lead", "cluster lead|cluster leader|lead"},
    {"facilitator", "facilitator"},
};

bool hasWord(const RoleWords& role, const QString& word) {
    return QString::fromUtf8(role.words).split(u'|').contains(word);
}

} // namespace

QString peopleColumnLabel(PeopleColumn column) {
    for (const Synonyms& synonyms : kColumns) {
        if (synonyms.column == column)
            return Words::tr(synonyms.label);
    }
    return Words::tr("Left out");
}

PeopleMapping PeopleMapping::ofHeader(const QStringList& header) {
    PeopleMapping mapping;
    mapping.headers = header;
    for (const QString& name : header) {
        PeopleColumn column = columnTable().value(columnKey(name), PeopleColumn::Ignored);
        // The first of two columns for one thing is the one that is read.
        if (mapping.placeOf(column) >= 0)
            column = PeopleColumn::Ignored;
        mapping.columns.push_back(column);
    }
    return mapping;
}

int PeopleMapping::placeOf(PeopleColumn column) const {
    const auto found = std::find(columns.begin(), columns.end(), column);
    return column == PeopleColumn::Ignored || found == columns.end() ? -1 : int(found - columns.begin());
}

QString PeopleMapping::nameOf(PeopleColumn column) const {
    return headers.value(placeOf(column));
}

std::optional<Error> PeopleMapping::problem() const {
    const auto invalid = [](const QString& sentence) { return Error{ErrorCode::Invalid, sentence, {}}; };
    for (const Synonyms& synonyms : kColumns) {
        if (std::count(columns.begin(), columns.end(), synonyms.column) > 1)
            return invalid(Words::tr("Two columns are taken for “%1”; leave one of them out.")
                               .arg(Words::tr(synonyms.label)));
    }
    if (placeOf(PeopleColumn::Name) < 0 && placeOf(PeopleColumn::LastName) < 0)
        return invalid(Words::tr("No column holds the names of people; say which does."));
    if (placeOf(PeopleColumn::Role) < 0)
        return invalid(Words::tr("No column says which office people hold; add a column “Role”."));
    if (placeOf(PeopleColumn::Urn) < 0 && placeOf(PeopleColumn::School) < 0 &&
        placeOf(PeopleColumn::Body) < 0)
        return invalid(Words::tr("No column says where people hold office; add a column “URN” or “Body”."));
    return std::nullopt;
}

HeaderWords peopleHeaderWords() {
    return [](const QString& name) { return columnTable().contains(columnKey(name)); };
}

bool isPeopleHeader(const QStringList& header) {
    const PeopleMapping mapping = PeopleMapping::ofHeader(header);
    return !mapping.problem();
}

bool PeopleRow::isBlank() const {
    return std::all_of(std::begin(kColumns), std::end(kColumns),
                       [this](const Synonyms& column) { return (this->*column.member).isEmpty(); });
}

Result<std::vector<PeopleRow>> readPeopleRows(ListReader& reader, const PeopleMapping& mapping,
                                              const std::function<bool(double)>& progress) {
    if (const auto problem = mapping.problem())
        return tl::unexpected<Error>(*problem);
    std::vector<PeopleRow> rows;
    ListRecord record;
    while (true) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return rows;
        PeopleRow row;
        row.line = record.line;
        for (const std::string_view field : record.fields)
            row.cells << QString::fromUtf8(field.data(), qsizetype(field.size()));
        for (const Synonyms& column : kColumns) {
            if (const int place = mapping.placeOf(column.column); place >= 0)
                row.*column.member = tidied(row.cells.value(place));
        }
        if (!row.isBlank())
            rows.push_back(std::move(row));
        if (progress && rows.size() % 512 == 0 && !progress(reader.progress()))
            return failure(ErrorCode::Cancelled, Words::tr("The import was stopped; nothing was changed."));
    }
}

const Office* officeOfWord(const QString& word, Office::HeldIn heldIn, const std::vector<Office>& offices) {
    const QString wanted = plainFolded(word);
    if (wanted.isEmpty())
        return nullptr;
    for (const Office& office : offices) {
        if (office.heldIn == heldIn &&
            (wanted == plainFolded(office.singular) || wanted == plainFolded(office.plural) ||
             wanted == plainFolded(office.key)))
            return &office;
    }
    for (const RoleWords& role : kRoleWords) {
        if (!hasWord(role, wanted))
            continue;
        const QString key = QString::fromLatin1(role.key);
        for (const Office& office : offices) {
            if (office.key == key && office.heldIn == heldIn)
                return &office;
        }
    }
    return saysInterim(word) ? officeOfWord(wanted.section(u' ', 1), heldIn, offices) : nullptr;
}

bool saysInterim(const QString& word) {
    const QString said = plainFolded(word);
    return said.startsWith(u"acting "_s) || said.startsWith(u"interim "_s);
}

} // namespace liaison
