// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/hubs_form.h"

#include "ui/forming/wants_words.h"

#include <QComboBox>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <cmath>

namespace liaison {

namespace {

constexpr int kMostHubs = 2000;
constexpr int kMostHubGroups = 30;
/// The tolerance is kept in thousandths and shown per cent.
constexpr double kThousandthsInPercent = 10;

} // namespace

HubsForm::HubsForm(FormingDraft& draft, QWidget* parent)
    : WantsForm(draft, parent)
    , m_count(numberBox(0, kMostHubs, {}))
    , m_least(numberBox(1, kMostHubGroups, {}))
    , m_most(numberBox(1, kMostHubGroups, {}))
    , m_balance(new QComboBox)
    , m_tolerance(new QDoubleSpinBox) {
    m_balance->addItem(tr("Schools"), int(grouping::HubBalance::Schools));
    m_balance->addItem(tr("Pupils"), int(grouping::HubBalance::Pupils));
    m_balance->addItem(tr("Nothing: only near each other"), int(grouping::HubBalance::None));
    follow(m_balance, &QComboBox::currentIndexChanged);
    m_tolerance->setRange(0, 100);
    m_tolerance->setDecimals(1);
    m_tolerance->setSuffix(tr(" %"));
    follow(m_tolerance, &QDoubleSpinBox::valueChanged);
    FormField* least = add(tr("&Smallest hub, liaison groups"), m_least, u"hubLeast"_s);
    FormField* most = add(tr("&Largest hub, liaison groups"), m_most, u"hubMost"_s);
    least->setCheck([this] { return problem(); });
    putBeside(least, most);
    add(tr("How &many hubs"), m_count, u"hubCount"_s);
    FormField* balance = add(tr("What hubs s&hare evenly"), m_balance, u"hubBalance"_s);
    FormField* tolerance = add(tr("Above or below the mean, at m&ost"), m_tolerance, u"hubTolerance"_s);
    putBeside(balance, tolerance);
}

HubsQuestion& HubsForm::wants() const {
    return std::get<HubsQuestion>(m_draft.question().wants);
}

void HubsForm::fill() {
    const QScopedValueRollback filling(m_isFilling, true);
    const HubsQuestion& asked = wants();
    m_count->setValue(asked.count.value_or(0));
    m_least->setValue(asked.least);
    m_most->setValue(asked.most);
    m_balance->setCurrentIndex(m_balance->findData(int(asked.balance)));
    m_tolerance->setValue(double(asked.tolerance) / kThousandthsInPercent);
    updateParts();
}

void HubsForm::write() {
    HubsQuestion& asked = wants();
    asked.count = m_count->value() > 0 ? std::optional(m_count->value()) : std::nullopt;
    asked.least = m_least->value();
    asked.most = m_most->value();
    asked.balance = grouping::HubBalance(m_balance->currentData().toInt());
    asked.tolerance = std::llround(m_tolerance->value() * kThousandthsInPercent);
    updateParts();
}

void HubsForm::updateParts() {
    m_count->setSpecialValueText(usualCountText(m_draft.question(), m_draft.ground));
    m_tolerance->setEnabled(wants().balance != grouping::HubBalance::None);
}

QString HubsForm::problem() const {
    return m_least->value() <= m_most->value() ? QString() : tr("The smallest is larger than the largest.");
}

} // namespace liaison
