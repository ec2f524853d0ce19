// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_members.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "ui/forming/forming_draft.h"
#include "ui/forming/plan_words.h"
#include "ui/imports/shared_width.h"
#include "ui/structure/structure_pick.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace liaison {

std::vector<Column<PlanMembers::Row>> PlanMembers::columns() {
    const auto distance = [](const Row& row) {
        return row.isAnchor ? tr("middle") : row.distance ? distanceText(*row.distance) : QString();
    };
    return {Column<Row>(u"name"_s, tr("Name"), [](const Row& row) { return row.item->name; })
                .withIcon([](const Row& row) { return row.isAnchor ? u"draw-circle"_s : QString(); }),
            Column<Row>(u"distance"_s, tr("Distance"), distance)
                .number([](const Row& row) { return row.distance ? QVariant(*row.distance) : QVariant(-1); })
                .tip(tr("The straight line to the school in the middle; without one, to the farthest of "
                        "the others.")),
            Column<Row>(u"body"_s, tr("Is in"), [](const Row& row) { return row.bodyName; }),
            Column<Row>(u"today"_s, tr("Today in"), [](const Row& row) { return row.today; })
                .withIcon([](const Row& row) { return row.moves ? u"go-next"_s : QString(); }),
            Column<Row>(
                u"kind"_s, tr("Kind"),
                [](const Row& row) { return row.item->urn ? schoolKindLabel(row.item->kind) : QString(); })
                .hiddenAtFirst(),
            Column<Row>(u"pupils"_s, tr("Pupils"), [](const Row& row) {
                return row.item->pupils ? countText(*row.item->pupils) : QString();
            }).number([](const Row& row) {
                return row.item->pupils ? QVariant(*row.item->pupils) : QVariant();
            })};
}

PlanMembers::PlanMembers(QWidget* parent)
    : QWidget(parent)
    , m_heading(new Heading({}, 3))
    , m_find(new QLineEdit)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return memberKey(row.item->member); }, this))
    , m_table(new TableView({}, tr("Members"))) {
    m_table->setObjectName(u"formingPlanMembers"_s);
    m_model->setSearchKey([](const Row& row) {
        return searchKey(row.item->name + u' ' + QString::number(row.item->urn) + u' ' + row.today);
    });
    m_table->setRowModel(m_model);
    shareWidth(m_table, {32, 13, 23, 23, 15, 11});
    m_find->setObjectName(u"planMembersFind"_s);
    m_find->setPlaceholderText(tr("Find by name or URN"));
    m_find->setAccessibleName(tr("Find members"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_heading->setObjectName(u"planMembersHeading"_s);
    m_heading->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm(this));
    top->addWidget(m_heading, 1);
    top->addWidget(m_find);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_find, &QLineEdit::textChanged, m_model, &RowModelBase::setSearch);
    connect(m_table, &TableView::selectedKeysChanged, this, [this] {
        if (!m_isSelecting)
            Q_EMIT selectionChanged();
    });
}

void PlanMembers::setPlan(const FormingGround& ground, const FormingPlan& plan) {
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_model->setRows({});
    m_ground = ground;
    m_names.clear();
    std::vector<Row> rows;
    rows.reserve(m_ground.items.size());
    QHash<Id<Body>, QString> names;
    for (const PlacedBody& body : m_ground.bodies)
        names.insert(body.id, body.name);
    for (const FormingItem& item : m_ground.items)
        rows.push_back({&item, -1, {}, false, {}, names.value(item.today), false});
    const GroundIndex index(m_ground);
    for (std::size_t body = 0; body < plan.bodies.size(); ++body) {
        m_names << plan.bodies[body].name;
        placeMembers(rows, index, plan.bodies[body], int(body));
    }
    // Who founds a trust stands before all others.
    if (m_ground.job == FormingJob::Founding)
        std::stable_partition(rows.begin(), rows.end(), [](const Row& row) { return row.body >= 0; });
    m_model->setRows(std::move(rows));
    m_table->setColumnShown(u"today"_s, !m_ground.bodies.empty());
    updateHeading();
}

void PlanMembers::placeMembers(std::vector<Row>& rows, const GroundIndex& index, const FormedBody& body,
                               int number) {
    std::vector<const FormingItem*> all;
    for (const Member& member : body.members)
        if (const int at = index.of(member); at >= 0)
            all.push_back(&m_ground.items[std::size_t(at)]);
    const int anchorAt = body.anchor ? index.of(*body.anchor) : -1;
    const FormingItem* anchor = anchorAt < 0 ? nullptr : &m_ground.items[std::size_t(anchorAt)];
    for (const FormingItem* item : all) {
        Row& row = rows[std::size_t(item - m_ground.items.data())];
        row.body = number;
        row.bodyName = body.name;
        row.isAnchor = item == anchor;
        row.distance = distanceInBody(*item, anchor, all);
        row.moves = item->today.isValid() && item->today != body.carriesOn;
    }
}

void PlanMembers::showBody(int body) {
    m_body = body;
    const QScopedValueRollback selecting(m_isSelecting, true);
    // All that show are in it.
    m_table->setColumnShown(u"body"_s, body < 0);
    m_model->setFilter([body](const Row& row) { return body < 0 || row.body == body; });
    updateHeading();
}

void PlanMembers::updateHeading() {
    const QString count = itemsText(m_ground.job, m_model->rowCount());
    m_heading->setText(m_body >= 0 && m_body < m_names.size() ? tr("%1: %2").arg(m_names[m_body], count)
                                                              : tr("All: %1").arg(count));
}

std::vector<Member> PlanMembers::selected() const {
    std::vector<Member> members;
    for (const qint64 key : m_table->selectedKeys())
        members.push_back(memberOfKey(key));
    return members;
}

void PlanMembers::select(const std::vector<Member>& members) {
    const QScopedValueRollback selecting(m_isSelecting, true);
    QItemSelection rows;
    int first = -1;
    for (const Member& member : members)
        if (const int row = m_model->rowOfKey(memberKey(member)); row >= 0) {
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
            first = first < 0 ? row : first;
        }
    if (first >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(first, 0), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (first >= 0)
        m_table->scrollTo(m_model->index(first, 0));
}

} // namespace liaison
