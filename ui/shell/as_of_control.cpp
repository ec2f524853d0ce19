// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/as_of_control.h"
#include "ui/shell/flat_paint.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

namespace liaison {

using namespace Qt::StringLiterals;

AsOfControl::AsOfControl(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_date(new DateField(u"asOf"_s)), m_today(new QToolButton) {
    auto* label = new QLabel(tr("As of"));
    label->setBuddy(m_date);
    m_date->setCompact(true);
    m_date->setToday(workspace.clock().today());
    m_date->textField()->setAccessibleName(tr("As of"));
    m_date->textField()->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_date->setToolTip(tr("Shows schools and the structure as they stood on this day"));
    m_today->setObjectName(u"asOfToday"_s);
    m_today->setText(tr("Back to today"));
    m_today->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rhythm(this), 0, rhythm(this), 0);
    layout->setSpacing(rhythm(this) * 2 / 3);
    layout->addWidget(label);
    layout->addWidget(m_date);
    layout->addWidget(m_today);
    connect(m_date, &DateField::dateChanged, this, [this](QDate day) {
        m_workspace.setAsOf(day.isValid() ? day : m_workspace.clock().today());
        follow();
    });
    connect(m_today, &QToolButton::clicked, this,
            [this] { m_workspace.setAsOf(m_workspace.clock().today()); });
    connect(&workspace, &Workspace::asOfChanged, this, &AsOfControl::follow);
    connect(&workspace, &Workspace::fileOpened, this, &AsOfControl::follow);
    follow();
}

void AsOfControl::focusDate() {
    m_date->setFocus(Qt::ShortcutFocusReason);
    m_date->textField()->selectAll();
}

void AsOfControl::follow() {
    m_date->setDate(m_workspace.asOf());
    m_today->setVisible(m_workspace.asOf() != m_workspace.clock().today());
    updateGeometry();
    update();
}

void AsOfControl::paintEvent(QPaintEvent*) {
    if (m_workspace.asOf() == m_workspace.clock().today())
        return;
    const Tokens& t = tokensOf(palette());
    QPainter painter(this);
    flat::panel(&painter, rect(), t.warnFill, t.warn);
}

} // namespace liaison
