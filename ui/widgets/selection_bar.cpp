// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace liaison {

using namespace Qt::StringLiterals;

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_buttons(new QHBoxLayout) {
    m_text->setObjectName(u"selectionText"_s);
    QPushButton* clear = linkButton(tr("Clear selection"));
    clear->setObjectName(u"selectionClear"_s);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearWanted);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this) / 2, rhythm(this), rhythm(this) / 2);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    layout->addStretch(1);
    layout->addWidget(clear);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void SelectionBar::addAction(QAction* action) {
    m_buttons->addWidget(buttonForAction(action, this));
}

void SelectionBar::setSelection(int count, const QString& text) {
    m_text->setText(text);
    setVisible(count > 1);
}

void SelectionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(palette()).selected);
}

} // namespace liaison
