// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMetaProperty>

namespace liaison {

using namespace Qt::StringLiterals;

FormField::FormField(const QString& label, QWidget* input, const QString& objectName, Need need,
                     QWidget* parent)
    : QWidget(parent), m_input(input), m_hint(quietLabel({})), m_problem(new QLabel) {
    input->setObjectName(objectName);
    QString spoken = label;
    spoken.remove(u'&');
    if (need == Need::Optional)
        spoken = tr("%1 (optional)").arg(spoken);
    input->setAccessibleName(spoken);
    auto* caption = new QLabel(label);
    caption->setBuddy(input);
    auto* captions = new QHBoxLayout;
    captions->setSpacing(rhythm(this) / 2);
    captions->addWidget(caption);
    if (need == Need::Optional) {
        auto* optional = new QLabel(tr("optional"));
        optional->setForegroundRole(QPalette::PlaceholderText);
        captions->addWidget(optional);
    }
    captions->addStretch(1);
    m_hint->hide();
    m_problem->setObjectName(objectName + u"Problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(captions);
    layout->addWidget(input);
    layout->addWidget(m_hint);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    input->installEventFilter(this);
    if (input->focusProxy())
        input->focusProxy()->installEventFilter(this);
    watchAnswer();
    colourProblem();
}

void FormField::watchAnswer() {
    const QMetaProperty answer = m_input->metaObject()->userProperty();
    if (answer.hasNotifySignal())
        connect(m_input, answer.notifySignal(), this,
                metaObject()->method(metaObject()->indexOfSlot("takeAnswer()")));
}

void FormField::takeAnswer() {
    if (!m_problem->text().isEmpty())
        setProblem(m_check ? m_check() : QString());
    Q_EMIT changed();
}

FormField* FormField::setHint(const QString& hint) {
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
    return this;
}

void FormField::setProblem(const QString& problem) {
    m_problem->setText(problem.isEmpty() ? QString() : u"⚠ "_s + problem);
    m_problem->setVisible(!problem.isEmpty());
    m_input->setProperty("wrong", !problem.isEmpty());
    m_input->update();
    describe();
}

QString FormField::problem() const {
    return m_problem->text().mid(2);
}

void FormField::describe() {
    m_input->setAccessibleDescription(m_problem->text().isEmpty() ? m_hint->text() : problem());
}

FormField* FormField::setCheck(std::function<QString()> check) {
    m_check = std::move(check);
    return this;
}

bool FormField::validate() {
    if (m_check)
        setProblem(m_check());
    return m_problem->text().isEmpty();
}

bool FormField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        validate();
    return QWidget::eventFilter(watched, event);
}

void FormField::colourProblem() {
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tokensOf(palette()).bad);
    m_problem->setPalette(colours);
}

void FormField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourProblem();
}

Form::Form(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rhythm(this) * 3 / 2);
    // Room to spare goes below the last question.
    m_layout->addStretch(1);
}

FormField* Form::add(const QString& label, QWidget* input, const QString& objectName, FormField::Need need) {
    auto* field = new FormField(label, input, objectName, need);
    addWidget(field);
    m_fields.append(field);
    connect(field, &FormField::changed, this, &Form::changed);
    return field;
}

void Form::putBeside(FormField* left, FormField* right) {
    const int at = m_layout->indexOf(left);
    m_layout->removeWidget(left);
    m_layout->removeWidget(right);
    auto* row = new QHBoxLayout;
    row->setSpacing(rhythm(this, 2));
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    m_layout->insertLayout(at, row);
}

void Form::addHeading(const QString& text) {
    m_layout->insertSpacing(m_layout->count() - 1, rhythm(this));
    addWidget(new Heading(text, 2));
}

void Form::addWidget(QWidget* widget) {
    m_layout->insertWidget(m_layout->count() - 1, widget);
}

bool Form::validate() {
    FormField* first = nullptr;
    for (FormField* field : std::as_const(m_fields))
        if (!field->validate() && !first)
            first = field;
    if (first)
        first->input()->setFocus(Qt::OtherFocusReason);
    return !first;
}

} // namespace liaison
