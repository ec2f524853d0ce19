// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"
#include "ui/widgets/tone_icon.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

QColor fillOf(const Tokens& tokens, Tone tone) {
    switch (tone) {
    case Tone::Good:
        return tokens.goodFill;
    case Tone::Warn:
        return tokens.warnFill;
    case Tone::Bad:
        return tokens.badFill;
    case Tone::Plain:
    case Tone::Quiet:
        break;
    }
    return tokens.selected;
}

QToolButton* quietButton(const QString& objectName) {
    auto* button = new QToolButton;
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_detail(quietLabel({}))
    , m_more(quietButton(u"noticeMore"_s))
    , m_close(quietButton(u"noticeClose"_s))
    , m_row(new QHBoxLayout)
    , m_actions(new QWidget) {
    setObjectName(u"noticeBar"_s);
    m_icon->setObjectName(u"noticeIcon"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->hide();
    m_actions->setLayout(new FlowLayout(rhythm(this)));
    m_actions->hide();
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    connect(m_more, &QToolButton::toggled, m_detail, &QLabel::setVisible);
    m_close->setIcon(QIcon::fromTheme(u"window-close-symbolic"_s, QIcon::fromTheme(u"window-close"_s)));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    m_row->setSpacing(rhythm(this));
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_more);
    m_row->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this) * 3 / 4, rhythm(this), rhythm(this) * 3 / 4);
    layout->addLayout(m_row);
    layout->addWidget(m_actions);
    layout->addWidget(m_detail);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void NoticeBar::showNotice(Tone tone, const QString& text, const QString& detail) {
    m_tone = tone;
    for (QPushButton* button : std::as_const(m_buttons))
        button->deleteLater();
    m_buttons.clear();
    m_actions->hide();
    m_text->setText(text);
    m_detail->setText(detail);
    m_more->setChecked(false);
    m_more->setVisible(!detail.isEmpty());
    const QString kind = tone == Tone::Bad ? tr("Error") : tone == Tone::Warn ? tr("Warning") : tr("Notice");
    setAccessibleName(tr("%1: %2").arg(kind, text));
    updateIcon();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton* NoticeBar::addButton(const QString& text) {
    auto* button = new QPushButton(text, this);
    m_buttons.append(button);
    if (m_buttons.size() == 1) {
        m_row->insertWidget(m_row->indexOf(m_more), button);
        return button;
    }
    for (QPushButton* each : std::as_const(m_buttons))
        if (each->parentWidget() != m_actions)
            m_actions->layout()->addWidget(each);
    m_actions->show();
    return button;
}

QString NoticeBar::text() const {
    return m_text->text();
}

void NoticeBar::setClosable(bool closable) {
    m_close->setVisible(closable);
}

void NoticeBar::updateIcon() {
    const int size = style()->pixelMetric(QStyle::PM_ButtonIconSize, nullptr, this);
    m_icon->setPixmap(toneIcon(m_tone).pixmap(QSize(size, size), devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void NoticeBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), fillOf(tokens, m_tone));
    const int band = std::max(3, rhythm(this) / 3);
    painter.fillRect(QRect(0, 0, band, height()), toneColour(tokens, m_tone));
}

} // namespace liaison
