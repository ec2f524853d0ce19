// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/close_body_dialog.h"

#include "ui/structure/body_combo.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace liaison {

namespace {

QString inWords(const QStringList& parts) {
    if (parts.size() < 2)
        return parts.join(QString());
    return CloseBodyDialog::tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(u", "_s), parts.back());
}

} // namespace

CloseBodyDialog::CloseBodyDialog(const StructureState& state, const Body& body, QDate day, QWidget* parent)
    : StructureDialog(state, u"closeBody"_s, tr("Close %1").arg(body.formOn(day).name), parent)
    , m_body(body)
    , m_name(body.formOn(day).name)
    , m_successor(new BodyCombo)
    , m_leftovers(new QWidget) {
    m_lastDay = addDay(tr("&Last day"), u"closeBodyDay"_s, day);
    m_successor->lineEdit()->setAccessibleName(tr("Successor"));
    m_form->add(tr("&Successor"), m_successor, u"closeBodySuccessor"_s, FormField::Need::Optional)
        ->setHint(tr("The body that takes its place. It also owns what this one owned."))
        ->setCheck([this] { return m_successor->problem(); });
    auto* layout = new QVBoxLayout(m_leftovers);
    layout->setContentsMargins(0, 0, 0, 0);
    m_end = addChoice(m_leftovers, tr("What is still open &ends on the last day"), u"closeBodyEnd"_s);
    m_move = addChoice(m_leftovers, tr("What is still open &moves to the successor on the next day"),
                       u"closeBodyMove"_s);
    m_end->setChecked(true);
    m_form->addWidget(m_leftovers);
    connect(m_lastDay, &DateField::dateChanged, this, &CloseBodyDialog::offerSuccessors);
    connect(m_lastDay, &DateField::dateEdited, this, &CloseBodyDialog::updateOpen);
    connect(m_successor, &QComboBox::currentIndexChanged, this,
            [this] { (m_successor->body().isValid() ? m_move : m_end)->setChecked(true); });
    layOut(
        tr("A body is never deleted once it has a past. It stays in the record with its history, and can be "
           "reopened. Undo takes this back."),
        tr("&Close body"));
    offerSuccessors();
    updateOpen();
}

QRadioButton* CloseBodyDialog::addChoice(QWidget* box, const QString& text, const QString& name) {
    auto* button = new QRadioButton(text);
    button->setObjectName(name);
    box->layout()->addWidget(button);
    return button;
}

void CloseBodyDialog::offerSuccessors() {
    const QDate day = m_lastDay->date();
    std::vector<BodyChoice> choices =
        day.isValid() ? bodiesOn(m_state, day.addDays(1)) : std::vector<BodyChoice>();
    std::erase_if(choices, [this](const BodyChoice& choice) { return choice.id == m_body.id; });
    m_successor->setChoices(choices);
}

void CloseBodyDialog::updateOpen() {
    const QDate day = m_lastDay->date();
    const auto open = m_state.bodyService().openAfter(m_body.id, day);
    m_open = day.isValid() && open ? *open : QStringList();
    m_leftovers->setVisible(!m_open.isEmpty());
    if (!day.isValid())
        setConsequence({});
    else if (m_open.isEmpty())
        setConsequence(tr("Nothing is open in it after %1.").arg(dateText(day)));
    else
        setConsequence(tr("Still open after that day: %1.").arg(inWords(m_open)));
}

QString CloseBodyDialog::problem() const {
    if (!m_open.isEmpty() && m_move->isChecked() && !m_successor->body().isValid())
        return tr("Choose the successor that members and offices move to, or let them end.");
    return {};
}

Result<QString> CloseBodyDialog::perform() {
    Closing closing{m_body.id, m_lastDay->date(), m_successor->body(), Leftovers::Refuse};
    if (!m_open.isEmpty())
        closing.leftovers = m_move->isChecked() ? Leftovers::ToSuccessor : Leftovers::End;
    const Result<Body> done = m_state.bodyService().close(closing);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return tr("%1 closes on %2.").arg(m_name, dateText(closing.lastDay));
}

} // namespace liaison
