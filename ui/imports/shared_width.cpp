// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/shared_width.h"

#include <QEvent>
#include <QHeaderView>
#include <QIcon>
#include <QStyle>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace liaison {

namespace {

/// So many rows are measured, from all over the table.
constexpr int kMeasuredRows = 40;
/// More than any column is wide.
constexpr int kUncut = 1'000'000;

class WidthSharer : public QObject {
public:
    WidthSharer(QTableView* table, QList<int> weights)
        : QObject(table), m_table(table), m_viewport(table->viewport()), m_weights(std::move(weights)) {
        m_viewport->installEventFilter(this);
        table->installEventFilter(this);
        connect(table->model(), &QAbstractItemModel::modelReset, this, &WidthSharer::measureLater);
        connect(table->horizontalHeader(), &QHeaderView::sectionResized, this,
                [this](int, int before, int now) {
                    // A column that came or went; what is shared here is no news.
                    if (!m_isSharing && (before == 0 || now == 0))
                        measureLater();
                });
        measure();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        // Events come even while the table is being taken down: then only its address may be looked at.
        if (watched == m_viewport && event->type() == QEvent::Resize)
            share();
        if (watched == m_table && (event->type() == QEvent::FontChange || event->type() == QEvent::Show))
            measureLater();
        return QObject::eventFilter(watched, event);
    }

private:
    void measureLater() {
        if (!std::exchange(m_willMeasure, true))
            QTimer::singleShot(0, this, [this] { measure(); });
    }

    /// How wide each column would be best, and how wide its heading is.
    void measure() {
        m_willMeasure = false;
        m_wanted.clear();
        m_least.clear();
        for (int column = 0; column < m_weights.size(); ++column) {
            const bool isHidden = m_table->isColumnHidden(column);
            const int heading = isHidden ? 0 : headingWidth(column);
            m_wanted.append(isHidden ? 0 : std::max(heading, textWidth(column)));
            // A number that is cut is another number.
            m_least.append(isNumber(column) ? m_wanted.last() : heading);
        }
        share();
    }

    int headingWidth(int column) const {
        const QString title = m_table->model()->headerData(column, Qt::Horizontal).toString();
        return m_table->horizontalHeader()->fontMetrics().horizontalAdvance(title) + 2 * padding();
    }

    int textWidth(int column) const {
        const QAbstractItemModel* model = m_table->model();
        const int step = std::max(1, model->rowCount() / kMeasuredRows);
        int widest = 0;
        for (int row = 0; row < model->rowCount(); row += step) {
            const QModelIndex index = model->index(row, column);
            int width = m_table->fontMetrics().horizontalAdvance(index.data().toString());
            for (const int sign : {Qt::DecorationRole, Qt::CheckStateRole})
                if (const QVariant shown = index.data(sign);
                    shown.isValid() && !(shown.canConvert<QIcon>() && shown.value<QIcon>().isNull()))
                    width += m_table->style()->pixelMetric(QStyle::PM_SmallIconSize) + 2 * padding();
            widest = std::max(widest, width);
        }
        return widest + 2 * padding();
    }

    bool isNumber(int column) const {
        const QVariant alignment =
            m_table->model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        return (alignment.toInt() & int(Qt::AlignRight)) != 0;
    }

    int padding() const { return m_table->fontMetrics().height() / 2; }

    /// Those that are wider than their weight allows give way until all fit; what is left over is shared by
    /// weight.
    void share() {
        const int whole = m_table->viewport()->width();
        int wanted = 0;
        int parts = 0;
        for (int column = 0; column < m_wanted.size(); ++column) {
            wanted += m_wanted[column];
            parts += m_table->isColumnHidden(column) ? 0 : m_weights[column];
        }
        const int most = wanted > whole ? widestThatFits(whole) : kUncut;
        const int left = std::max(0, whole - wanted);
        m_isSharing = true;
        for (int column = 0; column < m_wanted.size(); ++column)
            if (!m_table->isColumnHidden(column))
                m_table->setColumnWidth(column, cutTo(column, most) + left * m_weights[column] / parts);
        m_isSharing = false;
    }

    /// The width of a column of which each hundredth of weight may take so many hundredths of a pixel at
    /// most.
    int cutTo(int column, int most) const {
        const int cut = int(qint64(most) * m_weights[column] / 100);
        return std::max(m_least[column], std::min(m_wanted[column], cut));
    }

    int widestThatFits(int whole) const {
        const auto sumAt = [this](int most) {
            int sum = 0;
            for (int column = 0; column < m_wanted.size(); ++column)
                sum += cutTo(column, most);
            return sum;
        };
        int low = 0;
        int high = kUncut;
        while (low < high) {
            const int middle = (low + high + 1) / 2;
            if (sumAt(middle) <= whole)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    QTableView* m_table;
    QWidget* m_viewport;
    QList<int> m_weights;
    QList<int> m_wanted;
    QList<int> m_least;
    bool m_isSharing = false;
    bool m_willMeasure = false;
};

} // namespace

void shareWidth(QTableView* table, const QList<int>& weights) {
    new WidthSharer(table, weights);
}

} // namespace liaison
