// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of StructureActions that says what Delete does, and does it.
#include "ui/shell/workspace.h"
#include "ui/structure/close_body_dialog.h"
#include "ui/structure/member_dialogs.h"
#include "ui/structure/structure_actions.h"
#include "ui/structure/structure_state.h"

#include "core/structure/member_service.h"

#include <QMessageBox>
#include <QPushButton>

namespace liaison {

void StructureActions::askDelete() {
    if (const auto body = m_picks.size() == 1 ? selectedBody() : std::nullopt)
        return askDeleteBody(*body);
    if (!m_picks.empty() && membershipsOf(m_picks).size() == m_picks.size())
        return askEnd();
    auto* box = new QMessageBox(
        QMessageBox::Information, tr("Nothing to delete"),
        tr("Schools stay in the record for good, and what is selected belongs to nothing that could end. "
           "Bodies are closed or deleted one at a time."),
        QMessageBox::Ok, m_window);
    box->setObjectName(u"nothingToDelete"_s);
    shown(box);
}

void StructureActions::askDeleteBody(const Body& body) {
    const QString name = body.formOn(m_state.day()).name;
    const auto members = m_state.memberService().membersOf(body.id);
    const auto places = m_state.memberService().placesOf(body.id);
    const bool hasPast = (members && !members->empty()) || (places && !places->empty());
    const QString text =
        hasPast
            ? tr("%1 has had members or belonged to a body. It is not deleted but closed: it stays in the "
                 "record, past days keep it, and you choose what becomes of its members and offices.")
            : tr("If nothing in the record names %1, it can be deleted; Undo brings it back. Otherwise "
                 "close it: it stays in the record, and past days keep it.");
    auto* box = new QMessageBox(QMessageBox::Question, tr("Delete %1").arg(name), text.arg(name),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(u"deleteBody"_s);
    QPushButton* close = box->addButton(tr("C&lose it…"), QMessageBox::ActionRole);
    close->setObjectName(u"deleteBodyClose"_s);
    connect(close, &QPushButton::clicked, this, &StructureActions::askClose);
    if (!hasPast) {
        QPushButton* remove = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
        remove->setObjectName(u"deleteBodyOk"_s);
        connect(remove, &QPushButton::clicked, this, [this, body] { removeBody(body); });
    }
    shown(box);
}

void StructureActions::removeBody(const Body& body) {
    const QString name = body.name();
    if (const Result<void> done = m_state.bodyService().remove(body.id); !done)
        m_state.workspace().showError(done.error());
    else
        m_state.workspace().notify(tr("%1 deleted.").arg(name), true);
}

} // namespace liaison
