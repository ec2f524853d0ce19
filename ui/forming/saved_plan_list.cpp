// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/saved_plan_list.h"

#include "core/forming/forming_words.h"
#include "ui/forming/forming_draft.h"
#include "ui/imports/shared_width.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QIcon>
#include <QPushButton>

namespace liaison {

namespace {

std::vector<Column<SavedPlan>> savedPlanColumns() {
    using List = SavedPlanList;
    const auto bodies = [](const SavedPlan& plan) {
        return bodiesText(plan.question.job(), qint64(plan.plan.bodies.size()));
    };
    return {
        Column<SavedPlan>(u"name"_s, List::tr("Name"), [](const SavedPlan& plan) { return plan.name; }),
        Column<SavedPlan>(u"what"_s, List::tr("What"), bodies),
        Column<SavedPlan>(u"cost"_s, List::tr("Distance"),
                          [](const SavedPlan& plan) { return costText(plan.question, plan.plan.claim.cost); })
            .number([](const SavedPlan& plan) { return plan.plan.claim.cost; }),
        Column<SavedPlan>(u"day"_s, List::tr("Structure of"),
                          [](const SavedPlan& plan) { return dateText(plan.question.day); })
            .sortedBy([](const SavedPlan& plan) { return plan.question.day; }),
        Column<SavedPlan>(u"saved"_s, List::tr("Saved"),
                          [](const SavedPlan& plan) { return dateText(plan.saved.date()); })
            .sortedBy([](const SavedPlan& plan) { return plan.saved; }),
        Column<SavedPlan>(u"accepted"_s, List::tr("Accepted from"), [](const SavedPlan& plan) {
            return dateText(plan.accepted);
        }).sortedBy([](const SavedPlan& plan) { return plan.accepted; })};
}

} // namespace

SavedPlanList::SavedPlanList(QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel<SavedPlan>(
          savedPlanColumns(), [](const SavedPlan& plan) { return plan.id.value; }, this))
    , m_table(new TableView({}, tr("Saved plans")))
    , m_open(new QPushButton(QIcon::fromTheme(u"document-open"_s), tr("&Open the plan")))
    , m_remove(new QPushButton(QIcon::fromTheme(u"edit-delete"_s), tr("&Delete…"))) {
    m_table->setObjectName(u"savedPlans"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {30, 17, 14, 13, 13, 13});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_open->setObjectName(u"openSavedPlan"_s);
    m_remove->setObjectName(u"removeSavedPlan"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm(this));
    for (QPushButton* button : {m_open, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("Or go on with a saved plan"), 3));
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    const auto open = [this] {
        if (const SavedPlan* plan = current())
            Q_EMIT openWanted(SavedPlan(*plan));
    };
    connect(m_open, &QPushButton::clicked, this, open);
    connect(m_table, &TableView::rowActivated, this, open);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const SavedPlan* plan = current())
            Q_EMIT removeWanted(SavedPlan(*plan));
    });
    connect(m_table, &TableView::selectedKeysChanged, this, &SavedPlanList::updateButtons);
    updateButtons();
}

void SavedPlanList::setPlans(std::vector<SavedPlan> plans) {
    m_model->setRows(std::move(plans));
    updateButtons();
}

bool SavedPlanList::isEmpty() const {
    return m_model->rows().empty();
}

void SavedPlanList::setCanWrite(bool canWrite) {
    m_canWrite = canWrite;
    updateButtons();
}

const SavedPlan* SavedPlanList::current() const {
    const QList<qint64> keys = m_table->selectedKeys();
    return keys.isEmpty() ? nullptr : m_model->find(keys.front());
}

void SavedPlanList::updateButtons() {
    m_open->setEnabled(current() != nullptr);
    m_remove->setEnabled(current() != nullptr && m_canWrite);
}

} // namespace liaison
