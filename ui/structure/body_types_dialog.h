// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/structure/body_type.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QScrollArea;

namespace liaison {

class BodyTypeForm;
class NoticeBar;
class StructureService;
class Workspace;

/// The types of body there are, and their rules: each can be changed, more added, and those that nothing uses
/// removed. Every step is one action.
class BodyTypesDialog : public QDialog {
    Q_OBJECT

public:
    explicit BodyTypesDialog(Workspace& workspace, QWidget* parent = nullptr);

    void reject() override;

private:
    void layOut();
    QWidget* makeList();
    void read(Id<BodyType> shown);
    void showRow(int row);
    bool leaves();
    void save();
    void takeBack();
    void add();
    void remove();
    void say(const Error& error);
    void updateButtons();
    StructureService service() const;

    Workspace& m_workspace;
    std::vector<BodyType> m_types;
    NoticeBar* m_notice;
    QListWidget* m_list;
    QScrollArea* m_scroll;
    BodyTypeForm* m_form = nullptr;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_save;
    QPushButton* m_takeBack;
    int m_row = -1;
};

} // namespace liaison
