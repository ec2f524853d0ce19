// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>

class QLabel;
class QListWidget;

namespace liaison {

using namespace Qt::StringLiterals;

/// Values to tick, each with how many rows have it. Nothing ticked means everything.
class TickList : public QWidget {
    Q_OBJECT

public:
    TickList(const QString& title, const QString& objectName, QWidget* parent = nullptr);

    /// Values with their counts; "blank" is what an empty value is called.
    void setValues(const std::map<QString, qint64>& values, const QString& blank);
    QStringList ticked() const;
    void setTicked(const QStringList& values);

Q_SIGNALS:
    void tickedChanged();

private:
    void updateTitle();

    QString m_title;
    QLabel* m_heading;
    QListWidget* m_list;
};

} // namespace liaison
