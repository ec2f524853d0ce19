// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"

#include <QAbstractItemModel>
#include <QFont>

#include <functional>
#include <memory>

namespace liaison {

class StructureState;

/// The structure of a day as a tree: bodies with what belongs to them, schools as leaves. Lines are made when
/// they are first asked for, so that a county with thousands of bodies shows at once.
class StructureTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum ColumnOf { NameColumn, SchoolsColumn, PupilsColumn, RulesColumn, ColumnCount };
    using Accept = std::function<bool(const Pick&)>;

    explicit StructureTreeModel(const StructureState& state, QObject* parent = nullptr);
    ~StructureTreeModel() override;

    /// Makes the lines again: the structure is another.
    void rebuild();
    /// Shows only the lines that this lets through and those above them; empty for all.
    void setFilter(Accept accept);
    bool isFiltered() const { return bool(m_accept); }

    Pick pickAt(const QModelIndex& index) const;
    /// The line of a pick; where its own place does not show, any line of the member. Makes the lines above
    /// it.
    QModelIndex indexOf(const Pick& pick) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void dropped(const liaison::Picks& picks, liaison::Id<liaison::Body> onto);

private:
    struct Node;
    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(Node* node) const;
    const std::vector<std::unique_ptr<Node>>& childrenOf(Node* node) const;
    Picks childPicks(const Pick& pick) const;
    bool shows(const Pick& pick) const;
    bool showsUnder(Id<Body> body) const;
    Node* findUnder(Node* node, const Pick& pick) const;
    std::vector<Id<Body>> wayTo(const Pick& pick) const;
    QVariant nameData(const Pick& pick, int role) const;
    QVariant schoolsData(const Pick& pick, int role) const;
    QVariant pupilsData(const Pick& pick, int role) const;
    QVariant rulesData(const Pick& pick, int role) const;
    QString spoken(const Pick& pick) const;

    const StructureState& m_state;
    Accept m_accept;
    std::unique_ptr<Node> m_root;
    /// Whether anything under a body passes the filter.
    mutable QHash<Id<Body>, bool> m_passes;
};

} // namespace liaison
