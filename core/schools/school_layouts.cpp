// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_layouts.h"

#include "core/base/text.h"
#include "core/schools/column_guess.h"
#include "core/schools/column_names.h"
#include "core/schools/import_plan.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolLayouts)
};

struct BuiltIn {
    const char* id;
    const char* label;
    /// Columns that tell the layout, separated by bars; all but one in ten must be there.
    const char* signature;
};

/// From the most telling to the least.
constexpr BuiltIn kBuiltIn[] = {
    {"details-2018", QT_TRANSLATE_NOOP("liaison::SchoolLayouts", "Details list of 2018"),
     "URN|Name|Inspect Date|Age From|Age To|Post 16|Primary|Secondary"},
    {"register-7", QT_TRANSLATE_NOOP("liaison::SchoolLayouts", "Register of seven columns"),
     "urn|name|town|postcode|lead_school|open_date|close_date"},
    {"register", QT_TRANSLATE_NOOP("liaison::SchoolLayouts", "Full register extract"),
     "URN|EstablishmentName|EstablishmentStatus (code)|TypeOfEstablishment (code)"},
    {"search-export", QT_TRANSLATE_NOOP("liaison::SchoolLayouts", "Search export"),
     "URN|EstablishmentName|EstablishmentStatus (name)|TypeOfEstablishment (name)"},
};

bool isMostlyThere(const QSet<QString>& keys, const char* signature) {
    const QStringList names = QString::fromLatin1(signature).split(u'|');
    const auto found = std::count_if(names.begin(), names.end(),
                                     [&keys](const QString& name) { return keys.contains(columnKey(name)); });
    return found * 10 >= names.size() * 9;
}

bool isOwnExport(const QStringList& header) {
    QSet<QString> labels;
    for (const SchoolFieldInfo& info : listedFields())
        labels << schoolFieldLabel(info.field);
    for (const QString& added : refusedRowColumns())
        labels << added;
    return header.size() > 1 && std::all_of(header.begin(), header.end(), [&labels](const QString& name) {
               return name.isEmpty() || labels.contains(name);
           });
}

QString builtInIdFor(const QStringList& header) {
    QSet<QString> keys;
    for (const QString& name : header)
        keys << columnKey(name);
    for (const BuiltIn& layout : kBuiltIn) {
        if (isMostlyThere(keys, layout.signature))
            return QString::fromLatin1(layout.id);
    }
    return isOwnExport(header) ? u"liaison"_s : u"generic"_s;
}

LayoutName nameOf(const QString& id) {
    for (const BuiltIn& layout : kBuiltIn) {
        if (id == QLatin1String(layout.id))
            return {id, Words::tr(layout.label)};
    }
    if (id == "liaison"_L1)
        return {id, Words::tr("List saved by Liaison")};
    if (id == "guessed"_L1)
        return {id, Words::tr("Told from what the cells hold")};
    if (id.startsWith("saved:"_L1))
        return {id, id.mid(6)};
    return {u"generic"_s, Words::tr("Any list of schools")};
}

bool isCodeColumn(QStringView name) {
    return columnKey(name).endsWith("code"_L1) && name.contains(u"code", Qt::CaseInsensitive);
}

/// Where two columns feed one field, keeps the one that holds words rather than codes, else the first.
void keepOneOfEach(LayoutMatch& match) {
    QHash<QString, std::size_t> kept;
    std::vector<ColumnTarget>& columns = match.mapping.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString key = columns[i].key();
        if (key.isEmpty())
            continue;
        const auto earlier = kept.constFind(key);
        if (earlier == kept.cend()) {
            kept.insert(key, i);
            continue;
        }
        const QString first = match.mapping.headers.value(qsizetype(*earlier));
        const QString second = match.mapping.headers.value(qsizetype(i));
        const bool isCodeFirst = isCodeColumn(first) && !isCodeColumn(second);
        const std::size_t dropped = isCodeFirst ? *earlier : i;
        if (columnKey(first) == columnKey(second))
            match.notes.push_back(
                {0,
                 second,
                 u"repeated-column"_s,
                 {},
                 Words::tr("The column “%1” comes more than once; the first one is used.").arg(second)});
        columns[dropped] = {};
        if (isCodeFirst)
            kept[key] = i;
    }
}

void noteGuesses(LayoutMatch& match) {
    for (std::size_t i = 0; i < match.mapping.columns.size(); ++i) {
        const ColumnTarget& target = match.mapping.columns[i];
        if (target.isGuess)
            match.notes.push_back({0, match.mapping.columnName(int(i)), u"guessed-column"_s, target.key(),
                                   Words::tr("This column is taken as “%1” because of what its cells hold.")
                                       .arg(schoolFieldLabel(target.field))});
    }
}

/// A column that may be of liaison groups is not taken for it, but not passed over in silence either.
void noteUnclear(LayoutMatch& match) {
    for (std::size_t i = 0; i < match.mapping.columns.size(); ++i) {
        const QString header = match.mapping.headers.value(qsizetype(i));
        if (match.mapping.columns[i].role == ColumnRole::Ignored && mayBeGroups(header) &&
            match.mapping.columnOf(SchoolField::Group) < 0)
            match.notes.push_back(
                {0,
                 header,
                 u"unmapped-column"_s,
                 {},
                 Words::tr("This column may say which liaison group a school is in; it is read "
                           "only if you say so."),
                 NoteSeverity::Question});
    }
}

