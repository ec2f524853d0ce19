// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace liaison {

/// One question of a form: its label with a mnemonic, its input, a hint, and beside it what is wrong with the
/// answer.
class FormField : public QWidget {
    Q_OBJECT

public:
    enum class Need { Required, Optional };

    FormField(const QString& label, QWidget* input, const QString& objectName, Need need,
              QWidget* parent = nullptr);

    QWidget* input() const { return m_input; }
    FormField* setHint(const QString& hint);
    /// A sentence on what is wrong and what to do; empty takes it away.
    void setProblem(const QString& problem);
    QString problem() const;
    /// Says what is wrong with the answer, or nothing. Asked when the input is left, and by Form::validate().
    FormField* setCheck(std::function<QString()> check);
    bool validate();

Q_SIGNALS:
    /// The answer is another than before; a problem that was told of goes as soon as it is mended.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private Q_SLOTS:
    void takeAnswer();

private:
    /// Follows the property that the input names as what its user edits.
    void watchAnswer();
    void describe();
    void colourProblem();

    QWidget* m_input;
    QLabel* m_hint;
    QLabel* m_problem;
    std::function<QString()> m_check;
};

/// A column of questions.
class Form : public QWidget {
    Q_OBJECT

public:
    explicit Form(QWidget* parent = nullptr);

    FormField* add(const QString& label, QWidget* input, const QString& objectName,
                   FormField::Need need = FormField::Need::Required);
    /// Two questions side by side, such as easting and northing. Call after both were added.
    void putBeside(FormField* left, FormField* right);
    void addHeading(const QString& text);
    void addWidget(QWidget* widget);
    /// Asks every field; shows what is wrong and goes to the first that is.
    bool validate();

Q_SIGNALS:
    /// Some answer is another than before.
    void changed();

private:
    QVBoxLayout* m_layout;
    QList<FormField*> m_fields;
};

} // namespace liaison
