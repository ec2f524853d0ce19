// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace liaison {

using namespace Qt::StringLiterals;

class Heading;

/// One page of a StepWizard: one question. Pages of a wizard share a draft by reference; they fill themselves
/// from it in enter() and write to it as the user answers.
class StepPage : public QWidget {
    Q_OBJECT

public:
    /// "title" stands in the list of steps, "question" over the page.
    StepPage(QString title, QString question, QWidget* parent = nullptr);

    const QString& title() const { return m_title; }
    const QString& question() const { return m_question; }

    /// The page is about to show, coming from either side.
    virtual void enter() {}
    /// Next was pressed. Emits proceeded() at once, or when work that it started is done.
    virtual void proceed() { Q_EMIT proceeded(); }
    /// Why one cannot go on yet, as a sentence beside the button; empty where one can.
    virtual QString problem() const { return {}; }
    /// What the button says: "Next", or what pressing it will do.
    virtual QString nextText() const;
    /// Whether work goes on that Cancel would stop.
    virtual bool isBusy() const { return false; }
    /// Stops that work; the wizard stays open.
    virtual void stopWork() {}
    /// The last page: the wizard's work is done and can no longer be gone back into.
    virtual bool isDone() const { return false; }

Q_SIGNALS:
    /// The problem, the text of the button or the work going on is another.
    void stateChanged();
    void proceeded();

private:
    QString m_title;
    QString m_question;
};

/// A dialog of steps in order. At the left stand all steps; those behind can be clicked back to. Why Next
/// cannot be pressed stands beside it.
class StepWizard : public QDialog {
    Q_OBJECT

public:
    /// The wizard remembers its size under "viewId".
    StepWizard(const QString& viewId, const QString& title, QWidget* parent = nullptr);
    ~StepWizard() override;

    /// The wizard owns the page.
    void addPage(StepPage* page);
    StepPage* currentPage() const;
    int currentStep() const;
    int stepCount() const { return int(m_pages.size()); }
    /// Shows a step; for going back and for the first.
    void showStep(int step);
    /// Asked before the wizard is left half way: a question such as "Leave without importing?", or nothing.
    void setLeaveQuestion(std::function<QString()> question);
    /// The help page behind F1 and the Help button; helpWanted() hands it out.
    void setHelpTopic(const QString& topic);

public Q_SLOTS:
    void next();
    void back();
    void reject() override;

Q_SIGNALS:
    void helpWanted(const QString& topic);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void updateState();
    void updateSteps();
    void sizeSteps();
    void sizeAtFirst();
    void colourReason();
    void putFocus();

    QString m_viewId;
    QListWidget* m_steps;
    Heading* m_question;
    QStackedWidget* m_stack;
    QLabel* m_reason;
    QPushButton* m_help;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_cancel;
    QList<StepPage*> m_pages;
    QString m_helpTopic;
    std::function<QString()> m_leaveQuestion;
    bool m_wasBusy = false;
    /// There is no room for the names of the steps beside the page: their numbers stand for them.
    bool m_isNarrow = false;
};

} // namespace liaison
