// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_tree_model.h"

#include "ui/structure/pick_mime.h"
#include "ui/structure/structure_state.h"

#include <algorithm>

namespace liaison {

struct StructureTreeModel::Node {
    Pick pick;
    Node* parent = nullptr;
    int row = 0;
    bool isFilled = false;
    std::vector<std::unique_ptr<Node>> children = {};
};

StructureTreeModel::StructureTreeModel(const StructureState& state, QObject* parent)
    : QAbstractItemModel(parent), m_state(state), m_root(std::make_unique<Node>()) {}

StructureTreeModel::~StructureTreeModel() = default;

void StructureTreeModel::rebuild() {
    beginResetModel();
    m_passes.clear();
    m_root = std::make_unique<Node>();
    endResetModel();
}

void StructureTreeModel::setFilter(Accept accept) {
    m_accept = std::move(accept);
    rebuild();
}

StructureTreeModel::Node* StructureTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex StructureTreeModel::indexOf(Node* node) const {
    return node == nullptr || node == m_root.get() ? QModelIndex() : createIndex(node->row, NameColumn, node);
}

Pick StructureTreeModel::pickAt(const QModelIndex& index) const {
    return nodeOf(index)->pick;
}

Picks StructureTreeModel::childPicks(const Pick& pick) const {
    const Structure& structure = m_state.structure();
    Picks picks;
    if (pick.isSchool())
        return picks;
    for (const Id<Body> owned : m_state.ownedUnder(pick.body()))
        picks.push_back({owned, pick.body(), {}});
    for (const Membership& membership : structure.membersOf(pick.body())) {
        const auto* body = std::get_if<Id<Body>>(&membership.member);
        if (body == nullptr || structure.body(*body) != nullptr)
            picks.push_back({membership.member, pick.body(), membership.id});
    }
    return picks;
}

bool StructureTreeModel::shows(const Pick& pick) const {
    return !m_accept || m_accept(pick) || (!pick.isSchool() && showsUnder(pick.body()));
}

bool StructureTreeModel::showsUnder(Id<Body> body) const {
    if (const auto known = m_passes.constFind(body); known != m_passes.cend())
        return *known;
    const Picks picks = childPicks(Pick{body});
    const bool passes =
        std::any_of(picks.begin(), picks.end(), [&](const Pick& pick) { return shows(pick); });
    m_passes.insert(body, passes);
    return passes;
}

const std::vector<std::unique_ptr<StructureTreeModel::Node>>&
StructureTreeModel::childrenOf(Node* node) const {
    if (node->isFilled)
        return node->children;
    node->isFilled = true;
    Picks picks;
    if (node == m_root.get())
        for (const Id<Body> body : m_state.structure().roots())
            picks.push_back({body});
    else
        picks = childPicks(node->pick);
    for (const Pick& pick : picks)
        if (shows(pick))
            node->children.push_back(std::make_unique<Node>(Node{pick, node, int(node->children.size())}));
    return node->children;
}

QModelIndex StructureTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0)
        return {};
    const auto& children = childrenOf(nodeOf(parent));
    return row < int(children.size()) ? createIndex(row, column, children[std::size_t(row)].get())
                                      : QModelIndex();
}

QModelIndex StructureTreeModel::parent(const QModelIndex& index) const {
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int StructureTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : int(childrenOf(nodeOf(parent)).size());
}

int StructureTreeModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

bool StructureTreeModel::hasChildren(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return false;
    Node* node = nodeOf(parent);
    if (node == m_root.get() || node->isFilled)
        return !childrenOf(node).empty();
    if (node->pick.isSchool())
        return false;
    return m_accept ? showsUnder(node->pick.body()) : !childPicks(node->pick).empty();
}

StructureTreeModel::Node* StructureTreeModel::findUnder(Node* node, const Pick& pick) const {
    for (const auto& child : childrenOf(node))
        if (child->pick.member == pick.member)
            return child.get();
    return nullptr;
}

std::vector<Id<Body>> StructureTreeModel::wayTo(const Pick& pick) const {
    std::vector<Id<Body>> way;
    Id<Body> above = pick.parent.isValid() ? pick.parent : placeOf(m_state.structure(), pick.member).parent;
    while (above.isValid() && std::find(way.begin(), way.end(), above) == way.end()) {
        way.push_back(above);
        above = m_state.structure().parentOf(above);
    }
    std::reverse(way.begin(), way.end());
    return way;
}

QModelIndex StructureTreeModel::indexOf(const Pick& pick) const {
    Node* node = m_root.get();
    for (const Id<Body> body : wayTo(pick)) {
        node = findUnder(node, Pick{body});
        if (node == nullptr)
            return {};
    }
    node = findUnder(node, pick);
    if (node == nullptr && pick.parent.isValid() && pick != placeOf(m_state.structure(), pick.member))
        return indexOf(placeOf(m_state.structure(), pick.member));
    return indexOf(node);
}

Qt::ItemFlags StructureTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractItemModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (nodeOf(index)->pick.isSchool())
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

QStringList StructureTreeModel::mimeTypes() const {
    return {PickMime::format()};
}

QMimeData* StructureTreeModel::mimeData(const QModelIndexList& indexes) const {
    Picks picks;
    for (const QModelIndex& index : indexes)
        if (index.column() == NameColumn)
            picks.push_back(pickAt(index));
    return picks.empty() ? nullptr : new PickMime(std::move(picks), m_state.structure());
}

bool StructureTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                         const QModelIndex& parent) const {
    return qobject_cast<const PickMime*>(data) && parent.isValid() && dropTarget(pickAt(parent)).isValid();
}

bool StructureTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                      const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT dropped(qobject_cast<const PickMime*>(data)->picks(), dropTarget(pickAt(parent)));
    // The lines follow the record; nothing is to be taken out of the model by the view.
    return false;
}

} // namespace liaison
