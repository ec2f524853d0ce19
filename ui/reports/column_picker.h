// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QListWidget;

namespace liaison {

using namespace Qt::StringLiterals;

/// The columns of a list to tick. They stand in the order in which they are printed.
class ColumnPicker : public QWidget {
    Q_OBJECT

public:
    /// Keys with labels, and the keys of those that are usual, with commas between.
    ColumnPicker(const std::vector<std::pair<QString, QString>>& columns, const QString& usual,
                 const QString& objectName, QWidget* parent = nullptr);

    /// The keys of what is ticked, with commas between; empty for the usual ones.
    QString answer() const;

private:
    void tick(const QStringList& keys);
    void updateCount();

    QStringList m_usual;
    QStringList m_all;
    QListWidget* m_list;
    QLabel* m_count;
};

} // namespace liaison
