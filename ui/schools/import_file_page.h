// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/list_file_page.h"
#include "ui/schools/import_draft.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace liaison {

class ListPreview;

/// First page of the import: which list, and how its bytes are to be read, with a preview.
class ImportFilePage : public ListFilePage {
    Q_OBJECT

public:
    ImportFilePage(Workspace& workspace, ImportDraft& draft);

protected:
    QString path() const override { return m_draft.path; }
    bool isRead() const override { return !m_failed && m_draft.look; }
    void look(const QString& path) override;
    void showLook() override;

private:
    QWidget* makeReading();
    void lookAgain();
    void take(Result<ListLook> look);
    void overrideEncoding();
    void overrideDelimiter();
    void overrideHeader();
    void overrideLayout();

    ImportDraft& m_draft;
    QWidget* m_reading;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QSpinBox* m_header;
    QComboBox* m_layout;
    QPushButton* m_again;
    QLabel* m_previewText;
    ListPreview* m_preview;
    bool m_failed = false;
};

} // namespace liaison
