// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_review_page.h"

#include "core/base/text.h"
#include "ui/schools/import_tasks.h"
#include "ui/schools/review_duplicates.h"
#include "ui/schools/review_entries.h"
#include "ui/schools/review_questions.h"
#include "ui/schools/review_refused.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>

namespace liaison {

namespace {

/// "From 1 Jan 2027: 24 groups and hubs are opened (Chess, Vale, …), 265 schools join, 13 move."
QString placesInWords(const PlacementPlan& places) {
    if (places.placements.empty())
        return {};
    constexpr std::size_t kNamedAtMost = 6;
    QStringList parts;
    QStringList names;
    for (std::size_t i = 0; i < places.bodies.size() && i < kNamedAtMost; ++i)
        names << places.bodies[i].name;
    if (places.bodies.size() > kNamedAtMost)
        names << u"…"_s;
    if (!names.isEmpty())
        parts << ImportReviewPage::tr("%1 opened (%2)")
                     .arg(counted(qint64(places.bodies.size()), ImportReviewPage::tr("group or hub is"),
                                  ImportReviewPage::tr("groups and hubs are")),
                          names.join(u", "_s));
    if (places.joining > 0)
        parts << counted(places.joining, ImportReviewPage::tr("school joins a group"),
                         ImportReviewPage::tr("schools join a group"));
    if (places.moving > 0)
        parts << counted(places.moving, ImportReviewPage::tr("school moves"),
                         ImportReviewPage::tr("schools move"));
    return ImportReviewPage::tr("From %1: %2.").arg(dateText(places.day), parts.join(u", "_s));
}

/// Tabs that are no kind of entry; the kinds are their own numbers.
enum OtherTab { kDuplicates = 100, kQuestions, kRefused, kNotes };

} // namespace

QString countsInWords(const ImportCounts& counts) {
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString& what) {
        if (count > 0)
            parts << u"%1 %2"_s.arg(countText(count), what);
    };
    add(counts.fresh, ImportReviewPage::tr("new"));
    add(counts.changed, ImportReviewPage::tr("changed"));
    add(counts.closing, ImportReviewPage::tr("closing"));
    add(counts.reopening, ImportReviewPage::tr("reopening"));
    add(counts.unchanged, ImportReviewPage::tr("unchanged"));
    add(counts.duplicates, ImportReviewPage::tr("duplicate"));
    add(counts.refused, ImportReviewPage::tr("refused or asked about"));
    add(counts.filtered + counts.skipped, ImportReviewPage::tr("left out by your choice"));
    return parts.join(u", "_s);
}

ImportReviewPage::ImportReviewPage(Workspace& workspace, ImportDraft& draft)
    : WorkingPage(workspace, tr("Review"), tr("This is what the import will do. Is it right?"))
    , m_draft(draft)
    , m_review(new QWidget)
    , m_summary(quietLabel({}))
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_entries(new ReviewEntries)
    , m_duplicates(new ReviewDuplicates(draft))
    , m_questions(new ReviewQuestions(draft))
    , m_refused(
          new ReviewProblems(ReviewProblems::What::Refused,
                             tr("These rows are not imported. Save them, mend them, and import the mended "
                                "list: it holds its own columns and what was wrong with each row.")))
    , m_notes(new ReviewProblems(ReviewProblems::What::Notes,
                                 tr("Nothing here is refused, but look at it: something is odd."))) {
    m_summary->setObjectName(u"reviewSummary"_s);
    m_tabs->setObjectName(u"reviewTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the review"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_entries, m_duplicates, m_questions, m_refused, m_notes})
        m_stack->addWidget(widget);
    auto* review = new QVBoxLayout(m_review);
    review->setContentsMargins(0, 0, 0, 0);
    review->setSpacing(rhythm(this));
    review->addWidget(m_summary);
    review->addWidget(m_tabs);
    review->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_review, 1);
    layout->addStretch(0);
    m_review->hide();
    connect(m_tabs, &QTabBar::currentChanged, this, &ImportReviewPage::showTab);
    connect(m_entries, &ReviewEntries::ticksChanged, this, &ImportReviewPage::updateSummary);
    connect(m_duplicates, &ReviewDuplicates::answered, this, &ImportReviewPage::markStale);
    connect(m_questions, &ReviewQuestions::answered, this, &ImportReviewPage::markStale);
    connect(m_refused, &ReviewProblems::saveWanted, this, [this] {
        askToSaveRefused(this, m_draft.plan, m_draft.path,
                         [this](const Error& error) { showFailure(error); });
    });
}

void ImportReviewPage::enter() {
    if (m_draft.plan)
        return showPlan();
    m_unticked.clear();
    makePlan();
}

void ImportReviewPage::makePlan() {
    m_review->hide();
    runAway<std::shared_ptr<ImportPlan>>(
        tr("Comparing the list with the record"), Database::Access::ReadOnly,
        [draft = m_draft](TrustFile& file, JobProgress& progress) {
            return planDraft(file, draft, progress);
        },
        [this](Result<std::shared_ptr<ImportPlan>> plan) { take(std::move(plan)); });
}

void ImportReviewPage::take(Result<std::shared_ptr<ImportPlan>> plan) {
    if (!plan) {
        m_draft.plan.reset();
        offerNewPlan(plan.error());
        Q_EMIT stateChanged();
        return;
    }
    m_draft.plan = std::move(*plan);
    m_stale = false;
    restoreUnticked();
    showPlan();
}

