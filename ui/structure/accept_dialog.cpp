// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/accept_dialog.h"

#include "core/store/trust_file.h"
#include "core/structure/structure_service.h"
#include "ui/shell/workspace.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_field.h"

#include <QPlainTextEdit>

namespace liaison {

AcceptBreachDialog::AcceptBreachDialog(const StructureState& state, const Breach& breach, QWidget* parent)
    : StructureDialog(state, u"acceptBreach"_s, tr("Accept that a rule is not kept"), parent)
    , m_breach(breach)
    , m_reason(new QPlainTextEdit(breach.accepted ? breach.accepted->reason : QString())) {
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().height() * 4);
    m_form->add(tr("&Reason"), m_reason, u"acceptReason"_s)->setCheck([this] {
        return m_reason->toPlainText().trimmed().isEmpty() ? tr("Say why it is accepted.") : QString();
    });
    m_until = addDay(tr("&Until"), u"acceptUntil"_s, breach.accepted ? breach.accepted->until : QDate(),
                     FormField::Need::Optional);
    layOut(breach.sentence + u'\n' +
               tr("It stays in the list, marked as accepted, with your reason. Without a last day it is "
                  "accepted "
                  "for good."),
           tr("&Accept"));
}

Result<QString> AcceptBreachDialog::perform() {
    TrustFile& file = *m_state.workspace().file();
    StructureService service(file.database(), file.unitOfWork(), file.clock());
    if (const Result<void> done = service.accept(m_breach, m_reason->toPlainText(), m_until->date()); !done)
        return tl::unexpected<Error>(done.error());
    return tr("Accepted: %1").arg(m_breach.sentence);
}

} // namespace liaison
