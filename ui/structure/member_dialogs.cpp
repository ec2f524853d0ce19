// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/member_dialogs.h"

#include "ui/shell/workspace.h"
#include "ui/structure/body_combo.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace liaison {

namespace {

/// The body that all of them are in; empty where they are in several.
QString bodyName(const StructureState& state, const Picks& picks) {
    for (const Pick& pick : picks)
        if (pick.parent != picks.front().parent)
            return {};
    return state.structure().nameOf(picks.front().parent);
}

QString fromBody(const StructureState& state, const Picks& picks) {
    const QString name = bodyName(state, picks);
    return name.isEmpty() ? EndMembershipDialog::tr("where they are") : name;
}

Result<QString> told(const Result<void>& done, const QString& text) {
    if (!done)
        return tl::unexpected<Error>(done.error());
    return text;
}

} // namespace

QComboBox* makeKindCombo(QWidget* parent) {
    auto* combo = new QComboBox(parent);
    for (const MembershipKind kind : {MembershipKind::Full, MembershipKind::Founder,
                                      MembershipKind::Provisional, MembershipKind::Observer})
        combo->addItem(membershipKindLabel(kind), int(kind));
    return combo;
}

MembershipKind kindOf(const QComboBox* combo) {
    return MembershipKind(combo->currentData().toInt());
}

void requireReview(DateField* review, const QComboBox* kind) {
    auto* field = qobject_cast<FormField*>(review->parentWidget());
    field->setCheck([review, kind] {
        const bool isNeeded = kindOf(kind) == MembershipKind::Provisional || !review->isEmpty();
        return isNeeded && !review->date().isValid()
                   ? ChangeKindDialog::tr("Write the day of the review, such as 1/9/27.")
                   : QString();
    });
}

EndMembershipDialog::EndMembershipDialog(const StructureState& state, Picks picks, QDate day, QWidget* parent)
    : StructureDialog(state, u"endMembership"_s,
                      tr("End membership of %1").arg(pickWords(picks, state.structure())), parent)
    , m_picks(std::move(picks))
    , m_subject(pickWords(m_picks, state.structure())) {
    // What changes from a day on ends on the day before.
    m_lastDay = addDay(tr("&Last day"), u"endMembershipDay"_s, day.addDays(-1));
    connect(m_lastDay, &DateField::dateEdited, this, &EndMembershipDialog::updateConsequence);
    layOut(
        tr("Nothing is deleted: the membership stays in the record with its last day. One that never was is "
           "taken away with Correct."),
        tr("&End membership"));
    updateConsequence();
}

void EndMembershipDialog::updateConsequence() {
    const QDate day = m_lastDay->date();
    if (!day.isValid())
        return setConsequence({});
    const bool one = membersOf(m_picks).size() == 1;
    setConsequence((one ? tr("%1 leaves %2 after %3.") : tr("%1 leave %2 after %3."))
                       .arg(m_subject, fromBody(m_state, m_picks), dateText(day)));
}

Result<QString> EndMembershipDialog::perform() {
    const bool one = membersOf(m_picks).size() == 1;
    return told(m_state.memberService().end(membershipsOf(m_picks), m_lastDay->date()),
                (one ? tr("%1 leaves %2 after %3.") : tr("%1 leave %2 after %3."))
                    .arg(m_subject, fromBody(m_state, m_picks), dateText(m_lastDay->date())));
}

ChangeKindDialog::ChangeKindDialog(const StructureState& state, Picks picks, QDate day, QWidget* parent)
    : StructureDialog(state, u"changeKind"_s,
                      tr("Change membership of %1").arg(pickWords(picks, state.structure())), parent)
    , m_picks(std::move(picks))
    , m_subject(pickWords(m_picks, state.structure()))
    , m_kind(makeKindCombo()) {
    m_form->add(tr("&Belongs as"), m_kind, u"changeKindKind"_s);
    m_from = addDay(tr("&From"), u"changeKindFrom"_s, day);
    m_review = addDay(tr("&Review"), u"changeKindReview"_s, {}, FormField::Need::Optional);
    requireReview(m_review, m_kind);
    if (m_picks.size() == 1)
        if (const auto now = state.memberService().find(m_picks.front().membership)) {
            m_kind->setCurrentIndex(m_kind->findData(int(now->kind)));
            m_review->setDate(now->review);
        }
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangeKindDialog::updateConsequence);
    connect(m_from, &DateField::dateEdited, this, &ChangeKindDialog::updateConsequence);
    layOut(tr("Days before keep what it was. A provisional membership has a day on which it is looked at "
              "again."),
           tr("&Change"));
    updateConsequence();
}

