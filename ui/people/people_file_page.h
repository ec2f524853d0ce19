// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/list_file_page.h"
#include "ui/people/people_draft.h"

namespace liaison {

class ListPreview;

/// First page of the import of people: which list, with its first rows as they read.
class PeopleFilePage : public ListFilePage {
    Q_OBJECT

public:
    PeopleFilePage(Workspace& workspace, PeopleImportDraft& draft);

protected:
    QString path() const override { return m_draft.path; }
    bool isRead() const override { return bool(m_draft.look); }
    void look(const QString& path) override;
    void showLook() override;

private:
    void take(Result<PeopleInspection> look);

    PeopleImportDraft& m_draft;
    QLabel* m_previewText;
    ListPreview* m_preview;
};

} // namespace liaison
