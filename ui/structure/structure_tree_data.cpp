// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What StructureTreeModel says of each line.
#include "core/base/text.h"
#include "ui/structure/badge_icon.h"
#include "ui/structure/structure_rows.h"
#include "ui/structure/structure_state.h"
#include "ui/structure/structure_tree_model.h"

#include <QGuiApplication>

namespace liaison {

namespace {

QString rulesText(int count) {
    return counted(count, StructureTreeModel::tr("rule not kept"), StructureTreeModel::tr("rules not kept"));
}

} // namespace

QString StructureTreeModel::spoken(const Pick& pick) const {
    const Structure& structure = m_state.structure();
    QStringList parts{structure.nameOf(pick.member), typeWords(structure, pick.member)};
    if (!pick.isSchool()) {
        const StructureCount count = m_state.countUnder(pick.body());
        parts << schoolsWord(count.schools) << tr("pupils %1").arg(pupilsText(count));
    }
    if (const int breaches = m_state.breachCount(pick.member))
        parts << rulesText(breaches);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant StructureTreeModel::nameData(const Pick& pick, int role) const {
    const Structure& structure = m_state.structure();
    if (role == Qt::DisplayRole)
        return structure.nameOf(pick.member);
    if (role == Qt::AccessibleTextRole)
        return spoken(pick);
    if (role == Qt::ToolTipRole)
        return QString(structure.nameOf(pick.member) + u" · "_s + typeWords(structure, pick.member));
    if (role != Qt::DecorationRole)
        return {};
    if (pick.isSchool())
        return schoolIcon();
    const PlacedBody* body = structure.body(pick.body());
    return body ? badgeIcon(structure.typeOf(*body), QGuiApplication::font(), qApp->devicePixelRatio())
                : QVariant();
}

QVariant StructureTreeModel::rulesData(const Pick& pick, int role) const {
    const int count = m_state.breachCount(pick.member);
    if (count == 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return countText(count);
    case Qt::DecorationRole:
        return QIcon::fromTheme(u"data-warning"_s);
    case Qt::ToolTipRole:
        return m_state.breachesOf(pick.member).join(u'\n');
    case Qt::AccessibleTextRole:
        return rulesText(count);
    case RowModelBase::ToneRole:
        return int(Tone::Warn);
    default:
        return {};
    }
}

QVariant StructureTreeModel::schoolsData(const Pick& pick, int role) const {
    if (role != Qt::DisplayRole || pick.isSchool())
        return {};
    return countText(m_state.countUnder(pick.body()).schools);
}

QVariant StructureTreeModel::pupilsData(const Pick& pick, int role) const {
    StructureCount count;
    if (!pick.isSchool())
        count = m_state.countUnder(pick.body());
    else if (const PlacedSchool* school = m_state.structure().school(pick.school()))
        count.add(*school);
    if (role == Qt::DisplayRole)
        return pupilsFigure(count);
    const bool isWhole = count.withoutPupils == 0;
    const bool explains = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    return explains && !isWhole ? QVariant(pupilsText(count)) : QVariant();
}

QVariant StructureTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Pick pick = pickAt(index);
    if (index.column() == NameColumn)
        return nameData(pick, role);
    if (index.column() == RulesColumn)
        return rulesData(pick, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return index.column() == PupilsColumn ? pupilsData(pick, role) : schoolsData(pick, role);
}

QVariant StructureTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == SchoolsColumn || section == PupilsColumn
                   ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == RulesColumn)
        return tr("Rules that it does not keep and that nobody has accepted");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case SchoolsColumn:
        return tr("Schools");
    case PupilsColumn:
        return tr("Pupils");
    default:
        return tr("Rules");
    }
}

} // namespace liaison
