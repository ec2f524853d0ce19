// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TableView that remembers, shows and hides its columns.
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/setting.h"
#include "ui/widgets/table_view.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSampledRows = 200;

/// So wide that nearly all can be read: one very long text is no reason to push other columns out of sight.
int widthOfMost(std::vector<int>& widths) {
    if (widths.empty())
        return 0;
    const auto most = widths.begin() + std::ptrdiff_t(widths.size() * 95 / 100);
    std::nth_element(widths.begin(), most, widths.end());
    return *most;
}

/// Where all columns but a little would fit, the widest gives way so that none is pushed out of sight.
void letWidestGiveWay(const QTableView& table, std::vector<int>& widths) {
    if (!table.isVisible())
        return;
    // The scroll bar may not show yet.
    int tooMuch = table.verticalScrollBar()->sizeHint().width() +
                  table.style()->pixelMetric(QStyle::PM_ScrollView_ScrollBarSpacing, nullptr, &table) +
                  2 * table.frameWidth() - table.width();
    if (table.verticalHeader()->isVisible())
        tooMuch += table.verticalHeader()->width();
    int* widest = nullptr;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (table.isColumnHidden(int(column)))
            continue;
        tooMuch += widths[column];
        if (!widest || widths[column] > *widest)
            widest = &widths[column];
    }
    if (widest && tooMuch > 0 && *widest - tooMuch >= table.fontMetrics().averageCharWidth() * 24)
        *widest -= tooMuch;
}

Setting<QString> columnsSetting(const QString& viewId) {
    return Setting<QString>(viewSettingKey(viewId, u"columns"_s));
}

} // namespace

QStringList TableView::visibleColumnKeys() const {
    QStringList keys;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            keys.append(m_model->heads()[static_cast<size_t>(column)].key);
    return keys;
}

void TableView::setColumnShown(const QString& key, bool shown) {
    const int column = m_model ? m_model->columnOfKey(key) : -1;
    if (column < 0 || (!shown && visibleColumnKeys() == QStringList{key}))
        return;
    setColumnHidden(column, !shown);
    if (shown && columnWidth(column) < horizontalHeader()->minimumSectionSize())
        resizeColumnToContents(column);
    saveColumns();
    Q_EMIT columnsChanged();
}

void TableView::fillColumnMenu(QMenu* menu) {
    if (!m_model)
        return;
    const bool last = visibleColumnKeys().size() == 1;
    for (const ColumnHead& head : m_model->heads()) {
        QAction* action = menu->addAction(head.title);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(m_model->columnOfKey(head.key)));
        action->setEnabled(!(last && action->isChecked()));
        action->setToolTip(head.tooltip);
        connect(action, &QAction::triggered, this,
                [this, key = head.key](bool shown) { setColumnShown(key, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Columns as they were at &first"), this, &TableView::resetColumns);
}

void TableView::sizeColumnsAtFirst() {
    const bool isChosen = !columnsSetting(m_viewId).value().isEmpty();
    m_sized = m_model->rowCount() > 0 || isChosen;
    const QFontMetrics metrics = fontMetrics();
    // From all over the table: what comes first by name or number may be short.
    const int step = std::max(1, m_model->rowCount() / kSampledRows);
    std::vector<int> widths;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const ColumnHead& head = m_model->heads()[static_cast<size_t>(column)];
        std::vector<int> texts;
        for (int row = 0; row < m_model->rowCount(); row += step)
            texts.push_back(metrics.horizontalAdvance(m_model->textAt(row, column)));
        int text = widthOfMost(texts);
        const bool hasSign =
            m_model->rowCount() > 0 && !m_model->index(0, column).data(Qt::DecorationRole).isNull();
        if (hasSign)
            text += iconSize().width() + metrics.averageCharWidth();
        const int width =
            std::max(metrics.horizontalAdvance(head.title) + metrics.height() * 2, text + metrics.height());
        widths.push_back(std::clamp(width, metrics.averageCharWidth() * 8, metrics.averageCharWidth() * 42));
    }
    letWidestGiveWay(*this, widths);
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, widths[std::size_t(column)]);
    if (isVisible())
        return;
    // How much room there is shows only with the table.
    QTimer::singleShot(0, this, [this, widths]() mutable {
        const QScopedValueRollback restoring(m_restoring, true);
        const int last = horizontalHeader()->logicalIndex(horizontalHeader()->count() - 1);
        for (int column = 0; column < int(widths.size()); ++column)
            if (column != last && !isColumnHidden(column) &&
                columnWidth(column) != widths[std::size_t(column)])
                return;
        letWidestGiveWay(*this, widths);
        for (int column = 0; column < int(widths.size()); ++column)
            if (!isColumnHidden(column))
                setColumnWidth(column, widths[std::size_t(column)]);
    });
}

void TableView::resetColumns() {
    columnsSetting(m_viewId).reset();
    {
        const QScopedValueRollback restoring(m_restoring, true);
        for (int column = 0; column < m_model->columnCount(); ++column) {
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
            setColumnHidden(column, !m_model->heads()[static_cast<size_t>(column)].shownAtFirst);
        }
        sizeColumnsAtFirst();
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    }
    Q_EMIT columnsChanged();
}

void TableView::saveColumns() {
    if (m_restoring || !m_model || m_viewId.isEmpty() || horizontalHeader()->count() == 0)
        return;
    // The last one that is seen is as wide as what is left of the table, now.
    int lastSeen = horizontalHeader()->count() - 1;
    while (lastSeen > 0 && isColumnHidden(horizontalHeader()->logicalIndex(lastSeen)))
        --lastSeen;
    QJsonArray columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QJsonObject one{{u"key"_s, m_model->heads()[static_cast<size_t>(column)].key}};
        if (isColumnHidden(column))
            one[u"hidden"_s] = true;
        else if (visual != lastSeen)
            one[u"width"_s] = columnWidth(column);
        if (horizontalHeader()->sortIndicatorSection() == column)
            one[u"sort"_s] = horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder ? 1 : -1;
        columns.append(one);
    }
    columnsSetting(m_viewId).set(QString::fromUtf8(QJsonDocument(columns).toJson(QJsonDocument::Compact)));
}

void TableView::restoreColumns() {
    const QScopedValueRollback restoring(m_restoring, true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnHidden(column, !m_model->heads()[static_cast<size_t>(column)].shownAtFirst);
    sizeColumnsAtFirst();
    const QString stored = columnsSetting(m_viewId).value();
    const QJsonArray columns = QJsonDocument::fromJson(stored.toUtf8()).array();
    int visual = 0;
    for (const QJsonValue& value : columns) {
        const QJsonObject one = value.toObject();
        const int column = m_model->columnOfKey(one[u"key"_s].toString());
        if (column < 0)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), visual++);
        setColumnHidden(column, one[u"hidden"_s].toBool());
        if (const int width = one[u"width"_s].toInt(); width > 0)
            setColumnWidth(column, width);
        if (const int sort = one[u"sort"_s].toInt(); sort != 0)
            horizontalHeader()->setSortIndicator(column, sort > 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
}

} // namespace liaison
