// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schools/school_service.h"
#include "ui/widgets/row_model.h"

#include <QPointer>

#include <set>

namespace liaison {

class Job;
class Workspace;
struct ChangeSet;

/// The rows behind the table of schools: reads of them only the fields that show, away from the window where
/// there are many, and takes in what was changed.
class SchoolList : public QObject {
    Q_OBJECT

public:
    explicit SchoolList(Workspace& workspace, QObject* parent = nullptr);

    RowModel<School>& model() { return m_model; }
    const std::vector<School>& schools() const { return m_model.rows(); }
    bool isLoading() const { return m_job != nullptr; }
    /// Which fields the table shows; reads again where one of them was not read.
    void showFields(const QStringList& keys);
    /// Reads everything again.
    void reload();
    /// Takes in what an action changed: a few schools one by one, many by reading all again.
    void takeIn(const ChangeSet& changes);
    /// Lets go of everything and stops reading.
    void clear();

Q_SIGNALS:
    void loadingChanged(bool loading);
    /// Which schools there are, or what they hold, is another.
    void schoolsChanged();
    void failed(const liaison::Error& error);

private:
    SchoolQuery query() const;
    void readAway(const SchoolQuery& query);
    void take(Result<std::vector<School>> schools);
    void replaceRows(const std::set<qint64>& ids);

    Workspace& m_workspace;
    RowModel<School> m_model;
    std::set<SchoolField> m_fields;
    QPointer<Job> m_job;
    /// Tells answers to an old question from those to the last.
    int m_question = 0;
};

} // namespace liaison
