// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/report_dialog.h"
#include "ui/shell/page.h"

class QListWidget;
class QSplitter;
class QVBoxLayout;

namespace liaison {

class NoticeBar;
class QuestionForm;

/// Every report that there is: what each is for, what it asks, and the ways to have it.
class ReportsPage : public Page {
    Q_OBJECT

public:
    ReportsPage(Workspace& workspace, CatalogueOf catalogueOf, QWidget* parent = nullptr);

    QList<MenuAction> menuActions() const override;
    void refresh() override;
    void focusSearch() override;
    /// The item is a report's name.
    bool showItem(const QString& item) override;
    void saveState() override;
    void restoreState() override;

private:
    void setUpActions();
    QWidget* makeList();
    QWidget* makeChosen();
    QWidget* makeButtons();
    void showChosen();
    /// The request for the chosen report; nothing where a question has no good answer yet.
    std::optional<ReportRequest> request();
    void preview(ReportDialog::Then then);
    void save();
    const ReportEntry* chosen() const;

    Workspace& m_workspace;
    CatalogueOf m_catalogueOf;
    ReportCatalogue m_catalogue;
    QListWidget* m_list = nullptr;
    QSplitter* m_splitter;
    QVBoxLayout* m_chosenLayout = nullptr;
    QWidget* m_card = nullptr;
    QWidget* m_buttons = nullptr;
    NoticeBar* m_saved = nullptr;
    QuestionForm* m_form = nullptr;
    QAction* m_preview;
    QAction* m_save;
    QAction* m_print;
};

} // namespace liaison
