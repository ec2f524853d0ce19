// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_model_base.h"
#include "core/base/natural_order.h"
#include "core/base/text.h"
#include "ui/widgets/row_model.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>
#include <numeric>

namespace liaison {

using namespace Qt::StringLiterals;

RowModelBase::RowModelBase(std::vector<ColumnHead> heads, QObject* parent)
    : QAbstractTableModel(parent), m_heads(std::move(heads)) {}

int RowModelBase::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int RowModelBase::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant RowModelBase::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int source = sourceRow(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(m_heads[static_cast<size_t>(index.column())].alignment);
    if (role == KeyRole)
        return sourceKey(source);
    return sourceData(source, index.column(), role);
}

QVariant RowModelBase::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const ColumnHead& head = m_heads[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return head.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return head.tooltip;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(head.alignment);
    default:
        return {};
    }
}

Qt::ItemFlags RowModelBase::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && data(index, Qt::CheckStateRole).isValid())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RowModelBase::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    Q_EMIT checkToggled(keyAt(index.row()), m_heads[static_cast<size_t>(index.column())].key,
                        value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

int RowModelBase::columnOfKey(const QString& key) const {
    const auto found =
        std::find_if(m_heads.begin(), m_heads.end(), [&](const auto& h) { return h.key == key; });
    return found == m_heads.end() ? -1 : static_cast<int>(found - m_heads.begin());
}

qint64 RowModelBase::keyAt(int row) const {
    return row >= 0 && row < rowCount() ? sourceKey(sourceRow(row)) : 0;
}

int RowModelBase::sourceOfKey(qint64 key) const {
    if (m_sourceOfKey.isEmpty()) {
        m_sourceOfKey.reserve(sourceCount());
        for (int source = 0; source < sourceCount(); ++source)
            m_sourceOfKey.insert(sourceKey(source), source);
    }
    return m_sourceOfKey.value(key, -1);
}

int RowModelBase::rowOfKey(qint64 key) const {
    const int source = sourceOfKey(key);
    if (source < 0)
        return -1;
    if (m_rowOfSource.empty()) {
        m_rowOfSource.assign(static_cast<size_t>(sourceCount()), -1);
        for (size_t row = 0; row < m_visible.size(); ++row)
            m_rowOfSource[static_cast<size_t>(m_visible[row])] = static_cast<int>(row);
    }
    return m_rowOfSource[static_cast<size_t>(source)];
}

QString RowModelBase::textAt(int row, int column) const {
    return sourceData(sourceRow(row), column, Qt::DisplayRole).toString();
}

void RowModelBase::setSearch(const QString& query) {
    if (query == m_search)
        return;
    m_search = query;
    m_foldedWords = folded(query).split(u' ', Qt::SkipEmptyParts);
    m_plainWords = plainFolded(query).split(u' ', Qt::SkipEmptyParts);
    if (m_foldedWords == m_plainWords)
        m_foldedWords.clear();
    refilter();
}

bool RowModelBase::matches(int source) const {
    if (!m_plainWords.isEmpty()) {
        QString& key = m_searchKeys[static_cast<size_t>(source)];
        if (key.isNull()) {
            key = sourceSearchKey(source);
            if (key.isNull())
                key = u""_s;
        }
        const auto holds = [&key](const QString& word) { return key.contains(word); };
        if (!std::all_of(m_plainWords.begin(), m_plainWords.end(), holds) &&
            (m_foldedWords.isEmpty() || !std::all_of(m_foldedWords.begin(), m_foldedWords.end(), holds)))
            return false;
    }
    return sourceAccepted(source);
}

std::vector<int> RowModelBase::filtered(const std::vector<int>& order) const {
    m_searchKeys.resize(static_cast<size_t>(sourceCount()));
    std::vector<int> visible;
    visible.reserve(order.size());
    std::copy_if(order.begin(), order.end(), std::back_inserter(visible),
                 [this](int source) { return matches(source); });
    return visible;
}

RowModelBase::SortKey RowModelBase::sortKeyOf(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return {};
    case QMetaType::QDate:
        return {!value.toDate().isValid(), static_cast<double>(value.toDate().toJulianDay()), {}};
    case QMetaType::QDateTime:
        return {
            !value.toDateTime().isValid(), static_cast<double>(value.toDateTime().toMSecsSinceEpoch()), {}};
    case QMetaType::QString: {
        QString text = plainFolded(value.toString());
        return {text.isEmpty(), 0, std::move(text)};
    }
    default:
        return {value.isNull(), value.toDouble(), {}};
    }
}

std::vector<int> RowModelBase::sortedOrder() const {
    std::vector<int> order(static_cast<size_t>(sourceCount()));
    std::iota(order.begin(), order.end(), 0);
    if (m_sortColumn < 0)
        return order;
    std::vector<SortKey> keys;
    keys.reserve(order.size());
    for (const int source : order)
        keys.push_back(sortKeyOf(sourceSortValue(source, m_sortColumn)));
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](int left, int right) {
        const SortKey& a = keys[static_cast<size_t>(left)];
        const SortKey& b = keys[static_cast<size_t>(right)];
        if (a.empty != b.empty)
            return b.empty;
        const SortKey& first = ascending ? a : b;
        const SortKey& second = ascending ? b : a;
        if (first.number != second.number)
            return first.number < second.number;
        return naturalCompare(first.text, second.text) < 0;
    });
    return order;
}

void RowModelBase::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortOrder = order;
    std::vector<int> sorted = sortedOrder();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    for (const QModelIndex& index : before)
        sources.push_back(sourceRow(index.row()));
    m_order = std::move(sorted);
    m_visible = filtered(m_order);
    m_rowOfSource.clear();
    std::vector<int> rowOf(static_cast<size_t>(sourceCount()), -1);
    for (size_t row = 0; row < m_visible.size(); ++row)
        rowOf[static_cast<size_t>(m_visible[row])] = static_cast<int>(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf[static_cast<size_t>(sources[static_cast<size_t>(i)])];
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowModelBase::show(std::vector<int> visible) {
    beginResetModel();
    m_visible = std::move(visible);
    m_rowOfSource.clear();
    endResetModel();
    Q_EMIT visibleRowsChanged(rowCount(), totalCount());
}

void RowModelBase::refilter(bool narrows) {
    std::vector<int> visible = filtered(narrows ? m_visible : m_order);
    if (visible != m_visible)
        show(std::move(visible));
}

void RowModelBase::forgetKeys() {
    m_searchKeys.clear();
    m_sourceOfKey.clear();
    m_rowOfSource.clear();
}

void RowModelBase::changeRows(const std::function<void()>& change) {
    beginResetModel();
    change();
    forgetKeys();
    m_order = sortedOrder();
    m_visible = filtered(m_order);
    endResetModel();
    Q_EMIT visibleRowsChanged(rowCount(), totalCount());
}

void RowModelBase::rowReplaced(int source) {
    if (static_cast<size_t>(source) < m_searchKeys.size())
        m_searchKeys[static_cast<size_t>(source)] = QString();
    m_order = sortedOrder();
    std::vector<int> visible = filtered(m_order);
    if (visible != m_visible)
        return show(std::move(visible));
    const auto shown = std::find(m_visible.begin(), m_visible.end(), source);
    if (shown == m_visible.end())
        return;
    const int row = static_cast<int>(shown - m_visible.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

QString searchKey(QStringView text) {
    const QString one = folded(text);
    const QString other = plainFolded(text);
    return one == other ? one : one + u'\n' + other;
}

} // namespace liaison
