// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace liaison {

using namespace Qt::StringLiterals;

DateField::DateField(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_button(new QToolButton)
    , m_hint(quietLabel({}))
    , m_today(QDate::currentDate()) {
    setObjectName(objectName);
    m_text->setObjectName(objectName + u"Text"_s);
    m_text->setPlaceholderText(tr("1 Sep, 1/9/26, +2w"));
    m_text->setMinimumWidth(fontMetrics().horizontalAdvance(tr("1 Sep, 1/9/26, +2w")) + rhythm(this, 3));
    m_button->setObjectName(objectName + u"Calendar"_s);
    m_button->setIcon(QIcon::fromTheme(u"view-calendar"_s));
    m_button->setAccessibleName(tr("Pick from a calendar"));
    m_button->setToolTip(tr("Pick from a calendar"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_hint->setObjectName(objectName + u"Hint"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(rhythm(this) / 2);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        updateHint();
        Q_EMIT dateEdited(date());
    });
    connect(m_text, &QLineEdit::editingFinished, this, &DateField::settle);
    connect(m_button, &QToolButton::clicked, this, &DateField::pick);
    updateHint();
}

std::optional<QDate> DateField::parsed() const {
    return dateFromWords(m_text->text(), m_today);
}

QDate DateField::date() const {
    return parsed().value_or(QDate());
}

bool DateField::isEmpty() const {
    return m_text->text().trimmed().isEmpty();
}

bool DateField::isAcceptable() const {
    return isEmpty() || parsed();
}

void DateField::setDate(QDate date) {
    m_last = date;
    m_text->setText(dateText(date));
    updateHint();
}

void DateField::setToday(QDate today) {
    m_today = today;
    updateHint();
}

void DateField::setExplanation(std::function<QString(QDate)> explain) {
    m_explain = std::move(explain);
    updateHint();
}

void DateField::setCompact(bool compact) {
    m_hint->setVisible(!compact);
    setSizePolicy(compact ? QSizePolicy::Maximum : QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void DateField::updateHint() {
    const auto date = parsed();
    QString hint;
    if (date) {
        hint = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(*date, u"dddd d MMMM yyyy"_s);
        if (const QString more = m_explain ? m_explain(*date) : QString(); !more.isEmpty())
            hint += u" · "_s + more;
    } else if (!isEmpty()) {
        hint = tr("This is not a date yet: write 1/9/26, 1 Sep or +2w.");
    }
    m_hint->setText(hint);
    m_text->setAccessibleDescription(hint);
}

void DateField::settle() {
    const auto date = parsed();
    if (!date && !isEmpty())
        return;
    const QDate now = date.value_or(QDate());
    m_text->setText(dateText(now));
    updateHint();
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT dateChanged(now);
}

void DateField::pick() {
    QMenu menu(this);
    auto* calendar = new QCalendarWidget;
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(date().isValid() ? date() : m_today);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(calendar);
    menu.addAction(action);
    connect(calendar, &QCalendarWidget::activated, &menu, [&](QDate day) {
        menu.close();
        m_text->setText(dateText(day));
        Q_EMIT dateEdited(day);
        settle();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    menu.exec(m_text->mapToGlobal(QPoint(0, m_text->height())));
}

} // namespace liaison
