// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/column_picker.h"

#include "core/base/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tick_items.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace liaison {

namespace {

constexpr int kShownColumns = 6;

} // namespace

ColumnPicker::ColumnPicker(const std::vector<std::pair<QString, QString>>& columns, const QString& usual,
                           const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_usual(usual.split(u',', Qt::SkipEmptyParts))
    , m_list(new QListWidget)
    , m_count(quietLabel({})) {
    m_list->setObjectName(objectName + u"List"_s);
    m_list->setAccessibleName(tr("Columns"));
    const auto add = [&](const QString& key, const QString& label) {
        addTickItem(*m_list, key, label);
        m_all << key;
    };
    // The usual ones first, as they are printed; the others are found below them.
    for (const QString& key : std::as_const(m_usual))
        for (const auto& [one, label] : columns)
            if (one == key)
                add(one, label);
    for (const auto& [key, label] : columns)
        if (!m_usual.contains(key))
            add(key, label);
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * kShownColumns + 2 * m_list->frameWidth());
    auto* row = new QHBoxLayout;
    row->setSpacing(rhythm(this));
    const auto button = [&](const QString& text, const QString& name, const QStringList& keys) {
        auto* made = new QPushButton(text);
        made->setObjectName(objectName + name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, keys] { tick(keys); });
        row->addWidget(made);
    };
    button(tr("Usual columns"), u"Usual"_s, m_usual);
    button(tr("All columns"), u"All"_s, m_all);
    row->addWidget(m_count, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addWidget(m_list);
    layout->addLayout(row);
    setFocusProxy(m_list);
    tick(m_usual);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnPicker::updateCount);
}

void ColumnPicker::tick(const QStringList& keys) {
    tickKeys(*m_list, keys);
    updateCount();
}

void ColumnPicker::updateCount() {
    const qsizetype count = tickedKeys(*m_list).size();
    m_count->setText(count == 0 ? tr("None ticked: the usual columns are printed.")
                                : tr("%1 ticked").arg(countText(count)));
}

QString ColumnPicker::answer() const {
    const QStringList keys = tickedKeys(*m_list);
    return keys == m_usual ? QString() : keys.join(u',');
}

} // namespace liaison