std::size_t widthOf(const QStringList& header, const ListSample& sample) {
    qsizetype width = header.size();
    if (header.isEmpty()) {
        for (const SampleRow& row : sample)
            width = std::max(width, row.cells.size());
    }
    return std::size_t(width);
}

LayoutMatch matchOf(const QString& id, const QStringList& header, const ListSample& sample) {
    LayoutMatch match{nameOf(id), {header, {}}, {}, true};
    match.mapping.columns.resize(widthOf(header, sample));
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto target =
            id == "details-2018"_L1 ? targetOfDetailsColumn(header[i]) : targetOfColumn(header[i]);
        match.mapping.columns[std::size_t(i)] = target.value_or(ColumnTarget{});
    }
    settleRepeats(sample, match.mapping);
    keepOneOfEach(match);
    if (match.mapping.columnOf(SchoolField::Urn) < 0 && match.mapping.columnOf(SchoolField::Name) < 0) {
        match.layout = nameOf(u"guessed"_s);
        match.isCertain = guessColumns(sample, match.mapping);
    }
    noteGuesses(match);
    noteUnclear(match);
    return match;
}

/// The user's layout on these columns, by name and, for repeated names, by their order. Nothing if one is
/// missing.
std::optional<LayoutMatch> savedMatch(const SavedLayout& saved, const QStringList& header) {
    LayoutMatch match{
        nameOf(saved.id()), {header, std::vector<ColumnTarget>(std::size_t(header.size()))}, {}, true};
    std::vector<bool> isTaken(std::size_t(header.size()), false);
    for (qsizetype i = 0; i < saved.headers.size(); ++i) {
        qsizetype at = 0;
        while (at < header.size() &&
               (isTaken[std::size_t(at)] || columnKey(header[at]) != columnKey(saved.headers[i])))
            ++at;
        const auto target = ColumnTarget::fromKey(saved.targets.value(i));
        if (at == header.size()) {
            if (target && target->role != ColumnRole::Ignored)
                return std::nullopt;
            continue;
        }
        isTaken[std::size_t(at)] = true;
        match.mapping.columns[std::size_t(at)] = target.value_or(ColumnTarget{});
    }
    if (match.mapping.problem())
        return std::nullopt;
    return match;
}

} // namespace

QByteArray SavedLayout::toJson() const {
    QJsonArray columns;
    for (qsizetype i = 0; i < headers.size(); ++i)
        columns << QJsonObject{{u"header"_s, headers[i]}, {u"target"_s, targets.value(i)}};
    return QJsonDocument(QJsonObject{{u"columns"_s, columns}}).toJson(QJsonDocument::Compact);
}

Result<SavedLayout> SavedLayout::fromJson(const QString& name, const QByteArray& json) {
    const QJsonValue columns = QJsonDocument::fromJson(json).object().value("columns"_L1);
    if (!columns.isArray())
        return failure(ErrorCode::Unreadable,
                       Words::tr("The layout “%1” cannot be read; save it again.").arg(name));
    SavedLayout layout{name, {}, {}};
    for (const QJsonValue& column : columns.toArray()) {
        layout.headers << column["header"_L1].toString();
        layout.targets << column["target"_L1].toString();
    }
    return layout;
}

SavedLayout SavedLayout::of(const QString& name, const ColumnMapping& mapping) {
    SavedLayout layout{name, {}, {}};
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        layout.headers << mapping.headers.value(qsizetype(i));
        layout.targets << mapping.columns[i].key();
    }
    return layout;
}

std::vector<LayoutName> knownLayouts(const std::vector<SavedLayout>& saved) {
    std::vector<LayoutName> names;
    for (const char* id : {"register", "search-export", "register-7", "details-2018", "generic", "liaison"})
        names.push_back(nameOf(QString::fromLatin1(id)));
    for (const SavedLayout& layout : saved)
        names.push_back(nameOf(layout.id()));
    return names;
}

LayoutMatch recogniseLayout(const QStringList& header, const ListSample& sample,
                            const std::vector<SavedLayout>& saved) {
    if (!header.isEmpty()) {
        for (const SavedLayout& layout : saved) {
            if (layout.headers.size() != header.size())
                continue;
            if (auto match = savedMatch(layout, header))
                return *match;
        }
    }
    return matchOf(builtInIdFor(header), header, sample);
}

Result<LayoutMatch> applyLayout(const QString& id, const QStringList& header, const ListSample& sample,
                                const std::vector<SavedLayout>& saved) {
    for (const SavedLayout& layout : saved) {
        if (layout.id() != id && layout.name != id)
            continue;
        if (auto match = savedMatch(layout, header))
            return *match;
        return failure(
            ErrorCode::Invalid,
            Words::tr("The list lacks columns of the layout “%1”; choose another layout.").arg(layout.name));
    }
    for (const LayoutName& known : knownLayouts({})) {
        if (known.id != id)
            continue;
        LayoutMatch match = matchOf(id, header, sample);
        if (const auto problem = match.mapping.problem())
            return tl::unexpected<Error>(*problem);
        return match;
    }
    QStringList ids;
    for (const LayoutName& known : knownLayouts(saved))
        ids << known.id;
    return failure(ErrorCode::NotFound,
                   Words::tr("There is no layout “%1”; choose one of: %2.").arg(id, ids.join(u", "_s)));
}

HeaderWords schoolHeaderWords() {
    return [](const QString& name) { return !name.trimmed().isEmpty() && targetOfColumn(name).has_value(); };
}

} // namespace liaison
