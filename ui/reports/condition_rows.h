// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace liaison {

using namespace Qt::StringLiterals;

/// What schools have to hold to be printed: rows of a field and a value, added and removed one at a time.
class ConditionRows : public QWidget {
    Q_OBJECT

public:
    using Choices = std::vector<std::pair<QString, QString>>;
    /// The values that a field holds, by its key.
    using ValuesOf = std::function<QStringList(const QString&)>;

    ConditionRows(Choices fields, ValuesOf valuesOf, const QString& objectName, QWidget* parent = nullptr);

    /// "phase=Primary", one condition a line; empty for none.
    QString answer() const;

private:
    struct Row {
        QWidget* box = nullptr;
        QComboBox* field = nullptr;
        QComboBox* value = nullptr;
    };
    void addRow();
    void removeRow(QWidget* box);
    void offerValues(const Row& row);

    Choices m_fields;
    ValuesOf m_valuesOf;
    std::vector<Row> m_rows;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
};

} // namespace liaison
