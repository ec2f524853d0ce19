// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_status.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSteps = 1000;
}

ProgressStatus::ProgressStatus(QWidget* parent)
    : QWidget(parent), m_label(new QLabel), m_bar(new QProgressBar), m_cancel(new QToolButton) {
    m_label->setObjectName(u"jobTitle"_s);
    m_bar->setObjectName(u"jobProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    m_bar->setMaximumHeight(rhythm(this));
    m_cancel->setObjectName(u"jobCancel"_s);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(QIcon::fromTheme(u"process-stop"_s));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::StrongFocus);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        setStopping();
        Q_EMIT cancelled();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_label);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
}

void ProgressStatus::setTitle(const QString& title) {
    m_title = title;
    m_label->setText(title);
    m_bar->setAccessibleName(title);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
    m_cancel->setEnabled(true);
    setProgress(0, 0);
}

void ProgressStatus::setProgress(qint64 done, qint64 total) {
    m_bar->setRange(0, total > 0 ? kSteps : 0);
    m_bar->update();
    if (total <= 0)
        return;
    m_bar->setValue(static_cast<int>(std::clamp<qint64>(done * kSteps / total, 0, kSteps)));
    if (m_cancel->isEnabled())
        m_label->setText(tr("%1: %2%").arg(m_title).arg(std::clamp<qint64>(done * 100 / total, 0, 100)));
}

void ProgressStatus::setStopping() {
    m_cancel->setEnabled(false);
    m_label->setText(tr("%1: stopping").arg(m_title));
}

} // namespace liaison
