// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_draft.h"
#include "ui/schools/working_page.h"

class QLabel;
class QTableView;

namespace liaison {

class DropZone;
class ListPreviewModel;

/// First page of the import of people: which list, with its first rows as they read.
class PeopleFilePage : public WorkingPage {
    Q_OBJECT

public:
    PeopleFilePage(Workspace& workspace, PeopleImportDraft& draft);

    void enter() override;
    QString problem() const override;
    /// Takes a list and looks at it.
    void setPath(const QString& path);

private:
    void setUpPreview();
    void take(Result<PeopleInspection> look);
    void showLook();

    PeopleImportDraft& m_draft;
    DropZone* m_drop;
    QLabel* m_about;
    QLabel* m_previewText;
    QTableView* m_preview;
    ListPreviewModel* m_model;
};

} // namespace liaison
