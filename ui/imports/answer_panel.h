// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace liaison {

using namespace Qt::StringLiterals;

/// The answers to one question, one of which can be chosen.
class AnswerPanel : public QWidget {
    Q_OBJECT

public:
    /// The answers are named after `name`: "name_0", "name_1" …
    explicit AnswerPanel(QString name, QWidget* parent = nullptr);

    /// `chosen` is the place of the answer that was given; -1 for none.
    void setAnswers(const QStringList& answers, int chosen);

Q_SIGNALS:
    void chosen(int answer);

private:
    QString m_name;
    QWidget* m_answers = nullptr;
};

} // namespace liaison
