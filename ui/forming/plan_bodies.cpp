// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_bodies.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "ui/forming/plan_words.h"
#include "ui/imports/shared_width.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QHeaderView>

namespace liaison {

std::vector<Column<PlanBodies::Row>> PlanBodies::columns() {
    const auto size = [](const Row& row) {
        return row.job == FormingJob::Hubs ? row.figures.members : row.figures.schools;
    };
    const auto isKept = [](const Row& row) { return row.figures.isSizeKept(); };
    return {
        Column<Row>(u"name"_s, tr("Name"), [](const Row& row) { return row.name; }),
        Column<Row>(u"size"_s, tr("Size"), [](const Row& row) { return badgeText(row.job, row.figures); })
            .number([size](const Row& row) { return size(row); })
            .toned([isKept](const Row& row) { return isKept(row) ? Tone::Plain : Tone::Bad; })
            .tip(tr("How many there are, of how many there may be.")),
        Column<Row>(u"schools"_s, tr("Schools"),
                    [](const Row& row) { return sizeText(row.figures.schools, row.figures.schoolBounds); })
            .number([](const Row& row) { return row.figures.schools; })
            .toned([](const Row& row) {
                return row.figures.schoolBounds.holds(row.figures.schools) ? Tone::Plain : Tone::Bad;
            })
            .tip(tr("How many schools are in its groups, of how many there may be.")),
        Column<Row>(u"pupils"_s, tr("Pupils"), [](const Row& row) { return pupilsText(row.figures); })
            .number([](const Row& row) { return row.figures.pupils; })
            .withCellTip([](const Row& row) {
                return row.figures.withoutPupils > 0
                           ? tr("Of %1 nobody knows the pupils.").arg(countText(row.figures.withoutPupils))
                           : QString();
            }),
        Column<Row>(u"distance"_s, tr("Distance"),
                    [](const Row& row) { return distanceText(row.figures.distance); })
            .number([](const Row& row) { return row.figures.distance; })
            .tip(tr("All straight lines of its members together.")),
        Column<Row>(u"longest"_s, tr("Longest"),
                    [](const Row& row) { return distanceText(row.figures.longest); })
            .number([](const Row& row) { return row.figures.longest; }),
        Column<Row>(u"status"_s, tr("Limits"), [](const Row& row) { return statusText(row.figures); })
            .withIcon([isKept](const Row& row) { return isKept(row) ? u"dialog-ok"_s : u"data-warning"_s; })
            .toned([isKept](const Row& row) { return isKept(row) ? Tone::Plain : Tone::Bad; }),
        Column<Row>(u"today"_s, tr("Carries on"), [](const Row& row) { return row.today; })
            .tip(tr("The body of today that it goes on as."))
            .hiddenAtFirst()};
}

PlanBodies::PlanBodies(QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return qint64(row.body) + 1; }, this))
    , m_table(new TableView({}, tr("Groups of the plan"))) {
    m_table->setObjectName(u"formingBodies"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {29, 19, 17, 15, 15, 14, 15, 20});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_table, &TableView::selectedKeysChanged, this, [this] { Q_EMIT currentChanged(current()); });
}

void PlanBodies::setPlan(const FormingGround& ground, const FormingQuestion& question,
                         const FormingPlan& plan, const PlanFigures& figures) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < plan.bodies.size() && i < figures.bodies.size(); ++i) {
        const FormedBody& body = plan.bodies[i];
        rows.push_back({int(i), body.name,
                        body.carriesOn.isValid() ? ground.nameOf(body.carriesOn) : tr("new"), question.job(),
                        figures.bodies[i]});
    }
    // Of the other jobs the size is the schools.
    m_table->setColumnShown(u"schools"_s, question.job() == FormingJob::Hubs);
    const auto* founding = std::get_if<FoundingQuestion>(&question.wants);
    m_table->setColumnShown(u"distance"_s,
                            founding == nullptr || founding->aim == grouping::FoundingAim::Lead);
    m_model->setRows(std::move(rows));
}

int PlanBodies::current() const {
    const QList<qint64> keys = m_table->selectedKeys();
    return keys.isEmpty() ? -1 : int(keys.front() - 1);
}

void PlanBodies::setCurrent(int body) {
    if (body < 0)
        m_table->clearSelection();
    else if (body != current())
        m_table->selectKey(qint64(body) + 1);
}

} // namespace liaison
