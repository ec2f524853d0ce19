// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/tick_list.h"

#include "core/base/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tick_items.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>
#include <vector>

namespace liaison {

TickList::TickList(const QString& title, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_title(title), m_heading(new QLabel), m_list(new QListWidget) {
    m_list->setObjectName(objectName);
    m_list->setAccessibleName(title);
    m_list->setAccessibleDescription(tr("Nothing ticked means everything."));
    m_list->setUniformItemSizes(true);
    m_heading->setBuddy(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        updateTitle();
        Q_EMIT tickedChanged();
    });
    updateTitle();
}

void TickList::setValues(const std::map<QString, qint64>& values, const QString& blank) {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    // The most frequent first: the ones somebody looks for.
    std::vector<std::pair<QString, qint64>> sorted(values.begin(), values.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [value, count] : sorted)
        addTickItem(*m_list, value, u"%1   %2"_s.arg(value.isEmpty() ? blank : value, countText(count)));
    updateTitle();
}

QStringList TickList::ticked() const {
    return tickedKeys(*m_list);
}

void TickList::setTicked(const QStringList& values) {
    const QSignalBlocker quiet(m_list);
    tickKeys(*m_list, values);
    updateTitle();
}

void TickList::updateTitle() {
    const qsizetype count = ticked().size();
    m_heading->setText(count == 0 ? tr("%1: all").arg(m_title)
                                  : tr("%1: %2 of %3").arg(m_title).arg(count).arg(m_list->count()));
}

} // namespace liaison
