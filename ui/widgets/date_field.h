// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace liaison {

/// A date to type as one says it ("1/9/26", "1 Sep", "+2w") or to pick from a calendar. Under it stands the
/// date in full as soon as it is understood, or that it is not.
class DateField : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QDate date READ date WRITE setDate NOTIFY dateEdited USER true)

public:
    explicit DateField(const QString& objectName, QWidget* parent = nullptr);

    /// The date typed; invalid for an empty field and for what is no date.
    QDate date() const;
    void setDate(QDate date);
    bool isEmpty() const;
    /// Empty, or a date.
    bool isAcceptable() const;
    /// Today for "+2w"; the machine's own day unless set.
    void setToday(QDate today);
    /// Adds words to the date in full: the half term and week.
    void setExplanation(std::function<QString(QDate)> explain);
    /// Without the line under the field, for toolbars.
    void setCompact(bool compact);
    QLineEdit* textField() const { return m_text; }

Q_SIGNALS:
    /// The field was left, or Enter pressed, with another date than before.
    void dateChanged(QDate date);
    /// The text was edited or a day picked; this is what it means now.
    void dateEdited(QDate date);

private:
    std::optional<QDate> parsed() const;
    void updateHint();
    void settle();
    void pick();

    QLineEdit* m_text;
    QToolButton* m_button;
    QLabel* m_hint;
    QDate m_today;
    QDate m_last;
    std::function<QString(QDate)> m_explain;
};

} // namespace liaison
