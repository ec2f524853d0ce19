// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/rule_dialog.h"

#include "core/forming/forming_words.h"
#include "ui/forming/ground_picks.h"
#include "ui/forming/member_ticks.h"
#include "ui/forming/rule_words.h"
#include "ui/people/pick_line.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScreen>
#include <QSpinBox>

#include <algorithm>

namespace liaison {

RuleDialog::RuleDialog(Workspace& workspace, const FormingGround& ground, const Pin& pin, QWidget* parent)
    : QuestionDialog(workspace, u"ruleDialog"_s, pin.members.empty() ? tr("A new rule") : tr("A rule"),
                     parent)
    , m_ground(ground)
    , m_pin(pin)
    , m_kind(new QComboBox)
    , m_ticks(new MemberTicks(u"ruleMembers"_s, tr("Who the rule is about")))
    , m_target(new PickLine)
    , m_schools(makeSizeLimits(kMostSchools))
    , m_pupils(makeSizeLimits(kMostPupils)) {
    m_ticks->setMinimumHeight(std::min(fontMetrics().height() * 18, screen()->availableSize().height() / 3));
    setBody(makeBody());
    addFields();
    showPin();
    layOut({}, tr("&Keep the rule"));
    updateFields();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RuleDialog::updateFields);
    connect(m_ticks, &MemberTicks::ticksChanged, this, &RuleDialog::updateFields);
    connect(m_form, &Form::changed, this, &RuleDialog::updateFields);
    m_kind->setFocus();
}

/// What the rule says stands over the list of those that it is about.
QWidget* RuleDialog::makeBody() {
    for (const PinKind kind : pinKindsOf(m_ground.job))
        m_kind->addItem(pinKindLabel(m_ground.job, kind), int(kind));
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(
        new FormField(tr("&What the rule says"), m_kind, u"ruleKind"_s, FormField::Need::Required));
    layout->addWidget(m_ticks, 1);
    return body;
}

void RuleDialog::addFields() {
    const bool isHubs = m_ground.job == FormingJob::Hubs;
    m_target->setItems(pickItemsOf(m_ground, isHubs));
    m_targetField = m_form->add(isHubs ? tr("&The hub of this group, or today’s hub")
                                       : tr("&The group round this school"),
                                m_target, u"ruleTarget"_s);
    m_targetField->setCheck([this] { return m_target->problem(); });
    const auto addSizes = [this](const SizeLimits& limits, const QString& least, const QString& most,
                                 const QString& name) {
        FormField* left = m_form->add(least, limits.least, name + u"Least"_s, FormField::Need::Optional);
        FormField* right = m_form->add(most, limits.most, name + u"Most"_s, FormField::Need::Optional);
        left->setCheck([limits] { return limits.problem(); });
        m_form->putBeside(left, right);
        m_sizeFields << left << right;
    };
    addSizes(m_schools, tr("&Fewest schools"), tr("&Most schools"), u"ruleSchools"_s);
    addSizes(m_pupils, tr("F&ewest pupils"), tr("M&ost pupils"), u"rulePupils"_s);
}

void RuleDialog::showPin() {
    m_kind->setCurrentIndex(m_kind->findData(int(m_pin.kind)));
    m_ticks->setGround(m_ground, m_pin.members);
    if (m_pin.target)
        m_target->setPicked(pickKeyOf(*m_pin.target));
    m_schools.set(m_pin.schools.value_or(SizeBounds()));
    m_pupils.set(m_pin.pupils.value_or(SizeBounds()));
}

PinKind RuleDialog::kind() const {
    return PinKind(m_kind->currentData().toInt());
}

void RuleDialog::updateFields() {
    const PinKind chosen = kind();
    m_ticks->setVisible(fewestMembersOf(chosen) > 0);
    m_targetField->setVisible(hasTarget(chosen));
    for (FormField* field : std::as_const(m_sizeFields))
        field->setVisible(chosen == PinKind::Size);
    setConsequence(problem().isEmpty() ? pinText(m_ground, asked()) : QString());
}

Pin RuleDialog::asked() const {
    Pin pin;
    pin.id = m_pin.id;
    pin.kind = kind();
    if (fewestMembersOf(pin.kind) > 0)
        pin.members = m_ticks->ticked();
    if (const qint64 picked = m_target->picked(); hasTarget(pin.kind) && picked != 0)
        pin.target = memberOfPickKey(picked);
    if (pin.kind == PinKind::Size) {
        if (const SizeBounds bounds = m_schools.bounds(); bounds != SizeBounds())
            pin.schools = bounds;
        if (const SizeBounds bounds = m_pupils.bounds(); bounds != SizeBounds())
            pin.pupils = bounds;
    }
    return pin;
}

QString RuleDialog::problem() const {
    const Pin pin = asked();
    const auto members = int(pin.members.size());
    if (members < fewestMembersOf(pin.kind))
        return fewestMembersOf(pin.kind) == 2 ? tr("Tick at least two.") : tr("Tick at least one.");
    if (hasTarget(pin.kind) && !pin.target)
        return m_ground.job == FormingJob::Hubs
                   ? tr("Say which hub: name a group in it, or today’s hub.")
                   : tr("Say which group: name the school that it forms around.");
    if (pin.kind == PinKind::Size && !pin.schools && !pin.pupils)
        return tr("Say how many schools or pupils there are to be.");
    return {};
}

Result<QString> RuleDialog::perform() {
    Q_EMIT decided(asked());
    return QString();
}

} // namespace liaison
