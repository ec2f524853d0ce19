// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace liaison {

class NoticeBar;
class TrustForm;
class Workspace;

/// File ▸ Trust details…: the trust's particulars, changed as one action.
class TrustDialog : public QDialog {
    Q_OBJECT

public:
    TrustDialog(Workspace& workspace, QWidget* parent = nullptr);

    void accept() override;

private:
    Workspace& m_workspace;
    TrustForm* m_form;
    NoticeBar* m_notice;
};

} // namespace liaison
