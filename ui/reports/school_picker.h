// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <vector>

class QCompleter;
class QStandardItemModel;

namespace liaison {

class Workspace;

/// A field in which one types a few letters of a school's name, its URN, postcode or town and picks the
/// school from what is found. Its answer is the URN.
class SchoolPicker : public QLineEdit {
    Q_OBJECT

public:
    SchoolPicker(Workspace& workspace, const QString& objectName, QWidget* parent = nullptr);

    /// The URN of the school picked or typed; empty where there is no such school.
    QString urn() const;

private:
    struct Known {
        QString urn;
        QString shown;
        QString key;
    };
    void learn();
    void offer(const QString& typed);

    Workspace& m_workspace;
    std::vector<Known> m_schools;
    QStandardItemModel* m_found;
    QCompleter* m_completer;
};

} // namespace liaison