void ChangeKindDialog::updateConsequence() {
    m_review->setEnabled(kindOf(m_kind) == MembershipKind::Provisional);
    setConsequence(
        m_from->date().isValid()
            ? tr("%1: %2 from %3.").arg(m_subject, m_kind->currentText().toLower(), dateText(m_from->date()))
            : QString());
}

Result<QString> ChangeKindDialog::perform() {
    const MembershipKind kind = kindOf(m_kind);
    const QDate review = kind == MembershipKind::Provisional ? m_review->date() : QDate();
    return told(
        m_state.memberService().changeKind(membershipsOf(m_picks), kind, m_from->date(), review),
        tr("%1: %2 from %3.").arg(m_subject, m_kind->currentText().toLower(), dateText(m_from->date())));
}

CorrectMembershipDialog::CorrectMembershipDialog(const StructureState& state, const Membership& membership,
                                                 QWidget* parent)
    : StructureDialog(state, u"correctMembership"_s,
                      tr("Correct membership of %1").arg(state.structure().nameOf(membership.member)), parent)
    , m_membership(membership)
    , m_body(new BodyCombo)
    , m_kind(makeKindCombo())
    , m_notes(new QPlainTextEdit(membership.notes))
    , m_neverWas(new QCheckBox(tr("It ne&ver was: take it away"))) {
    m_body->setChoices(bodiesOn(state, {}));
    m_body->setBody(membership.body);
    m_body->lineEdit()->setAccessibleName(tr("Belongs to"));
    m_form->add(tr("&Belongs to"), m_body, u"correctMembershipBody"_s)->setCheck([this] {
        return m_body->body().isValid() ? QString() : tr("Choose a body from the list.");
    });
    m_kind->setCurrentIndex(m_kind->findData(int(membership.kind)));
    m_form->add(tr("&As"), m_kind, u"correctMembershipKind"_s);
    m_from = addDay(tr("&From"), u"correctMembershipFrom"_s, membership.begins, FormField::Need::Optional);
    m_to = addDay(tr("&To"), u"correctMembershipTo"_s, membership.ends, FormField::Need::Optional);
    m_review =
        addDay(tr("&Review"), u"correctMembershipReview"_s, membership.review, FormField::Need::Optional);
    requireReview(m_review, m_kind);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().height() * 4);
    m_form->add(tr("N&otes"), m_notes, u"correctMembershipNotes"_s, FormField::Need::Optional);
    m_neverWas->setObjectName(u"correctMembershipNeverWas"_s);
    m_form->addWidget(m_neverWas);
    layOut(
        tr("A correction overwrites what was typed wrongly, for past days too. For what changes from a day "
           "on, use Move, End or Change membership."),
        tr("&Correct"));
}

Result<QString> CorrectMembershipDialog::perform() {
    const QString name = m_state.structure().nameOf(m_membership.member);
    if (m_neverWas->isChecked())
        return told(m_state.memberService().remove({m_membership.id}),
                    tr("The membership of %1 is taken away.").arg(name));
    Membership corrected = m_membership;
    corrected.body = m_body->body();
    corrected.kind = kindOf(m_kind);
    corrected.begins = m_from->date();
    corrected.ends = m_to->date();
    corrected.review = corrected.kind == MembershipKind::Provisional ? m_review->date() : QDate();
    corrected.notes = m_notes->toPlainText();
    const Result<Membership> done = m_state.memberService().correct(corrected);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return tr("The membership of %1 is corrected.").arg(name);
}

} // namespace liaison
