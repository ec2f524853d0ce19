// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_cards.h"

#include "ui/forming/plan_words.h"
#include "ui/forming/plan_work.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>

namespace liaison {

using namespace Qt::StringLiterals;

PlanCards::PlanCards(PlanWork& work, QWidget* parent)
    : QWidget(parent), m_work(work), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(rhythm(this));
    connect(m_group, &QButtonGroup::idClicked, &work, &PlanWork::show);
    connect(&work, &PlanWork::cardsChanged, this, &PlanCards::rebuild);
    rebuild();
}

/// A single plan needs no card: its figures stand above.
void PlanCards::rebuild() {
    const int count = m_work.count() > 1 ? m_work.count() : 0;
    while (m_group->buttons().size() > count) {
        QAbstractButton* last = m_group->buttons().last();
        m_group->removeButton(last);
        last->deleteLater();
    }
    while (m_group->buttons().size() < count) {
        auto* card = new QPushButton;
        card->setCheckable(true);
        card->setAutoDefault(false);
        card->setObjectName(u"planCard_%1"_s.arg(m_group->buttons().size()));
        card->setMinimumHeight(fontMetrics().lineSpacing() * 3 + rhythm(this, 2));
        card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_group->addButton(card, int(m_group->buttons().size()));
        m_row->addWidget(card);
    }
    for (int i = 0; i < count; ++i) {
        const PlanFigures figures = m_work.figuresOfCard(i);
        const QString totals = totalsText(m_work.question(), m_work.planOf(i).claim, figures);
        const QString sizes = sizesText(m_work.question(), figures);
        auto* card = m_group->button(i);
        const QString sign = i == m_work.current() ? u"✓ "_s : QString();
        card->setText(sign + m_work.nameOf(i) + u'\n' + totals + u'\n' + sizes);
        card->setAccessibleName(tr("Plan %1: %2").arg(QString::number(i + 1), m_work.nameOf(i)));
        card->setAccessibleDescription(totals + u". "_s + sizes);
        card->setChecked(i == m_work.current());
    }
    setVisible(count > 0);
}

} // namespace liaison
