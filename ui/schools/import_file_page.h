// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/schools/working_page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace liaison {

class DropZone;
class ListPreviewModel;

/// First page of the import: which list, and how its bytes are to be read, with a preview.
class ImportFilePage : public WorkingPage {
    Q_OBJECT

public:
    ImportFilePage(Workspace& workspace, ImportDraft& draft);

    void enter() override;
    void proceed() override;
    QString problem() const override;
    /// Takes a list and looks at it.
    void setPath(const QString& path);

private:
    QWidget* makeReading();
    void setUpPreview();
    void choose();
    void look();
    void take(Result<ListLook> look);
    void showLook();
    void overrideEncoding();
    void overrideDelimiter();
    void overrideHeader();
    void overrideLayout();

    ImportDraft& m_draft;
    DropZone* m_drop;
    QLabel* m_about;
    QWidget* m_reading;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QSpinBox* m_header;
    QComboBox* m_layout;
    QPushButton* m_again;
    QLabel* m_previewText;
    QTableView* m_preview;
    ListPreviewModel* m_model;
    bool m_failed = false;
};

} // namespace liaison
