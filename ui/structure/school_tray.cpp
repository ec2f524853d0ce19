// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/school_tray.h"

#include "core/base/text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>

namespace liaison {

SchoolTray::SchoolTray(const QString& name, const StructureState& state,
                       std::function<QString(qint64)> textOf, QWidget* parent)
    : QWidget(parent)
    , m_textOf(std::move(textOf))
    , m_heading(new Heading({}, 3))
    , m_table(new StructureTable(name, m_textOf(0), state, StructureRowModel::Columns::School)) {
    m_heading->setObjectName(name + u"Heading"_s);
    m_heading->setWordWrap(true);
    // The names take what room there is; a number needs little.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_heading);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
}

void SchoolTray::setRows(std::vector<StructureRow> rows) {
    const qint64 accepted =
        std::count_if(rows.begin(), rows.end(), [](const StructureRow& row) { return row.isAccepted; });
    QString text = m_textOf(qint64(rows.size()) - accepted);
    if (accepted > 0)
        text = tr("%1; %2 accepted").arg(text, countText(accepted));
    m_heading->setText(text);
    m_table->setAccessibleName(text);
    m_table->setVisible(!rows.empty());
    m_table->setRows(std::move(rows));
}

QString SchoolTray::text() const {
    return m_heading->text();
}

void SchoolTray::addButton(QAction* action) {
    auto* row = new QHBoxLayout;
    row->addWidget(buttonForAction(action, this));
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

} // namespace liaison
