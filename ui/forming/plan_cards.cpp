// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_cards.h"

#include "ui/forming/plan_words.h"
#include "ui/forming/plan_work.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 5;

} // namespace

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
        // How wide a card is says the row; the texts decide whether the cards stand in one.
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_group->addButton(card, int(m_group->buttons().size()));
        m_row->addWidget(card);
    }
    m_texts.resize(count);
    for (int i = 0; i < count; ++i) {
        const PlanFigures& figures = m_work.figuresOfCard(i);
        const QString totals = totalsText(m_work.question(), m_work.planOf(i).claim, figures);
        const QString sizes = sizesText(m_work.question(), figures);
        auto* card = m_group->button(i);
        const QString sign = i == m_work.current() ? u"✓ "_s : QString();
        m_texts[i] = {sign + m_work.titleOf(i), totals, sizes};
        card->setAccessibleName(tr("Plan %1: %2").arg(QString::number(i + 1), m_work.titleOf(i)));
        card->setAccessibleDescription(totals + u". "_s + sizes);
        card->setChecked(i == m_work.current());
    }
    setVisible(count > 0);
    putCards();
}

void PlanCards::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    putCards();
}

void PlanCards::putCards() {
    const QList<QAbstractButton*> cards = m_group->buttons();
    const auto count = int(cards.size());
    if (count == 0)
        return;
    const int room = (width() - rhythm(this) * (count - 1)) / count - rhythm(this, 4);
    std::vector<QStringList> folded = foldedTexts(room);
    const auto tallest =
        *std::max_element(folded.begin(), folded.end(), [](const QStringList& one, const QStringList& other) {
            return one.size() < other.size();
        });
    // Where one card has to say a thing in a line of its own, the others do so too.
    folded = foldedTexts(std::min(room, widthOf(tallest)));
    const bool areBeside = tallest.size() <= kMostLines &&
                           std::all_of(folded.begin(), folded.end(),
                                       [&](const QStringList& one) { return widthOf(one) <= room; });
    m_row->setDirection(areBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int lines = areBeside ? int(tallest.size()) : 1;
    for (int i = 0; i < count; ++i) {
        // Under each other they would take the room of the plan itself: each says then how long its ways are.
        const QStringList& texts = m_texts[i];
        cards[i]->setText(areBeside ? folded[std::size_t(i)].join(u'\n')
                                    : tr("%1: %2").arg(texts[0], texts[1]));
        cards[i]->setToolTip(areBeside ? QString() : texts[2]);
        cards[i]->setFixedHeight(fontMetrics().lineSpacing() * lines + rhythm(this, areBeside ? 2 : 1));
    }
}

std::vector<QStringList> PlanCards::foldedTexts(int room) const {
    std::vector<QStringList> folded;
    for (const QStringList& texts : m_texts)
        folded.push_back(texts.first(1) + foldedLines(texts[1], room) + foldedLines(texts[2], room));
    return folded;
}

int PlanCards::widthOf(const QStringList& lines) const {
    int width = 0;
    for (const QString& line : lines)
        width = std::max(width, fontMetrics().horizontalAdvance(line));
    return width;
}

/// What a text lists, in as few lines as there is room for.
QStringList PlanCards::foldedLines(const QString& text, int room) const {
    const QString between = u" · "_s;
    QStringList lines;
    for (const QString& part : text.split(between)) {
        const QString longer = lines.isEmpty() ? part : lines.last() + between + part;
        if (!lines.isEmpty() && fontMetrics().horizontalAdvance(longer) <= room)
            lines.last() = longer;
        else
            lines << part;
    }
    return lines;
}

} // namespace liaison
