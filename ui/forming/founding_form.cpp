// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/founding_form.h"

#include "core/base/text.h"
#include "ui/forming/ground_picks.h"
#include "ui/people/pick_line.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>

namespace liaison {

namespace {

constexpr int kMostFounders = 200;

} // namespace

FoundingForm::FoundingForm(FormingDraft& draft, QWidget* parent)
    : WantsForm(draft, parent)
    , m_fewest(numberBox(1, kMostFounders, {}))
    , m_most(numberBox(1, kMostFounders, {}))
    , m_aim(new QComboBox)
    , m_lead(new PickLine)
    , m_quotaBox(new QWidget) {
    FormField* fewest = add(tr("&Fewest schools"), m_fewest, u"foundingFewest"_s);
    FormField* most = add(tr("&Most schools"), m_most, u"foundingMost"_s);
    fewest->setCheck([this] {
        return m_fewest->value() <= m_most->value() ? QString() : tr("The fewest are more than the most.");
    });
    putBeside(fewest, most);
    m_aim->addItem(tr("The two that are farthest apart are as near as possible"),
                   int(grouping::FoundingAim::Diameter));
    m_aim->addItem(tr("All are as near to a lead school as possible"), int(grouping::FoundingAim::Lead));
    follow(m_aim, &QComboBox::currentIndexChanged);
    follow(m_lead, &PickLine::pickedChanged);
    FormField* aim = add(tr("What “close &together” means"), m_aim, u"foundingAim"_s);
    m_leadField = add(tr("&Lead school"), m_lead, u"foundingLead"_s);
    m_leadField->setCheck([this] { return m_lead->problem(); });
    putBeside(aim, m_leadField);
    addHeading(tr("How many of each kind"));
    addWidget(m_quotaBox);
}

FoundingQuestion& FoundingForm::wants() const {
    return std::get<FoundingQuestion>(m_draft.question().wants);
}

void FoundingForm::makeQuotas() {
    qDeleteAll(m_quotaBox->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete m_quotaBox->layout();
    m_quotas.clear();
    auto* grid = new QGridLayout(m_quotaBox);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(rhythm(this));
    grid->setColumnStretch(4, 1);
    // A row of nothing but texts that wrap would get no height.
    for (const auto& [column, text] : {std::pair(1, tr("At least")), std::pair(2, tr("At most"))}) {
        QLabel* heading = quietLabel(text);
        heading->setWordWrap(false);
        grid->addWidget(heading, 0, column);
    }
    for (const SchoolKind kind : kSchoolKinds) {
        const auto& items = m_draft.ground.items;
        const qint64 count = std::count_if(items.begin(), items.end(),
                                           [kind](const FormingItem& item) { return item.kind == kind; });
        if (count == 0)
            continue;
        const int row = int(m_quotas.size()) + 1;
        const Quota quota{kind, makeSizeLimits(kMostFounders)};
        for (QSpinBox* box : {quota.limits.least, quota.limits.most})
            follow(box, &QSpinBox::valueChanged);
        const QString label = schoolKindLabel(kind);
        quota.limits.least->setObjectName(u"quotaLeast_"_s + schoolKindKey(kind));
        quota.limits.most->setObjectName(u"quotaMost_"_s + schoolKindKey(kind));
        quota.limits.least->setAccessibleName(tr("%1: fewest").arg(label));
        quota.limits.most->setAccessibleName(tr("%1: most").arg(label));
        for (QSpinBox* box : {quota.limits.least, quota.limits.most})
            box->setSpecialValueText(tr("any number"));
        for (QSpinBox* box : {quota.limits.least, quota.limits.most})
            box->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
        grid->addWidget(new QLabel(label), row, 0);
        grid->addWidget(quota.limits.least, row, 1);
        grid->addWidget(quota.limits.most, row, 2);
        grid->addWidget(quietLabel(tr("of %1 that take part").arg(countText(count))), row, 3);
        m_quotas.push_back(quota);
    }
}

void FoundingForm::fill() {
    const QScopedValueRollback filling(m_isFilling, true);
    const FoundingQuestion& asked = wants();
    m_fewest->setValue(asked.fewest);
    m_most->setValue(asked.most);
    m_aim->setCurrentIndex(m_aim->findData(int(asked.aim)));
    m_lead->setItems(pickItemsOf(m_draft.ground));
    m_lead->setPicked(asked.lead.isValid() ? pickKeyOf(asked.lead) : 0);
    makeQuotas();
    for (const Quota& quota : m_quotas)
        for (const KindQuota& kept : asked.quotas)
            if (kept.kind == quota.kind)
                quota.limits.set(kept.schools);
    updateParts();
}

void FoundingForm::write() {
    FoundingQuestion& asked = wants();
    asked.fewest = m_fewest->value();
    asked.most = m_most->value();
    asked.aim = grouping::FoundingAim(m_aim->currentData().toInt());
    asked.lead = {};
    if (const qint64 picked = m_lead->picked(); picked != 0)
        asked.lead = std::get<Id<School>>(memberOfPickKey(picked));
    asked.quotas.clear();
    for (const Quota& quota : m_quotas)
        if (const SizeBounds bounds = quota.limits.bounds(); bounds != SizeBounds())
            asked.quotas.push_back({quota.kind, bounds});
    updateParts();
}

void FoundingForm::updateParts() {
    m_leadField->setVisible(wants().aim == grouping::FoundingAim::Lead);
}

QString FoundingForm::problem() const {
    if (m_fewest->value() > m_most->value())
        return tr("The fewest are more than the most.");
    if (wants().aim == grouping::FoundingAim::Lead && !wants().lead.isValid())
        return tr("Choose the lead school.");
    for (const Quota& quota : m_quotas)
        if (!quota.limits.problem().isEmpty())
            return tr("%1: the fewest are more than the most.").arg(schoolKindLabel(quota.kind));
    return {};
}

} // namespace liaison
