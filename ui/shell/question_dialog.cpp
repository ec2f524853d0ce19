// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/question_dialog.h"

#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace liaison {

namespace {

constexpr int kLeastLines = 4;

} // namespace

/// The questions: as high as they want to be where there is room, scrolling where there is not.
class QuestionArea : public QScrollArea {
public:
    explicit QuestionArea(QWidget* contents) {
        setObjectName(u"questionArea"_s);
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidgetResizable(true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        setWidget(contents);
        viewport()->setAutoFillBackground(false);
        contents->setAutoFillBackground(false);
    }

    /// The width by which texts wrap, and so the height that is wanted.
    void setRoom(int width) {
        if (width == m_room)
            return;
        m_room = width;
        updateGeometry();
    }
    QSize sizeHint() const override {
        const int wrapped = widget()->heightForWidth(m_room);
        return {leastWidth(), wrapped < 0 ? widget()->sizeHint().height() : wrapped};
    }
    QSize minimumSizeHint() const override {
        return {leastWidth(), std::min(sizeHint().height(), fontMetrics().height() * kLeastLines)};
    }

protected:
    bool event(QEvent* event) override {
        const bool isDone = QScrollArea::event(event);
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return isDone;
    }

private:
    int leastWidth() const {
        return widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    }

    int m_room = 0;
};

QuestionDialog::QuestionDialog(Workspace& workspace, const QString& objectName, const QString& title,
                               QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_form(new Form)
    , m_notice(new NoticeBar)
    , m_consequence(quietLabel({}))
    , m_title(title) {
    setObjectName(objectName);
    setWindowTitle(title);
    m_notice->setObjectName(objectName + u"Notice"_s);
    m_consequence->setObjectName(u"consequence"_s);
    m_consequence->hide();
    // What was refused was refused for the answers that there were.
    connect(m_form, &Form::changed, m_notice, &QWidget::hide);
}

void QuestionDialog::layOut(const QString& explanation, const QString& okText) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(okText);
    ok->setObjectName(objectName() + u"Ok"_s);
    ok->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QuestionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    auto* heading = new Heading(m_title, 2);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(m_notice);
    if (m_body) {
        if (!explanation.isEmpty())
            layout->addWidget(quietLabel(explanation));
        layout->addWidget(m_body, 1);
    }
    m_contents = new QuestionArea(makeContents(m_body ? QString() : explanation, layout->spacing()));
    layout->addWidget(m_contents, m_body ? 0 : 1);
    layout->addWidget(m_consequence);
    layout->addWidget(buttons);
    // What the body holds may need more than a form does.
    const int wanted =
        std::min(fontMetrics().averageCharWidth() * (m_body ? 104 : 72), screen()->availableSize().width());
    setMinimumWidth(std::max(wanted, layout->minimumSize().width()));
    // Qt itself would give it two thirds of the screen at most.
    resize(minimumWidth(), heightWanted(minimumWidth()));
}

QWidget* QuestionDialog::makeContents(const QString& explanation, int spacing) {
    auto* contents = new QWidget;
    auto* layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    if (!explanation.isEmpty())
        layout->addWidget(quietLabel(explanation));
    layout->addWidget(m_form);
    layout->addStretch(1);
    return contents;
}

int QuestionDialog::heightWanted(int width) {
    const QMargins around = layout()->contentsMargins();
    m_contents->setRoom(width - around.left() - around.right());
    const int wanted = layout()->totalHeightForWidth(width);
    return screen() ? std::min(wanted, screen()->availableGeometry().height()) : wanted;
}

DateField* QuestionDialog::addDay(const QString& label, const QString& objectName, QDate day,
                                  FormField::Need need) {
    auto* field = new DateField(objectName);
    field->setToday(m_workspace.clock().today());
    field->setDate(day);
    QString spoken = label;
    field->textField()->setAccessibleName(spoken.remove(u'&'));
    m_last = m_form->add(label, field, objectName, need);
    m_last->setCheck([field, need] {
        if (field->date().isValid() || (need == FormField::Need::Optional && field->isEmpty()))
            return QString();
        return QuestionDialog::tr("Write a day, such as 1/9/27.");
    });
    return field;
}

QLineEdit* QuestionDialog::addLine(const QString& label, const QString& objectName, const QString& text,
                                   FormField::Need need) {
    auto* line = new QLineEdit(text);
    m_last = m_form->add(label, line, objectName, need);
    return line;
}

void QuestionDialog::setConsequence(const QString& text) {
    m_notice->hide();
    // Under a list that is chosen from its line is kept free, so that the button stays where it is.
    m_consequence->setText(text.isEmpty() && m_body ? QString(QChar::Nbsp) : text);
    m_consequence->setVisible(!text.isEmpty() || m_body);
}

bool QuestionDialog::event(QEvent* event) {
    const bool isDone = QDialog::event(event);
    // A notice or a problem beside a field needs room of its own: the fields are not to be squeezed for it.
    if (event->type() == QEvent::LayoutRequest && m_contents)
        resize(width(), std::max(height(), heightWanted(width())));
    return isDone;
}

void QuestionDialog::refused(const Error& error) {
    m_notice->showNotice(Tone::Bad, error.message, error.detail);
}

void QuestionDialog::accept() {
    m_notice->hide();
    if (!m_form->validate())
        return;
    if (const QString wrong = problem(); !wrong.isEmpty()) {
        m_notice->showNotice(Tone::Bad, wrong);
        return;
    }
    const Result<QString> done = perform();
    if (!done)
        return refused(done.error());
    if (!done->isEmpty())
        m_workspace.notify(*done, true);
    QDialog::accept();
}

} // namespace liaison
