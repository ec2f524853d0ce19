// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/office_service.h"
#include "core/people/people_service.h"
#include "ui/people/people_day.h"

#include <QObject>
#include <QPointer>

namespace liaison {

class Job;
class TrustFile;
class Workspace;
struct ChangeSet;

/// The people and offices of the day that the window looks at: read once for each workspace, shared by the
/// page, the dialogs and what other pages show of office-holders.
class PeopleState : public QObject {
    Q_OBJECT

public:
    /// The one of a workspace; made when it is first asked for.
    static PeopleState& of(Workspace& workspace);

    Workspace& workspace() const { return m_workspace; }
    TrustFile& file() const;
    /// Never null; empty before anything was read.
    const PeopleDay& day() const { return *m_day; }
    /// A list within the day that lives as long as somebody holds it.
    PickItems peopleToPick() const { return {m_day, &m_day->peopleToPick}; }
    PickItems placesToPick() const { return {m_day, &m_day->placesToPick}; }
    PickItems bodiesToPick() const { return {m_day, &m_day->bodiesToPick}; }
    bool isLoading() const { return m_isLoading; }

    /// Reads unless what is here is of the open file and the day.
    void bringUpToDate();
    void reload();

    PeopleService people() const;
    OfficeService offices() const;

Q_SIGNALS:
    void changed();
    void loadingChanged(bool loading);
    void failed(const liaison::Error& error);

private:
    explicit PeopleState(Workspace& workspace);
    bool hasMany() const;
    void readAway();
    void take(Result<std::shared_ptr<const PeopleDay>> day);
    void takeIn(const ChangeSet& changes);
    void clear();

    Workspace& m_workspace;
    std::shared_ptr<const PeopleDay> m_day;
    /// Of which day what is here, or on its way, is; not valid for nothing.
    QDate m_read;
    QPointer<Job> m_job;
    int m_question = 0;
    bool m_isLoading = false;
};

} // namespace liaison
