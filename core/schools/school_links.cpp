// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_links.h"

#include "core/base/text.h"
#include "core/lists/invisible_characters.h"
#include "core/schools/column_names.h"
#include "core/schools/draft_store.h"
#include "core/schools/link_chains.h"
#include "core/schools/school_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolLinks)
};

enum Column { kUrn, kLinkUrn, kLinkName, kLinkType, kEstablished, kColumnCount };
constexpr const char* kColumnNames[kColumnCount] = {"URN", "LinkURN", "LinkName", "LinkType",
                                                    "LinkEstablishedDate"};

/// One direction of a link as a row says it.
struct Side {
    qint64 line = 0;
    QString name;
    QDate established;
    /// The day as the list writes it.
    QString dayCell;
};

/// Both directions of one pair of schools.
struct Pair {
    LinkKind kind = LinkKind::Plain;
    std::optional<Side> fromPredecessor;
    std::optional<Side> fromSuccessor;
    qint64 firstLine = 0;
};

class LinksReader {
public:
    explicit LinksReader(ListReader& reader) : m_reader(reader) {}
    Result<LinksList> read();

private:
    std::optional<Error> findColumns();
    void readRow(const ListRecord& record);
    void addSide(qint64 urn, qint64 linkUrn, const QString& type, Side side);
    void collect();
    void refuseCircles();
    /// The cell without characters that cannot be seen.
    QString cell(const ListRecord& record, Column column) const;
    void noteInvisible(const ListRecord& record);
    void refuse(qint64 line, Column column, const QString& code, const QString& value, const QString& text);

    ListReader& m_reader;
    std::array<int, kColumnCount> m_places{};
    /// By predecessor and successor.
    std::map<std::pair<qint64, qint64>, Pair> m_pairs;
    LinksList m_list;
    NoteKeeper m_notes;
};

Result<LinksList> LinksReader::read() {
    if (const auto problem = findColumns())
        return tl::unexpected<Error>(*problem);
    ListRecord record;
    while (true) {
        const Result<bool> more = m_reader.next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        if (!record.isBlank())
            readRow(record);
    }
    collect();
    refuseCircles();
    for (const ListNote& note : m_reader.notes())
        m_notes.add(note);
    m_list.notes = m_notes.take();
    return std::move(m_list);
}

std::optional<Error> LinksReader::findColumns() {
    m_places.fill(-1);
    const QStringList& header = m_reader.header();
    for (qsizetype i = 0; i < header.size(); ++i) {
        for (std::size_t column = 0; column < kColumnCount; ++column) {
            if (m_places[column] < 0 &&
                columnKey(header[i]) == columnKey(QString::fromLatin1(kColumnNames[column])))
                m_places[column] = int(i);
        }
    }
    for (const Column column : {kUrn, kLinkUrn, kLinkType}) {
        if (m_places[column] < 0)
            return Error{
                ErrorCode::Invalid,
                Words::tr(
                    "This is no list of links: it has no column “%1”; choose the links file of the register.")
                    .arg(QLatin1String(kColumnNames[column])),
                {}};
    }
    return std::nullopt;
}

void LinksReader::readRow(const ListRecord& record) {
    ++m_list.rows;
    noteInvisible(record);
    const auto urn = readUrn(cell(record, kUrn));
    const auto linkUrn = readUrn(cell(record, kLinkUrn));
    if (!urn || !linkUrn) {
        const Column column = urn ? kLinkUrn : kUrn;
        return refuse(record.line, column, u"bad-urn"_s, cell(record, column),
                      Words::tr("A URN is a number of five to seven digits."));
    }
    if (*urn == *linkUrn)
        return refuse(record.line, kLinkUrn, u"self-link"_s, cell(record, kLinkUrn),
                      Words::tr("A school cannot follow itself."));
    const ReadValue date = readListCell(SchoolField::Opened, cell(record, kEstablished));
    if (date.verdict == ReadValue::Verdict::Impossible)
        return refuse(record.line, kEstablished, date.code, cell(record, kEstablished), date.reason);
    const ReadValue name = readListCell(SchoolField::Name, cell(record, kLinkName));
    if (name.verdict == ReadValue::Verdict::Impossible)
        return refuse(record.line, kLinkName, name.code, cell(record, kLinkName).left(200), name.reason);
    if (name.verdict == ReadValue::Verdict::Doubtful)
        m_notes.add({record.line, QLatin1String(kColumnNames[kLinkName]), name.code, cell(record, kLinkName),
                     name.reason});
    addSide(*urn, *linkUrn, plainFolded(cell(record, kLinkType)),
            {record.line, name.text, QDate::fromString(date.text, Qt::ISODate), cell(record, kEstablished)});
}

