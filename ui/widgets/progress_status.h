// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace liaison {

/// One line for work in the background: what it is, how far it is, and Cancel.
class ProgressStatus : public QWidget {
    Q_OBJECT

public:
    explicit ProgressStatus(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A total of 0 shows that it goes on, but not how far.
    void setProgress(qint64 done, qint64 total);
    /// After Cancel: the work is stopping.
    void setStopping();

Q_SIGNALS:
    void cancelled();

private:
    QString m_title;
    QLabel* m_label;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
};

} // namespace liaison
