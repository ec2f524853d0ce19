// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/job_page.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/structure/structure_service.h"
#include "ui/forming/saved_plan_list.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>

#include <utility>

namespace liaison {

namespace {

/// How much further a school goes to stay in today's group, at first.
constexpr qint64 kUsualStay = 2000;

/// An answer with a sentence under it.
QRadioButton* addAnswer(QVBoxLayout* layout, QButtonGroup* group, int id, const QString& name,
                        const QString& text, const QString& sentence) {
    auto* answer = new QRadioButton(text);
    answer->setObjectName(name);
    answer->setAccessibleDescription(sentence);
    group->addButton(answer, id);
    QLabel* label = quietLabel(sentence);
    label->setIndent(rhythm(answer, 3));
    layout->addWidget(answer);
    layout->addWidget(label);
    return answer;
}

Result<Structure> structureOn(TrustFile& file, QDate day) {
    return StructureService(file.database(), file.unitOfWork(), file.clock()).asOf(day);
}

} // namespace

JobPage::JobPage(Workspace& workspace, FormingDraft& draft)
    : WorkingPage(workspace, tr("What to form"), tr("What do you want to form?"))
    , m_draft(draft)
    , m_jobs(new QButtonGroup(this))
    , m_beginnings(new QButtonGroup(this))
    , m_day(new DateField(u"formingDay"_s))
    , m_counts(quietLabel({}))
    , m_plans(new SavedPlanList) {
    layOut();
    connect(m_jobs, &QButtonGroup::idClicked, this, [this](int job) { chooseJob(FormingJob(job)); });
    connect(m_beginnings, &QButtonGroup::idClicked, this, [this](int today) { chooseBeginning(today == 1); });
    connect(m_day, &DateField::dateChanged, this, [this](QDate day) {
        if (day.isValid() && day != m_draft.structure.day())
            read(day);
    });
    connect(m_day, &DateField::dateEdited, this, &StepPage::stateChanged);
    connect(m_plans, &SavedPlanList::openWanted, this, &JobPage::openPlan);
    connect(m_plans, &SavedPlanList::removeWanted, this, &JobPage::removePlan);
    connect(&workspace, &Workspace::committed, this, [this] { m_isStale = true; });
}

QWidget* JobPage::makeJobs() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    addAnswer(layout, m_jobs, int(FormingJob::Groups), u"jobGroups"_s, tr("&Liaison groups"),
              tr("Schools that are near each other, each group round a secondary or another school."));
    addAnswer(layout, m_jobs, int(FormingJob::Hubs), u"jobHubs"_s, tr("H&ubs"),
              tr("Liaison groups that are near each other, usually three in a hub, of like size."));
    addAnswer(layout, m_jobs, int(FormingJob::Founding), u"jobFounding"_s, tr("A founding &MAT"),
              tr("The schools that found a trust together, as close to each other as possible."));
    return box;
}

