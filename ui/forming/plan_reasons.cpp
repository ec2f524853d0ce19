// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_reasons.h"

#include "core/forming/forming_words.h"
#include "ui/forming/plan_words.h"
#include "ui/forming/plan_work.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QIcon>
#include <QPushButton>

namespace liaison {

namespace {

constexpr int kMostOptions = 6;

} // namespace

std::vector<Column<PlanReasons::Row>> PlanReasons::columns() {
    return {Column<Row>(u"name"_s, tr("It could be in"), [](const Row& row) { return row.name; }),
            Column<Row>(u"distance"_s, tr("Distance"),
                        [](const Row& row) { return distanceText(row.option.distance); })
                .number([](const Row& row) { return row.option.distance; }),
            Column<Row>(u"change"_s, tr("In total"), [](const Row& row) { return row.change; })
                .number([](const Row& row) { return row.option.change; })
                .tip(tr("How much more, or less, the whole plan would cost.")),
            Column<Row>(u"note"_s, tr("What then"), [](const Row& row) {
                return row.note;
            }).withIcon([](const Row& row) {
                  return row.note.isEmpty() ? QString() : u"dialog-warning"_s;
              }).withCellTip([](const Row& row) { return row.note; })};
}

PlanReasons::PlanReasons(PlanWork& work, QWidget* parent)
    : QWidget(parent)
    , m_work(work)
    , m_title(new Heading({}, 3))
    , m_why(new QLabel)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return qint64(row.option.body) + 2; }, this))
    , m_table(new TableView(u"formingOptions"_s, tr("Where else it could be")))
    , m_move(new QPushButton(QIcon::fromTheme(u"go-next"_s), tr("&Move here"))) {
    m_why->setObjectName(u"whyHere"_s);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setObjectName(u"whyTitle"_s);
    m_table->setObjectName(u"formingOptions"_s);
    m_table->setRowModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_move->setObjectName(u"moveHere"_s);
    m_move->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm(this));
    top->addWidget(m_title, 1);
    top->addWidget(m_move);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(top);
    layout->addWidget(m_why);
    layout->addWidget(m_table, 1);
    connect(m_table, &TableView::selectedKeysChanged, this, &PlanReasons::updateButton);
    connect(m_table, &TableView::rowActivated, this, &PlanReasons::moveHere);
    connect(m_move, &QPushButton::clicked, this, &PlanReasons::moveHere);
    showMembers({});
}

void PlanReasons::showMembers(const std::vector<Member>& members) {
    m_members = m_work.isEmpty() ? std::vector<Member>() : members;
    std::vector<Row> rows;
    QString why = tr("Select a member, on the map or in the table, to see why it is where it is and where "
                     "else it could be.");
    if (m_members.size() == 1) {
        const Member& member = m_members.front();
        why = whyHere(m_work.ground(), m_work.question(), m_work.desk(), member);
        for (const FormingOption& option : m_work.desk().optionsFor(member, kMostOptions))
            rows.push_back(rowOf(option));
    } else if (m_members.size() > 1) {
        why = tr("Drag them to another area of the map to move them, or right-click for what can be done.");
    }
    m_title->setText(m_members.empty() ? tr("Why here") : membersText(m_work.ground(), m_members));
    m_why->setText(why);
    m_model->setRows(std::move(rows));
    m_table->setVisible(m_model->rowCount() > 0);
    m_move->setVisible(m_model->rowCount() > 0);
    updateButton();
}

PlanReasons::Row PlanReasons::rowOf(const FormingOption& option) const {
    const QString name =
        option.body < 0 ? tr("Not among the founders") : m_work.plan().bodies[std::size_t(option.body)].name;
    return {option, name, changeText(m_work.question(), option.change), noteOf(option)};
}

QString PlanReasons::noteOf(const FormingOption& option) const {
    QStringList notes;
    if (!option.isAllowed)
        notes << tr("breaks a rule");
    if (option.isFull)
        notes << tr("is then too large");
    if (option.isMissed)
        notes << tr("leaves its own too small");
    if (option.swapWith)
        notes << tr("swapped with %1: %2")
                     .arg(m_work.ground().nameOf(*option.swapWith),
                          changeText(m_work.question(), option.swapChange));
    return notes.join(u", "_s);
}

void PlanReasons::setCanMove(bool canMove) {
    m_canMove = canMove;
    updateButton();
}

void PlanReasons::updateButton() {
    m_move->setEnabled(m_canMove && !m_table->selectedKeys().isEmpty());
}

void PlanReasons::moveHere() {
    const QList<qint64> keys = m_table->selectedKeys();
    const Row* row = keys.isEmpty() ? nullptr : m_model->find(keys.front());
    if (row && m_canMove)
        Q_EMIT moveWanted(m_members, row->option.body);
}

} // namespace liaison
