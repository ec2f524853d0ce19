// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_dialog.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"
#include "ui/shell/workspace.h"
#include "ui/trust/trust_form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

namespace liaison {

TrustDialog::TrustDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_form(new TrustForm), m_notice(new NoticeBar) {
    setObjectName(u"trustDialog"_s);
    setWindowTitle(tr("Trust details"));
    m_notice->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setObjectName(u"trustSave"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(m_notice);
    layout->addWidget(m_form, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    connect(buttons, &QDialogButtonBox::accepted, this, &TrustDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TrustDialog::reject);
    connect(&workspace, &Workspace::fileAboutToClose, this, &TrustDialog::reject);
    TrustFile& file = *workspace.file();
    if (const auto trust = TrustService(file.database(), file.unitOfWork()).load())
        m_form->setTrust(*trust);
    else
        m_notice->showNotice(Tone::Bad, trust.error().message, trust.error().detail);
    connect(m_form, &Form::changed, m_notice, &QWidget::hide);
}

void TrustDialog::accept() {
    if (!m_form->validate())
        return;
    TrustFile& file = *m_workspace.file();
    const auto stored = TrustService(file.database(), file.unitOfWork()).edit(m_form->trust());
    if (!stored) {
        m_notice->showNotice(Tone::Bad, stored.error().message, stored.error().detail);
        return;
    }
    QDialog::accept();
    m_workspace.notify(tr("The trust’s details are saved."), true);
}

} // namespace liaison
