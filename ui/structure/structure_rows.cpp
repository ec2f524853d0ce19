// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_rows.h"

#include "core/base/text.h"
#include "ui/structure/badge_icon.h"
#include "ui/structure/pick_mime.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_words.h"

#include <QGuiApplication>

#include <set>

namespace liaison {

namespace {

/// Rows without a membership get keys that no membership has.
constexpr qint64 kOfMember = qint64(1) << 40;

StructureRow rowOf(const StructureState& state, const Pick& pick) {
    const Structure& structure = state.structure();
    StructureRow row;
    row.key = kOfMember + memberKey(pick.member);
    row.pick = pick;
    row.name = structure.nameOf(pick.member);
    row.type = typeWords(structure, pick.member);
    if (pick.parent.isValid())
        row.parent = structure.nameOf(pick.parent);
    if (const PlacedSchool* school = pick.isSchool() ? structure.school(pick.school()) : nullptr)
        row.urn = school->urn;
    return row;
}

StructureRow rowOf(const StructureState& state, const Membership& membership) {
    StructureRow row = rowOf(state, Pick{membership.member, membership.body, membership.id});
    row.key = membership.id.value;
    row.kind = membershipKindLabel(membership.kind);
    row.from = membership.begins;
    row.to = membership.ends;
    row.review = membership.review;
    return row;
}

StructureCount countOf(const StructureState& state, const StructureRow& row) {
    if (!row.pick.isSchool())
        return state.countUnder(row.pick.body());
    StructureCount count;
    if (const PlacedSchool* school = state.structure().school(row.pick.school()))
        count.add(*school);
    return count;
}

using RowColumn = Column<StructureRow>;

RowColumn dateColumn(const QString& key, const QString& title, QDate StructureRow::*date) {
    return RowColumn(key, title, [date](const StructureRow& row) { return dateText(row.*date); })
        .sortedBy([date](const StructureRow& row) { return QVariant(row.*date); });
}

RowColumn schoolsColumn(const StructureState& state) {
    const auto value = [&state](const StructureRow& row) {
        return row.pick.isSchool() ? QVariant() : QVariant(countOf(state, row).schools);
    };
    return RowColumn(u"schools"_s, StructureRowModel::tr("Schools"),
                     [value](const StructureRow& row) {
                         const QVariant schools = value(row);
                         return schools.isValid() ? countText(schools.toLongLong()) : QString();
                     })
        .number(value);
}

RowColumn pupilsColumn(const StructureState& state) {
    const auto known = [&state](const StructureRow& row) { return countOf(state, row).knownPupils(); };
    return RowColumn(u"pupils"_s, StructureRowModel::tr("Pupils"),
                     [&state](const StructureRow& row) { return pupilsFigure(countOf(state, row)); })
        .number([known](const StructureRow& row) {
            const std::optional<qint64> pupils = known(row);
            return pupils ? QVariant(*pupils) : QVariant();
        })
        .withCellTip([&state](const StructureRow& row) {
            const StructureCount count = countOf(state, row);
            return count.withoutPupils > 0 ? pupilsText(count) : QString();
        });
}

RowColumn breachColumn(const StructureState& state) {
    const auto count = [&state](const StructureRow& row) { return state.breachCount(row.pick.member); };
    return RowColumn(u"breaches"_s, StructureRowModel::tr("Breaches"),
                     [count](const StructureRow& row) {
                         const int breaches = count(row);
                         return breaches == 0 ? QString() : countText(breaches);
                     })
        .number([count](const StructureRow& row) {
            const int breaches = count(row);
            return breaches == 0 ? QVariant() : QVariant(breaches);
        })
        .tip(StructureRowModel::tr("Rules that it does not keep and that nobody has accepted"))
        .toned([count](const StructureRow& row) { return count(row) == 0 ? Tone::Plain : Tone::Warn; })
        .withIcon(
            [count](const StructureRow& row) { return count(row) == 0 ? QString() : u"data-warning"_s; })
        .withCellTip(
            [&state](const StructureRow& row) { return state.breachesOf(row.pick.member).join(u'\n'); });
}

std::vector<RowColumn> columnsOf(const StructureState& state, StructureRowModel::Columns which) {
    std::vector<RowColumn> columns;
    columns.push_back(RowColumn(u"name"_s, StructureRowModel::tr("Name"), [](const StructureRow& row) {
        return row.isAccepted ? StructureRowModel::tr("%1 (accepted)").arg(row.name) : row.name;
    }));
    RowColumn type(u"type"_s, StructureRowModel::tr("Type"),
                   [](const StructureRow& row) { return row.type; });
    // Beside the views there is room for a name and a number.
    if (which == StructureRowModel::Columns::School)
        type.hiddenAtFirst();
    columns.push_back(type);
    const RowColumn urn = RowColumn(u"urn"_s, StructureRowModel::tr("URN"), [](const StructureRow& row) {
                              return row.urn ? QString::number(row.urn) : QString();
                          }).hiddenAtFirst();
    if (which == StructureRowModel::Columns::School) {
        columns.push_back(pupilsColumn(state));
        columns.push_back(urn);
        return columns;
    }
    columns.push_back(RowColumn(u"parent"_s, StructureRowModel::tr("Belongs to"),
                                [](const StructureRow& row) { return row.parent; }));
    columns.push_back(RowColumn(u"kind"_s, StructureRowModel::tr("As"), [](const StructureRow& row) {
                          return row.kind;
                      }).tip(StructureRowModel::tr("Full member, founder, provisional member or observer")));
    columns.push_back(dateColumn(u"from"_s, StructureRowModel::tr("From"), &StructureRow::from));
    columns.push_back(dateColumn(u"to"_s, StructureRowModel::tr("To"), &StructureRow::to));
    columns.push_back(
        dateColumn(u"review"_s, StructureRowModel::tr("Review"), &StructureRow::review).hiddenAtFirst());
    columns.push_back(schoolsColumn(state));
    columns.push_back(pupilsColumn(state));
    columns.push_back(breachColumn(state));
    columns.push_back(urn);
    return columns;
}

} // namespace

QString pupilsText(const StructureCount& count) {
    const std::optional<qint64> known = count.knownPupils();
    if (!known)
        return StructureRowModel::tr("not known");
    if (count.withoutPupils == 0)
        return countText(*known);
    return StructureRowModel::tr("%1 (%2 not known)").arg(countText(*known), countText(count.withoutPupils));
}

QString pupilsFigure(const StructureCount& count) {
    const std::optional<qint64> known = count.knownPupils();
    if (!known)
        return {};
    return count.withoutPupils == 0 ? countText(*known) : StructureRowModel::tr("%1+").arg(countText(*known));
}

QString typeWords(const Structure& structure, const Member& member) {
    if (const auto* id = std::get_if<Id<School>>(&member)) {
        const PlacedSchool* school = structure.school(*id);
        return school ? schoolKindLabel(school->kind) : QString();
    }
    const PlacedBody* body = structure.body(std::get<Id<Body>>(member));
    return body ? structure.typeOf(*body).singular : QString();
}

StructureRowModel::StructureRowModel(const StructureState& state, Columns columns, QObject* parent)
    : RowModel<StructureRow>(
          columnsOf(state, columns), [](const StructureRow& row) { return row.key; }, parent)
    , m_state(state) {
    setSearchKey([](const StructureRow& row) {
        return searchKey(row.name + u' ' + row.type +
                         (row.urn ? u' ' + QString::number(row.urn) : QString()));
    });
}

QVariant StructureRowModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::DecorationRole && index.isValid() && index.column() == 0) {
        const Pick& pick = at(index.row()).pick;
        if (pick.isSchool())
            return schoolIcon();
        if (const PlacedBody* body = m_state.structure().body(pick.body()))
            return badgeIcon(m_state.structure().typeOf(*body), QGuiApplication::font(),
                             qApp->devicePixelRatio());
    }
    return RowModel<StructureRow>::data(index, role);
}

