// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PeopleReviewPage that shows a plan: its tabs, its counts, and the ways to mend it.
#include "core/base/text.h"
#include "ui/people/people_entries.h"
#include "ui/people/people_questions.h"
#include "ui/people/people_review_page.h"
#include "ui/schools/review_refused.h"
#include "ui/widgets/notice_bar.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabBar>

#include <algorithm>

namespace liaison {

namespace {

/// Tabs that are no kind of entry; the kinds are their own numbers.
enum OtherTab { kQuestions = 100, kRefused, kNotes };

constexpr PeopleEntryKind kKinds[] = {PeopleEntryKind::NewTerm, PeopleEntryKind::Changed,
                                      PeopleEntryKind::Contact, PeopleEntryKind::Unchanged};

} // namespace

void PeopleReviewPage::showPlan() {
    m_entries->setPlan(m_draft.plan);
    m_questions->setPlan(m_draft.plan.get());
    std::vector<RefusedRow> refused = m_draft.plan->refused;
    std::stable_sort(refused.begin(), refused.end(),
                     [](const RefusedRow& one, const RefusedRow& other) { return one.line < other.line; });
    m_refused->setRefused(refused);
    m_notes->setNotes(m_draft.plan->notes);
    // Shown first: a tab bar that is hidden does not tell its layout how high it becomes.
    m_review->show();
    fillTabs();
    updateSummary();
}

void PeopleReviewPage::fillTabs() {
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    const PeoplePlan& plan = *m_draft.plan;
    const auto add = [this](int id, const QString& title, qint64 count) {
        if (count > 0)
            m_tabs->setTabData(m_tabs->addTab(u"%1  %2"_s.arg(title, countText(count))), id);
    };
    for (const PeopleEntryKind kind : kKinds)
        add(int(kind), peopleEntryKindLabel(kind),
            std::count_if(plan.entries.begin(), plan.entries.end(),
                          [kind](const PeopleEntry& entry) { return entry.kind == kind; }));
    add(kQuestions, tr("Questions"), qint64(plan.questions.size() + plan.conflicts.size()));
    add(kRefused, tr("Refused"), qint64(plan.refused.size()));
    add(kNotes, tr("Notes"), qint64(plan.notes.size()));
    m_tabs->setVisible(m_tabs->count() > 0);
    m_stack->setVisible(m_tabs->count() > 0);
    showTab(m_tabs->currentIndex());
}

void PeopleReviewPage::showTab(int index) {
    if (index < 0)
        return;
    const int id = m_tabs->tabData(index).toInt();
    if (id < kQuestions) {
        m_entries->showKind(PeopleEntryKind(id));
        m_stack->setCurrentWidget(m_entries);
    } else {
        m_stack->setCurrentIndex(id - kQuestions + 1);
    }
}

void PeopleReviewPage::markStale() {
    m_stale = true;
    notice()->showNotice(Tone::Warn, tr("Your answers change what the import will do."));
    QPushButton* again = notice()->addButton(tr("&Update the review"));
    again->setObjectName(u"peopleReviewUpdate"_s);
    connect(again, &QPushButton::clicked, this, &PeopleReviewPage::proceed);
    notice()->show();
    Q_EMIT stateChanged();
}

void PeopleReviewPage::updateSummary() {
    const PeopleCounts counts = m_draft.plan->counts(true);
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString& one, const QString& many) {
        if (count > 0)
            parts << counted(count, one, many);
    };
    add(counts.newPeople, tr("new person"), tr("new people"));
    add(counts.newTerms, tr("new term"), tr("new terms"));
    add(counts.endedTerms, tr("term that ends"), tr("terms that end"));
    add(counts.contacts, tr("contact changed"), tr("contacts changed"));
    add(counts.unchanged, tr("row unchanged"), tr("rows unchanged"));
    add(counts.questions, tr("row to answer"), tr("rows to answer"));
    add(counts.refused, tr("row refused"), tr("rows refused"));
    const QString rows = counted(m_draft.plan->rows, tr("row"), tr("rows"));
    m_summary->setText(parts.isEmpty() ? tr("%1.").arg(rows) : tr("%1: %2.").arg(rows, parts.join(u", "_s)));
    Q_EMIT stateChanged();
}

/// Where somebody changed people in the meantime, looking again is what helps.
void PeopleReviewPage::offerNewPlan(const Error& error) {
    showFailure(error);
    const bool isStopped = error.code == ErrorCode::Cancelled;
    if ((error.code != ErrorCode::Conflict && !isStopped) || (isStopped && m_draft.plan))
        return;
    QPushButton* again = notice()->addButton(tr("&Compare again"));
    again->setObjectName(u"peopleReviewAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] {
        if (m_draft.plan)
            keepUnticked();
        makePlan();
    });
}

void PeopleReviewPage::saveRefused() {
    const QString name =
        tr("%1 refused rows.csv").arg(QFileInfo(m_draft.plan->sourceName).completeBaseName());
    auto* dialog = new QFileDialog(this, tr("Save refused rows"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Delimited text (*.csv)"));
    dialog->setObjectName(u"peopleRefusedDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, plan = m_draft.plan](const QString& path) {
        if (!m_draft.path.isEmpty() && QFileInfo(path) == QFileInfo(m_draft.path))
            return showFailure({ErrorCode::Invalid,
                                tr("“%1” is the list that is being imported; choose another name for the "
                                   "refused rows.")
                                    .arg(path),
                                {}});
        if (const Result<void> saved = writeRefusedPeople(*plan, path); !saved)
            showFailure(saved.error());
    });
    dialog->open();
}

} // namespace liaison
