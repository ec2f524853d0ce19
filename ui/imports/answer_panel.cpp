// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/answer_panel.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>

namespace liaison {

AnswerPanel::AnswerPanel(QString name, QWidget* parent) : QWidget(parent), m_name(std::move(name)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void AnswerPanel::setAnswers(const QStringList& answers, int chosenAnswer) {
    delete m_answers;
    m_answers = new QWidget;
    auto* group = new QButtonGroup(m_answers);
    auto* column = new QVBoxLayout(m_answers);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm(this) / 2);
    for (int i = 0; i < int(answers.size()); ++i) {
        QString text = answers[i];
        auto* button = new QRadioButton(text.replace(u'&', u"&&"_s));
        button->setObjectName(u"%1_%2"_s.arg(m_name).arg(i));
        button->setChecked(i == chosenAnswer);
        group->addButton(button, i);
        column->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, &AnswerPanel::chosen);
    layout()->addWidget(m_answers);
    setVisible(!answers.isEmpty());
}

} // namespace liaison