void LinksReader::addSide(qint64 urn, qint64 linkUrn, const QString& type, Side side) {
    const bool isSuccessor = type.startsWith("successor"_L1);
    if (!isSuccessor && !type.startsWith("predecessor"_L1)) {
        if (type.isEmpty())
            return refuse(side.line, kLinkType, u"no-link-type"_s, {},
                          Words::tr("The row does not say who followed whom."));
        m_notes.add({side.line, QLatin1String(kColumnNames[kLinkType]), u"other-link"_s, type,
                     Words::tr("This link does not say that one school followed another, and was left out."),
                     NoteSeverity::Remark});
        return;
    }
    Pair& pair = m_pairs[isSuccessor ? std::pair(urn, linkUrn) : std::pair(linkUrn, urn)];
    if (pair.firstLine == 0)
        pair.firstLine = side.line;
    if (type.contains("split"_L1))
        pair.kind = LinkKind::Split;
    else if ((type.contains("merge"_L1) || type.contains("amalgam"_L1)) && pair.kind == LinkKind::Plain)
        pair.kind = LinkKind::Merged;
    std::optional<Side>& known = isSuccessor ? pair.fromPredecessor : pair.fromSuccessor;
    if (!known) {
        known = std::move(side);
        return;
    }
    ++m_list.duplicates;
    const bool isAnotherDay = known->established != side.established;
    if (isAnotherDay || known->name != side.name)
        m_notes.add({side.line,
                     isAnotherDay ? QLatin1String(kColumnNames[kEstablished])
                                  : QLatin1String(kColumnNames[kLinkName]),
                     u"conflicting-link"_s, isAnotherDay ? side.dayCell : side.name,
                     Words::tr("Line %1 says something else about these two schools; that line is used.")
                         .arg(known->line)});
}

void LinksReader::collect() {
    for (const auto& [ends, pair] : m_pairs) {
        SchoolLink link;
        link.predecessor = ends.first;
        link.successor = ends.second;
        link.kind = pair.kind;
        link.line = pair.firstLine;
        if (pair.fromPredecessor) {
            link.successorName = pair.fromPredecessor->name;
            link.established = pair.fromPredecessor->established;
        }
        // The successor's own row gives the day it began; the predecessor's gives the day before.
        if (pair.fromSuccessor) {
            link.predecessorName = pair.fromSuccessor->name;
            if (pair.fromSuccessor->established.isValid())
                link.established = pair.fromSuccessor->established;
        }
        if (pair.fromPredecessor && pair.fromSuccessor)
            ++m_list.duplicates;
        else
            m_notes.add({link.line,
                         {},
                         u"one-sided-link"_s,
                         {},
                         Words::tr("The link from %1 to %2 is given from one side only.")
                             .arg(link.predecessor)
                             .arg(link.successor),
                         NoteSeverity::Remark});
        m_list.links.push_back(std::move(link));
    }
}

void LinksReader::refuseCircles() {
    const std::vector<bool> isCircular = circularLinks(m_list.links);
    std::vector<SchoolLink> kept;
    for (std::size_t i = 0; i < m_list.links.size(); ++i) {
        const SchoolLink& link = m_list.links[i];
        if (isCircular[i])
            refuse(link.line, kLinkUrn, u"link-cycle"_s, QString::number(link.successor),
                   Words::tr("The links from %1 lead in a circle back to it.").arg(link.predecessor));
        else
            kept.push_back(link);
    }
    m_list.links = std::move(kept);
}

QString LinksReader::cell(const ListRecord& record, Column column) const {
    const int place = m_places[column];
    if (place < 0 || std::size_t(place) >= record.fields.size())
        return {};
    const std::string_view field = record.fields[std::size_t(place)];
    return visibleText(QString::fromUtf8(field.data(), qsizetype(field.size()))).text;
}

void LinksReader::noteInvisible(const ListRecord& record) {
    for (std::size_t column = 0; column < kColumnCount; ++column) {
        const int place = m_places[column];
        if (place < 0 || std::size_t(place) >= record.fields.size())
            continue;
        const std::string_view field = record.fields[std::size_t(place)];
        const VisibleText visible = visibleText(QString::fromUtf8(field.data(), qsizetype(field.size())));
        if (!visible.removed.isEmpty())
            m_notes.add({record.line, QLatin1String(kColumnNames[column]), invisibleCharacterCode(),
                         visible.text, visible.note(), NoteSeverity::Warning});
    }
}

void LinksReader::refuse(qint64 line, Column column, const QString& code, const QString& value,
                         const QString& text) {
    m_list.refused.push_back(
        {line, QLatin1String(kColumnNames[column]), code, value, text, NoteSeverity::Refusal});
}

} // namespace

QString linkKindKey(LinkKind kind) {
    switch (kind) {
    case LinkKind::Plain:
        return {};
    case LinkKind::Merged:
        return u"merged"_s;
    case LinkKind::Split:
        return u"split"_s;
    }
    return {};
}

LinkKind linkKindFromKey(const QString& key) {
    if (key == "merged"_L1)
        return LinkKind::Merged;
    return key == "split"_L1 ? LinkKind::Split : LinkKind::Plain;
}

bool isLinksHeader(const QStringList& header) {
    const auto has = [&header](Column column) {
        return std::any_of(header.begin(), header.end(), [column](const QString& name) {
            return columnKey(name) == columnKey(QString::fromLatin1(kColumnNames[column]));
        });
    };
    return has(kUrn) && has(kLinkUrn);
}

bool isGroupLinksHeader(const QStringList& header) {
    const auto has = [&header](const QString& wanted) {
        return std::any_of(header.begin(), header.end(),
                           [&wanted](const QString& name) { return columnKey(name) == columnKey(wanted); });
    };
    return has(u"Group UID"_s) && !has(u"Postcode"_s);
}

Result<LinksList> readLinks(ListReader& reader) {
    return LinksReader(reader).read();
}

} // namespace liaison