void ImportReviewPage::showPlan() {
    m_entries->setPlan(m_draft.plan);
    m_duplicates->setPlan(m_draft.plan.get());
    m_questions->setPlan(m_draft.plan.get());
    m_refused->setRefused(m_draft.plan->refused);
    m_notes->setNotes(m_draft.plan->notes);
    // Shown first: a tab bar that is hidden does not tell its layout how high it becomes.
    m_review->show();
    fillTabs();
    updateSummary();
}

void ImportReviewPage::fillTabs() {
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    const ImportPlan& plan = *m_draft.plan;
    const ImportCounts counts = plan.counts();
    const auto add = [this](int id, const QString& title, qint64 count) {
        if (count > 0)
            m_tabs->setTabData(m_tabs->addTab(u"%1  %2"_s.arg(title, countText(count))), id);
    };
    const auto addKind = [&add](EntryKind kind, qint64 count) {
        add(int(kind), entryKindLabel(kind), count);
    };
    addKind(EntryKind::New, counts.fresh);
    addKind(EntryKind::Changed, counts.changed);
    addKind(EntryKind::Closing, counts.closing);
    addKind(EntryKind::Reopening, counts.reopening);
    addKind(EntryKind::Unchanged, counts.unchanged);
    add(kDuplicates, tr("Duplicate"), counts.duplicates);
    add(kQuestions, tr("Questions"), qint64(plan.unmatched.size()));
    add(kRefused, tr("Refused"), qint64(plan.refused.size()));
    add(kNotes, tr("Notes"), qint64(plan.notes.size()));
    m_tabs->setVisible(m_tabs->count() > 0);
    m_stack->setVisible(m_tabs->count() > 0);
    showTab(m_tabs->currentIndex());
}

void ImportReviewPage::showTab(int index) {
    if (index < 0)
        return;
    const int id = m_tabs->tabData(index).toInt();
    if (id < kDuplicates) {
        m_entries->showKind(EntryKind(id));
        m_stack->setCurrentWidget(m_entries);
    } else {
        m_stack->setCurrentIndex(id - kDuplicates + 1);
    }
}

void ImportReviewPage::markStale() {
    m_stale = true;
    notice()->showNotice(Tone::Warn, tr("Your answers change what the import will do."));
    QPushButton* again = notice()->addButton(tr("&Update the review"));
    again->setObjectName(u"reviewUpdate"_s);
    connect(again, &QPushButton::clicked, this, &ImportReviewPage::proceed);
    notice()->show();
    Q_EMIT stateChanged();
}

void ImportReviewPage::updateSummary() {
    const ImportPlan& plan = *m_draft.plan;
    QString text =
        tr("%1: %2.").arg(counted(plan.source.rows, tr("row"), tr("rows")), countsInWords(plan.counts()));
    if (const QString places = placesInWords(plan.places); !places.isEmpty())
        text += u'\n' + places;
    m_summary->setText(text);
    Q_EMIT stateChanged();
}

QString ImportReviewPage::problem() const {
    if (!m_draft.plan)
        return tr("There is no plan yet; see above.");
    if (m_stale || m_draft.plan->writes() > 0)
        return {};
    const ImportCounts counts = m_draft.plan->counts();
    if (counts.fresh + counts.changed + counts.closing + counts.reopening > 0)
        return tr("Nothing is ticked, so there is nothing to import.");
    return tr("Nothing to import: the record holds all this already.");
}

QString ImportReviewPage::nextText() const {
    if (m_stale)
        return tr("&Update the review");
    return m_draft.plan && m_draft.plan->writes() > 0
               ? tr("&Import %1").arg(countedSchools(m_draft.plan->writes()))
               : tr("&Import");
}

void ImportReviewPage::proceed() {
    if (!m_stale)
        return apply();
    keepUnticked();
    makePlan();
}

void ImportReviewPage::keepUnticked() {
    m_unticked.clear();
    for (const PlanEntry& entry : m_draft.plan->entries)
        if (!entry.ticked)
            m_unticked.insert(entry.line);
}

void ImportReviewPage::restoreUnticked() {
    for (PlanEntry& entry : m_draft.plan->entries)
        if (m_unticked.contains(entry.line))
            entry.ticked = false;
}

void ImportReviewPage::apply() {
    m_review->setEnabled(false);
    runAway<ImportOutcome>(
        tr("Importing %1").arg(countedSchools(m_draft.plan->writes())), Database::Access::ReadWrite,
        [draft = m_draft](TrustFile& file, JobProgress& progress) {
            return applyDraft(file, draft, progress);
        },
        [this](Result<ImportOutcome> outcome) { takeOutcome(std::move(outcome)); });
}

void ImportReviewPage::takeOutcome(Result<ImportOutcome> outcome) {
    m_review->setEnabled(true);
    if (!outcome)
        return offerNewPlan(outcome.error());
    m_draft.outcome = *outcome;
    announceAction(workspace(), outcome->changeSetId);
    Q_EMIT proceeded();
}

/// Where somebody changed the schools in the meantime, looking again is what helps.
void ImportReviewPage::offerNewPlan(const Error& error) {
    showFailure(error);
    if (error.code != ErrorCode::Conflict && error.code != ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::Cancelled && m_draft.plan)
        return;
    QPushButton* again = notice()->addButton(tr("&Compare again"));
    again->setObjectName(u"reviewAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] {
        if (m_draft.plan)
            keepUnticked();
        makePlan();
    });
}

} // namespace liaison