Qt::ItemFlags StructureRowModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return RowModel<StructureRow>::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList StructureRowModel::mimeTypes() const {
    return {PickMime::format()};
}

QMimeData* StructureRowModel::mimeData(const QModelIndexList& indexes) const {
    std::set<int> dragged;
    for (const QModelIndex& index : indexes)
        dragged.insert(index.row());
    Picks picks;
    for (const int row : dragged)
        picks.push_back(at(row).pick);
    return picks.empty() ? nullptr : new PickMime(std::move(picks), m_state.structure());
}

bool StructureRowModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                        const QModelIndex& parent) const {
    return qobject_cast<const PickMime*>(data) && parent.isValid() &&
           dropTarget(at(parent.row()).pick).isValid();
}

bool StructureRowModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                     const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT dropped(qobject_cast<const PickMime*>(data)->picks(), dropTarget(at(parent.row()).pick));
    // The rows follow the record; nothing is to be taken out of the model by the view.
    return false;
}

std::vector<StructureRow> structureRows(const StructureState& state) {
    const Structure& structure = state.structure();
    std::vector<StructureRow> rows;
    rows.reserve(structure.memberships().size() + structure.bodies().size());
    for (const PlacedBody& body : structure.bodies())
        if (structure.placesOf(body.id).empty())
            rows.push_back(rowOf(state, Pick{body.id, structure.parentOf(body.id), {}}));
    for (const Membership& membership : structure.memberships())
        rows.push_back(rowOf(state, membership));
    for (const PlacedSchool& school : structure.schools())
        if (school.stands && structure.placesOf(school.id).empty())
            rows.push_back(rowOf(state, Pick{school.id}));
    return rows;
}

std::vector<StructureRow> trayRows(const StructureState& state) {
    std::vector<StructureRow> rows;
    for (const Id<School> school : state.unplaced())
        rows.push_back(rowOf(state, Pick{school}));
    for (const Id<School> school : state.acceptedUnplaced()) {
        rows.push_back(rowOf(state, Pick{school}));
        rows.back().isAccepted = true;
    }
    return rows;
}

StructureRow schoolRow(const StructureState& state, Id<School> school) {
    return rowOf(state, placeOf(state.structure(), school));
}

} // namespace liaison
