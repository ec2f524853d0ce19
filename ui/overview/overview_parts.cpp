// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_parts.h"

#include "core/base/text.h"
#include "core/store/history.h"
#include "ui/history/history_entries.h"
#include "ui/history/moment_text.h"
#include "ui/overview/figure_card.h"
#include "ui/overview/line_link.h"
#include "ui/overview/next_step.h"
#include "ui/shell/workspace.h"
#include "ui/trust/trust_dialog.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Overview)
};

void empty(QVBoxLayout* lines) {
    while (QLayoutItem* item = lines->takeAt(0)) {
        // Later: it may be the very button that was pressed.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

/// A line to click on, over a quiet one that says more.
QPushButton* addLine(QVBoxLayout* lines, const QString& text, const QString& more) {
    auto* line = new QWidget;
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* link = new LineLink(text);
    link->setAccessibleDescription(more);
    layout->addWidget(link, 0, Qt::AlignLeft);
    QLabel* why = quietLabel(more);
    // Under the words of the link, which stand a little inside it.
    why->setIndent(rhythm(why) / 2);
    layout->addWidget(why);
    lines->addWidget(line);
    return link;
}

void addStep(QVBoxLayout* lines, const QString& text, QPushButton* button) {
    auto* why = new QLabel(text);
    why->setWordWrap(true);
    why->setTextFormat(Qt::PlainText);
    lines->addWidget(why);
    button->setProperty("primary", true);
    lines->addWidget(button, 0, Qt::AlignLeft);
}

/// What the next step says, and where it leads.
struct StepWords {
    QString text;
    QString button;
    Place place;
};

StepWords wordsOf(StructureStep step, const StructureFigures& figures) {
    const Place structure{u"structure"_s, {}};
    const QString toStructure = Words::tr("Go to Structure");
    switch (step) {
    case StructureStep::FormGroups:
        return {Words::tr("Form the liaison groups: each a secondary school and the schools that feed it."),
                toStructure, structure};
    case StructureStep::MakeHubs:
        return {Words::tr("Put the liaison groups into hubs, three to each."), toStructure, structure};
    case StructureStep::OpenBoard:
        return {Words::tr("Open the board on which the hubs are represented."), toStructure, structure};
    case StructureStep::ListPeople:
        return {Words::tr("List the people who hold office: heads, chairs and representatives."),
                Words::tr("Go to People"),
                {u"people"_s, {}}};
    case StructureStep::AwaitBoard:
        return {Words::tr("%1 opens on %2. Look at that day to see which of its seats are still vacant.")
                    .arg(figures.boardToOpenName, dateText(figures.boardOpens)),
                toStructure, structure};
    case StructureStep::FillBoard:
        break;
    case StructureStep::None:
        return {};
    }
    const QString text = figures.boardVacancies == 1 ? Words::tr("Fill the vacant seat of %1.")
                                                     : Words::tr("Fill the %2 vacant seats of %1.");
    const QString filled = text.arg(figures.boardToFillName);
    return {figures.boardVacancies == 1 ? filled : filled.arg(countText(figures.boardVacancies)),
            Words::tr("Show the seats"),
            {u"people"_s, u"board:%1"_s.arg(figures.boardToFill.value)}};
}

} // namespace

void fillFigures(QWidget* box, const std::vector<CountedFigure>& figures,
                 const std::function<void(const CountedFigure&)>& open) {
    for (FigureCard* card : box->findChildren<FigureCard*>()) {
        card->hide();
        card->deleteLater();
    }
    delete box->layout();
    auto* flow = new FlowLayout(rhythm(box) * 3 / 2, box);
    for (const CountedFigure& counted : figures) {
        auto* card = new FigureCard(counted.figure.label, counted.figure.value, box);
        card->setObjectName(u"figure %1"_s.arg(counted.figure.label));
        QObject::connect(card, &QAbstractButton::clicked, box, [open, counted] { open(counted); });
        flow->addWidget(card);
        card->show();
    }
}

void fillCalls(QVBoxLayout* lines, const std::vector<CallForAction>& calls,
               const std::function<void(const CallForAction&)>& open) {
    empty(lines);
    for (const CallForAction& call : calls) {
        QPushButton* link = addLine(lines, call.text, call.why);
        link->setObjectName(u"call "_s + call.key);
        QObject::connect(link, &QPushButton::clicked, link, [open, call] { open(call); });
    }
    if (calls.empty())
        lines->addWidget(
            quietLabel(Words::tr("Nothing: every school that is open has its place and its pupils.")));
}

void fillLastActions(QVBoxLayout* lines, const std::vector<ChangeSet>& actions,
                     const std::function<void(const Place&)>& goTo) {
    empty(lines);
    for (const ChangeSet& action : actions) {
        const QString by = action.who.isEmpty()
                               ? momentText(action.at)
                               : Words::tr("%1, by %2").arg(momentText(action.at), action.who);
        QPushButton* link = addLine(lines, actionTitle(action), by);
        link->setObjectName(u"action %1"_s.arg(action.id.value));
        QObject::connect(link, &QPushButton::clicked, link, [goTo, id = action.id.value] {
            goTo({u"history"_s, QString::number(id)});
        });
    }
    if (actions.empty())
        lines->addWidget(quietLabel(Words::tr("Nothing yet.")));
}

void fillNextStep(QVBoxLayout* lines, const OverviewNews& news, Workspace& workspace, QAction* import) {
    empty(lines);
    const StepWords step = wordsOf(nextStructureStep(news.structure), news.structure);
    if (!step.text.isEmpty()) {
        auto* button = new QPushButton(step.button);
        button->setObjectName(u"nextStructure"_s);
        QObject::connect(button, &QPushButton::clicked, button,
                         [&workspace, place = step.place] { workspace.goTo(place); });
        return addStep(lines, step.text, button);
    }
    if (news.trust.logo.isEmpty()) {
        auto* button = new QPushButton(Words::tr("Trust details…"));
        button->setObjectName(u"nextTrustDetails"_s);
        QObject::connect(button, &QPushButton::clicked, button, [button, &workspace] {
            auto* dialog = new TrustDialog(workspace, button->window());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
        addStep(lines, Words::tr("Add your trust’s logo: it stands at the head of every paper."), button);
    } else if (news.figures.withoutPlace > 0 && import) {
        addStep(
            lines,
            Words::tr("Import a list that has eastings and northings, so that every school has its place."),
            buttonForAction(import, lines->parentWidget()));
    } else {
        auto* button = new QPushButton(Words::tr("Go to Reports"));
        button->setObjectName(u"nextReports"_s);
        QObject::connect(button, &QPushButton::clicked, button, [&workspace] {
            workspace.goTo({u"reports"_s, {}});
        });
        addStep(lines, Words::tr("Print the school list for the next meeting, or save it to send."), button);
    }
}

} // namespace liaison
