// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_service.h"
#include "ui/widgets/details_panel.h"

namespace liaison {

struct ChangeSet;
class Workspace;

/// What the right panel shows of the school that is selected: where it belongs, its fields, which schools it
/// followed and which followed it, and what was done to it.
class SchoolDetails : public DetailsPanel {
    Q_OBJECT

public:
    explicit SchoolDetails(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows one school, with the actions given as buttons.
    void showSchool(Id<School> id, const QList<QAction*>& actions);
    /// Says how many are selected.
    void showCount(int count);

Q_SIGNALS:
    void schoolWanted(liaison::Id<liaison::School> id);

private:
    /// Its groups, hubs and offices on the day that is looked at, and the earlier ones.
    void addFacts(const School& school);
    void addLinks(Id<School> id);
    void addHistory(Id<School> id);

    Workspace& m_workspace;
};

/// The address in lines, the postcode last.
QString addressOf(const School& school);
/// "Ms Ada Brook, Headteacher".
QString headOf(const School& school);

} // namespace liaison
