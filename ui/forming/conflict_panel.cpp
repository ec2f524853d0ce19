// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/conflict_panel.h"

#include "core/forming/forming_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLineLength = 110; // characters, beyond which a line is hard to follow to its button

/// What belongs together, with an outline round it.
class Card : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& tokens = tokensOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(tokens.raised);
        painter.setPen(tokens.line);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
};

QString leadsTo(const FormingQuestion& question, const Obstacle& obstacle) {
    if (obstacle.cost)
        return (obstacle.isAtMost ? ConflictPanel::tr("Then there is a plan: at most %1.")
                                  : ConflictPanel::tr("Then there is a plan: %1."))
            .arg(costText(question, *obstacle.cost));
    if (obstacle.isEnough)
        return ConflictPanel::tr("Then there is a plan.");
    if (!obstacle.isWorkedOut)
        return ConflictPanel::tr("What that leads to is not worked out yet.");
    if (obstacle.rest.empty())
        return ConflictPanel::tr("Then no plan was found in the time either.");
    QStringList texts;
    for (const Obstacle::Rest& rest : obstacle.rest)
        texts << rest.text;
    return ConflictPanel::tr("Not enough by itself, as these still cannot all be met: %1.")
        .arg(texts.join(u"; "_s));
}

} // namespace

ConflictPanel::ConflictPanel(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_list(new QWidget), m_cards(new QVBoxLayout(m_list)) {
    m_text->setWordWrap(true);
    m_text->setObjectName(u"conflictText"_s);
    m_list->setMaximumWidth(fontMetrics().averageCharWidth() * kLineLength);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(rhythm(this));
    auto* rules = linkButton(tr("&Look at all rules instead"));
    rules->setObjectName(u"conflictRules"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(rules, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(rules, &QPushButton::clicked, this, &ConflictPanel::rulesWanted);
}

namespace {

QString headingOf(const std::vector<Obstacle>& conflict, bool isProven) {
    const bool isEachEnough = std::all_of(conflict.begin(), conflict.end(),
                                          [](const Obstacle& obstacle) { return obstacle.isEnough; });
    const QString safe = ConflictPanel::tr("Nothing else is lost, and you can take it back.");
    const QString nobodyKnows = ConflictPanel::tr(
        "No plan that keeps all of these was found in the time, and none was shown to be impossible.");
    if (!isProven && isEachEnough)
        return ConflictPanel::tr("%1 There is one if you give up any one of them. %2").arg(nobodyKnows, safe);
    if (!isProven)
        return ConflictPanel::tr("%1 Loosen several of them. %2").arg(nobodyKnows, safe);
    const bool isWorkedOut = std::all_of(conflict.begin(), conflict.end(),
                                         [](const Obstacle& obstacle) { return obstacle.isWorkedOut; });
    if (conflict.size() == 1)
        return ConflictPanel::tr("No plan keeps this rule. Give it up, or change it. Nothing else is lost.");
    if (!isWorkedOut)
        return ConflictPanel::tr("No plan keeps all of these. Give up one of them. %1").arg(safe);
    if (isEachEnough)
        return ConflictPanel::tr(
                   "No plan keeps all of these, but there is one if you give up any one of them. %1")
            .arg(safe);
    const bool isOneEnough = std::any_of(conflict.begin(), conflict.end(),
                                         [](const Obstacle& obstacle) { return obstacle.isEnough; });
    return (isOneEnough
                ? ConflictPanel::tr("No plan keeps all of these. Give up one; not each is enough. %1")
                : ConflictPanel::tr("No plan keeps all of these, and to give up one is not enough. %1"))
        .arg(safe);
}

} // namespace

bool ConflictPanel::isShown(const std::vector<Obstacle>& conflict) const {
    return std::equal(conflict.begin(), conflict.end(), m_conflict.begin(), m_conflict.end(),
                      [](const Obstacle& one, const Obstacle& other) { return one.text == other.text; });
}

void ConflictPanel::clearRows() {
    for (const Row& row : m_rows)
        delete row.card;
    m_rows.clear();
}

void ConflictPanel::setConflict(const FormingQuestion& question, const std::vector<Obstacle>& conflict,
                                bool isProven) {
    if (!isShown(conflict)) {
        clearRows();
        for (std::size_t i = 0; i < conflict.size(); ++i)
            addRow();
    }
    m_conflict = conflict;
    m_text->setText(headingOf(conflict, isProven));
    for (std::size_t i = 0; i < conflict.size(); ++i) {
        const Obstacle& obstacle = conflict[i];
        const Row& row = m_rows[i];
        row.text->setText(obstacle.text);
        row.then->setText(leadsTo(question, obstacle));
        row.release->setText(obstacle.offer.isEmpty() ? tr("Give it up") : obstacle.offer);
        row.release->setAccessibleName(tr("%1: %2").arg(row.release->text(), obstacle.text));
        row.release->setAccessibleDescription(row.then->text());
    }
}

void ConflictPanel::addRow() {
    const std::size_t index = m_rows.size();
    const int at = int(index);
    auto* text = new QLabel;
    text->setWordWrap(true);
    text->setObjectName(u"obstacle_%1"_s.arg(at));
    QLabel* then = quietLabel({});
    then->setObjectName(u"leadsTo_%1"_s.arg(at));
    auto* words = new QVBoxLayout;
    words->setSpacing(rhythm(this) / 4);
    words->addWidget(text);
    words->addWidget(then);
    auto* release = new QPushButton;
    release->setObjectName(u"release_%1"_s.arg(at));
    release->setAutoDefault(false);
    auto* card = new Card;
    auto* line = new QHBoxLayout(card);
    const int edge = rhythm(this) * 3 / 2;
    line->setContentsMargins(edge, rhythm(this), edge, rhythm(this));
    line->setSpacing(rhythm(this, 2));
    line->addLayout(words, 1);
    line->addWidget(release, 0, Qt::AlignVCenter);
    m_cards->addWidget(card);
    m_rows.push_back({card, text, then, release});
    connect(release, &QPushButton::clicked, this, [this, index] { Q_EMIT releaseWanted(m_conflict[index]); });
}

} // namespace liaison