QWidget* JobPage::makeBeginnings() {
    m_beginningBox = new QWidget;
    auto* layout = new QVBoxLayout(m_beginningBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addWidget(new Heading(tr("Begin from"), 3));
    addAnswer(layout, m_beginnings, 1, u"beginToday"_s, tr("T&oday’s groups"),
              tr("A school leaves its group only where it is worth it. How much that is, you say later."));
    addAnswer(layout, m_beginnings, 0, u"beginNothing"_s, tr("N&othing"),
              tr("As if there were no groups yet."));
    return m_beginningBox;
}

void JobPage::layOut() {
    auto* dayLabel = new QLabel(tr("Schools and groups as they &stand on"));
    dayLabel->setBuddy(m_day->textField());
    m_day->textField()->setAccessibleName(tr("Schools and groups as they stand on"));
    m_day->setCompact(true);
    m_day->setToday(workspace().clock().today());
    m_counts->setObjectName(u"formingCounts"_s);
    m_counts->setWordWrap(false);
    auto* asked = new QWidget;
    auto* question = new QHBoxLayout(asked);
    question->setContentsMargins(0, 0, 0, 0);
    question->setSpacing(rhythm(this));
    question->addWidget(dayLabel);
    question->addWidget(m_day);
    auto* day = new FlowLayout(rhythm(this));
    day->addWidget(asked);
    day->addWidget(m_counts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(notice());
    layout->addWidget(makeJobs());
    layout->addLayout(day);
    layout->addWidget(makeBeginnings());
    layout->addWidget(progressLine());
    layout->addWidget(m_plans, 1);
    layout->addStretch(0);
    m_plans->hide();
}

void JobPage::enter() {
    m_jobs->button(int(m_draft.job))->setChecked(true);
    const QDate known = m_draft.structure.day();
    const QDate next = std::exchange(m_nextDay, {});
    const QDate day = next.isValid() ? next : known.isValid() ? known : workspace().asOf();
    m_isStale = m_isStale || day != known;
    m_day->setDate(day);
    if (m_isStale)
        read(day, std::exchange(m_opensFirst, {}));
    else
        chooseJob(m_draft.job);
}

void JobPage::read(QDate day, Id<SavedPlan> opened) {
    m_isStale = false;
    runAway<Read>(
        tr("Reading the structure"), Database::Access::ReadOnly,
        [day, opened, service = m_draft.service](TrustFile& file, JobProgress&) -> Result<Read> {
            Read read;
            const FormingService saved = service(file);
            auto plans = saved.list();
            if (!plans)
                return tl::unexpected<Error>(plans.error());
            read.plans = std::move(*plans);
            if (opened.isValid()) {
                auto plan = saved.find(opened);
                if (!plan)
                    return tl::unexpected<Error>(plan.error());
                read.opened = std::move(*plan);
            }
            auto structure = structureOn(file, read.opened ? read.opened->question.day : day);
            if (!structure)
                return tl::unexpected<Error>(structure.error());
            read.structure = std::move(*structure);
            return read;
        },
        [this](Result<Read> read) { take(std::move(read)); });
}

void JobPage::take(Result<Read> read) {
    if (!read) {
        m_isStale = true;
        return showFailure(read.error());
    }
    m_plans->setPlans(std::move(read->plans));
    m_plans->setCanWrite(workspace().canWrite());
    m_plans->setVisible(!m_plans->isEmpty());
    const bool isFirst = !m_draft.structure.day().isValid();
    m_draft.take(std::move(read->structure));
    if (isFirst && !m_draft.whole.bodies.empty() && m_draft.job == FormingJob::Groups)
        chooseBeginning(true);
    m_day->setDate(m_draft.structure.day());
    if (read->opened) {
        m_draft.open(*read->opened);
        m_jobs->button(int(m_draft.job))->setChecked(true);
        Q_EMIT planOpened();
        return;
    }
    chooseJob(m_draft.job);
}

void JobPage::chooseJob(FormingJob job) {
    m_draft.setJob(job);
    updateBeginnings();
    updateCounts();
    Q_EMIT stateChanged();
}

void JobPage::chooseBeginning(bool fromToday) {
    auto& groups = std::get<GroupsQuestion>(m_draft.questions[std::size_t(FormingJob::Groups)].wants);
    if (!fromToday)
        groups.stay = 0;
    else if (groups.stay == 0)
        groups.stay = kUsualStay;
    updateBeginnings();
}

void JobPage::updateBeginnings() {
    m_beginningBox->setVisible(m_draft.job == FormingJob::Groups && !m_draft.whole.bodies.empty());
    const auto& groups = std::get<GroupsQuestion>(m_draft.questions[std::size_t(FormingJob::Groups)].wants);
    m_beginnings->button(groups.stay > 0 ? 1 : 0)->setChecked(true);
}

void JobPage::updateCounts() {
    const FormingGround& ground = m_draft.whole;
    const auto items = qint64(ground.items.size() + ground.leftOut.size());
    QString text = itemsText(ground.job, items);
    if (ground.job != FormingJob::Founding)
        text = tr("%1, %2 today").arg(text, bodiesText(ground.job, qint64(ground.bodies.size())));
    m_counts->setText(text);
}

QString JobPage::problem() const {
    if (!m_day->date().isValid())
        return tr("Write a day, such as 1/9/27.");
    const FormingGround& ground = m_draft.whole;
    if (!ground.items.empty())
        return {};
    if (m_draft.job == FormingJob::Hubs)
        return ground.leftOut.empty() ? tr("There are no liaison groups on that day: form them first.")
                                      : tr("No liaison group has a school with a place on the map.");
    if (ground.leftOut.empty())
        return tr("There are no schools on that day: import a list first.");
    // The next page lets places be given.
    return workspace().canWrite() ? QString()
                                  : tr("No school has a place on the map: bring in their coordinates first.");
}

void JobPage::openPlan(const SavedPlan& plan) {
    read(plan.question.day, plan.id);
}

void JobPage::removePlan(const SavedPlan& plan) {
    QMessageBox box(
        QMessageBox::Question, tr("Delete a plan"),
        tr("Delete the plan “%1”? What was accepted from it stays. Undo brings it back.").arg(plan.name),
        QMessageBox::NoButton, this);
    box.setObjectName(u"removePlanQuestion"_s);
    const auto* remove = box.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("&Keep it"), QMessageBox::RejectRole));
    box.exec();
    if (static_cast<const QAbstractButton*>(remove) != box.clickedButton())
        return;
    if (const Result<void> done = m_draft.service(*workspace().file()).remove(plan.id); !done)
        return showFailure(done.error());
    if (m_draft.saved == plan.id)
        m_draft.saved = {};
    read(m_draft.structure.day());
}

} // namespace liaison
