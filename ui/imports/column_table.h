// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_mapping.h"

#include <QTableWidget>

namespace liaison {

using namespace Qt::StringLiterals;

/// A line for each column of a list: its name, its first values, and what it holds, to be chosen.
class ColumnTable : public QTableWidget {
    Q_OBJECT

public:
    /// What stands above a column of this table, and how wide it is in letters; 0 takes what is left.
    struct Head {
        QString title;
        int letters = 0;
    };

    ColumnTable(const QString& objectName, const QList<Head>& heads, QWidget* parent = nullptr);

    /// Forgets all lines and makes room for as many as the list has columns.
    void begin(int columns);
    /// Fills the first cells of a line; they can be read whole in their tips.
    void setTexts(int line, const QStringList& texts);
    /// Puts what is chosen with into a cell.
    void setChooser(int line, int cell, QWidget* chooser);
};

/// The first different values of a column, in a line.
QString firstValues(const ListSample& sample, int column);

} // namespace liaison
