// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/review_page.h"

#include "ui/imports/review_problems.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace liaison {

ReviewPage::ReviewPage(Workspace& workspace, const QString& name, const QString& summaryName)
    : WorkingPage(workspace, tr("Review"), tr("This is what the import will do. Is it right?"))
    , m_name(name)
    , m_review(new QWidget)
    , m_summary(quietLabel({}))
    , m_tabs(new ReviewTabs(name + u"Tabs"_s))
    , m_refused(
          new ReviewProblems(ReviewProblems::What::Refused,
                             tr("These rows are not imported. Save them, mend them, and import the mended "
                                "list: it holds its own columns and what was wrong with each row.")))
    , m_notes(new ReviewProblems(ReviewProblems::What::Notes,
                                 tr("Nothing here is refused, but look at it: something is odd."))) {
    m_summary->setObjectName(summaryName);
    auto* review = new QVBoxLayout(m_review);
    review->setContentsMargins(0, 0, 0, 0);
    review->setSpacing(rhythm(this));
    review->addWidget(m_summary);
    review->addWidget(m_tabs, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_review, 1);
    layout->addStretch(0);
    m_review->hide();
}

void ReviewPage::enter() {
    sayIfNothingCanBeWritten();
    if (hasPlan())
        return showPlan();
    forgetTicks();
    makePlan();
}

QString ReviewPage::problem() const {
    if (const QString reason = workspace().whyNoWriting(); !reason.isEmpty())
        return reason;
    if (!hasPlan())
        return tr("There is no plan yet; see above.");
    return m_isStale || writes() > 0 ? QString() : whyNothing();
}

QString ReviewPage::nextText() const {
    if (m_isStale)
        return tr("&Update the review");
    const qint64 count = hasPlan() ? writes() : 0;
    return count > 0 ? tr("&Import %1").arg(countedWrites(count)) : tr("&Import");
}

void ReviewPage::proceed() {
    if (!m_isStale)
        return apply();
    keepTicks();
    makePlan();
}

void ReviewPage::hidePlan() {
    m_review->hide();
}

void ReviewPage::lockPlan(bool isLocked) {
    m_review->setEnabled(!isLocked);
}

void ReviewPage::showNewPlan() {
    m_isStale = false;
    showPlan();
}

void ReviewPage::showPlan() {
    std::vector<ReviewTabs::Tab> parts = fillParts();
    // Shown first: a tab bar that is hidden does not tell its layout how high it becomes.
    m_review->show();
    m_tabs->setTabs(std::move(parts));
    if (const QString text = warning(); !text.isEmpty()) {
        notice()->showNotice(Tone::Warn, text);
        notice()->show();
    }
    sayIfNothingCanBeWritten();
    updateSummary();
}

void ReviewPage::updateSummary() {
    m_summary->setText(summary());
    Q_EMIT stateChanged();
}

void ReviewPage::markStale() {
    m_isStale = true;
    notice()->showNotice(Tone::Warn, tr("Your answers change what the import will do."));
    QPushButton* again = notice()->addButton(tr("&Update the review"));
    again->setObjectName(m_name + u"Update"_s);
    connect(again, &QPushButton::clicked, this, &ReviewPage::proceed);
    notice()->show();
    Q_EMIT stateChanged();
}

void ReviewPage::offerNewPlan(const Error& error) {
    showFailure(error);
    const bool isStopped = error.code == ErrorCode::Cancelled;
    if ((error.code != ErrorCode::Conflict && !isStopped) || (isStopped && hasPlan()))
        return;
    QPushButton* again = notice()->addButton(tr("&Compare again"));
    again->setObjectName(m_name + u"Again"_s);
    connect(again, &QPushButton::clicked, this, [this] {
        if (hasPlan())
            keepTicks();
        makePlan();
    });
}

} // namespace liaison
