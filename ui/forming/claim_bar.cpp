// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/claim_bar.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QIcon>
#include <QToolButton>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kProgressParts = 1000;

QString doingText(FormingProgress::Stage stage) {
    switch (stage) {
    case FormingProgress::Stage::Checking:
        return ClaimBar::tr("Checking the rules");
    case FormingProgress::Stage::Looking:
        return ClaimBar::tr("Looking for better plans");
    case FormingProgress::Stage::Proving:
        return ClaimBar::tr("Proving how good it is");
    case FormingProgress::Stage::Releasing:
        return ClaimBar::tr("Working out what to give up");
    }
    return {};
}

} // namespace

ClaimBar::ClaimBar(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_claim(new Heading({}, 3))
    , m_totals(new QLabel)
    , m_meaning(quietLabel({}))
    , m_progress(new ProgressStatus) {
    m_claim->setObjectName(u"claimText"_s);
    m_totals->setObjectName(u"claimTotals"_s);
    m_meaning->setObjectName(u"claimMeaning"_s);
    m_progress->setObjectName(u"formingProgress"_s);
    if (auto* stop = m_progress->findChild<QToolButton*>(u"jobCancel"_s)) {
        stop->setObjectName(u"formingStop"_s);
        stop->setText(tr("Stop"));
    }
    m_progress->hide();
    auto* said = new QWidget;
    auto* sign = new QHBoxLayout(said);
    sign->setContentsMargins(0, 0, 0, 0);
    sign->setSpacing(rhythm(this));
    sign->addWidget(m_icon);
    sign->addWidget(m_claim);
    auto* line = new FlowLayout(rhythm(this, 2));
    line->addWidget(said);
    line->addWidget(m_totals);
    line->addWidget(m_progress);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(line);
    layout->addWidget(m_meaning);
    connect(m_progress, &ProgressStatus::cancelled, this, &ClaimBar::stopped);
}

void ClaimBar::showIcon(const QIcon& icon) {
    const int side = fontMetrics().height();
    m_icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
    m_icon->setVisible(!icon.isNull());
}

void ClaimBar::setClaim(const QString& claim, const QString& totals, const QString& meaning,
                        const QIcon& icon) {
    m_claim->setText(claim);
    m_totals->setText(totals);
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    showIcon(icon);
}

void ClaimBar::setProgress(FormingProgress::Stage stage, double share) {
    const QString doing = doingText(stage);
    if (!m_progress->isVisibleTo(this) || doing != m_doing) {
        m_doing = doing;
        m_progress->setTitle(doing);
    }
    m_progress->setProgress(qint64(share * double(kProgressParts)), share > 0 ? kProgressParts : 0);
    m_progress->show();
}

void ClaimBar::setComparing() {
    m_doing = tr("Looking for other plans");
    m_progress->setTitle(m_doing);
    m_progress->show();
}

void ClaimBar::setStopping() {
    m_progress->setStopping();
}

void ClaimBar::hideProgress() {
    m_progress->hide();
}

} // namespace liaison
