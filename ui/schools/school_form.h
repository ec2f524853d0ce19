// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "ui/widgets/form.h"

#include <QWidget>

#include <map>
#include <set>

class QTabWidget;

namespace liaison {

class Workspace;

/// Every field of one school, in tabs; for adding and for editing. It says beside a field what is wrong with
/// it as soon as the field is left.
class SchoolForm : public QWidget {
    Q_OBJECT

public:
    explicit SchoolForm(Workspace& workspace, QWidget* parent = nullptr);

    void setSchool(const School& school);
    /// The school as typed; a field that cannot be read keeps what it held.
    School school() const;
    /// The fields that hold something else than setSchool() put there.
    std::set<SchoolField> editedFields() const;
    /// Checks every field and goes to the first that is wrong. The answer names the wrong ones.
    QStringList validate();
    /// Says at a field what is wrong with it, and goes there.
    void showProblem(SchoolField field, const QString& problem);
    /// Puts the cursor into a field, on its tab.
    void goToField(SchoolField field);
    /// The labels of the fields that a problem stands at.
    QStringList wrongFields() const;

Q_SIGNALS:
    /// Some field holds something else than before.
    void changed();

private:
    struct Question {
        FormField* field = nullptr;
        QWidget* input = nullptr;
        int tab = 0;
    };

    void addTab(FieldGroup group);
    QString problemOf(SchoolField field);
    void markTabs();

    Workspace& m_workspace;
    QTabWidget* m_tabs;
    std::map<SchoolField, Question> m_questions;
    School m_start;
    /// A tab shows that something on it is wrong.
    bool m_isMarked = false;
};

} // namespace liaison
