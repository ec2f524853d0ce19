// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_reasons.h"

#include "core/forming/forming_words.h"
#include "ui/forming/plan_words.h"
#include "ui/forming/plan_work.h"
#include "ui/imports/shared_width.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QIcon>
#include <QPushButton>

#include <algorithm>

namespace liaison {

namespace {

constexpr int kMostOptions = 6;

} // namespace

std::vector<Column<PlanReasons::Row>> PlanReasons::columns() {
    const auto sign = [](const Row& row) { return row.note.isEmpty() ? QString() : u"data-warning"_s; };
    return {Column<Row>(u"name"_s, tr("It could be in"), [](const Row& row) { return row.name; })
                .withCellTip([](const Row& row) { return row.name; }),
            Column<Row>(u"deed"_s, tr("What could be done"), [](const Row& row) { return row.name; })
                .withCellTip([](const Row& row) { return row.name; }),
            Column<Row>(u"distance"_s, tr("Distance"),
                        [](const Row& row) { return distanceText(row.option.distance); })
                .number([](const Row& row) { return row.option.distance; }),
            Column<Row>(u"change"_s, tr("In total"), [](const Row& row) { return row.change; })
                .number([](const Row& row) { return row.option.change; })
                .tip(tr("How much more, or less, the whole plan would cost.")),
            Column<Row>(u"swap"_s, tr("If swapped"), [](const Row& row) { return row.swap; })
                .number([](const Row& row) {
                    return row.swap.isEmpty() ? QVariant() : QVariant(row.option.swapChange);
                })
                .tip(tr("The same, where the two best suited take each other’s places.")),
            Column<Row>(u"note"_s, tr("What then"), [](const Row& row) { return row.note; })
                .withIcon(sign)
                .withCellTip([](const Row& row) { return row.note; })};
}

PlanReasons::PlanReasons(PlanWork& work, QWidget* parent)
    : QWidget(parent)
    , m_work(work)
    , m_title(new Heading({}, 3))
    , m_why(new QLabel)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return qint64(row.number) + 1; }, this))
    , m_table(new TableView({}, tr("Where else it could be")))
    , m_whole(new QLabel)
    , m_move(new QPushButton(QIcon::fromTheme(u"go-next"_s), tr("Mo&ve here")))
    , m_swap(new QPushButton(QIcon::fromTheme(u"exchange-positions"_s), tr("S&wap"))) {
    m_why->setObjectName(u"whyHere"_s);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setObjectName(u"whyTitle"_s);
    m_title->setWordWrap(true);
    m_whole->setObjectName(u"wholeOption"_s);
    m_whole->setWordWrap(true);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // The table does not move while one goes through its lines.
    m_whole->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_table->setObjectName(u"formingOptions"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {40, 40, 10, 10, 10, 30});
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_move->setObjectName(u"moveHere"_s);
    m_move->setAutoDefault(false);
    m_swap->setObjectName(u"swapHere"_s);
    m_swap->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm(this));
    top->addWidget(m_title, 1);
    top->addWidget(m_move);
    top->addWidget(m_swap);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(top);
    layout->addWidget(m_why);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_whole);
    connect(m_table, &TableView::selectedKeysChanged, this, [this] {
        updateButton();
        showWhole();
    });
    connect(m_table, &TableView::rowActivated, this, &PlanReasons::moveHere);
    connect(m_move, &QPushButton::clicked, this, &PlanReasons::moveHere);
    connect(m_swap, &QPushButton::clicked, this, &PlanReasons::swapWith);
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
            rows.push_back(rowOf(int(rows.size()), option));
        // Besides exchanges there may be one founder less, or one more.
        if (m_work.question().job() == FormingJob::Founding && !rows.empty() &&
            rows.front().option.swapWith) {
            FormingOption alone = rows.front().option;
            alone.swapWith.reset();
            rows.push_back(rowOf(int(rows.size()), alone));
        }
    } else if (m_members.size() > 1) {
        why = tr("Drag them to another area of the map to move them, or right-click for what can be done.");
    }
    m_title->setText(m_members.empty() ? tr("Why here") : membersText(m_work.ground(), m_members));
    m_why->setText(why.endsWith(u'.') ? why : why + u'.');
    m_table->setColumnShown(
        u"note"_s, std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.note.isEmpty(); }));
    // Founders change places by one act: there is but one trust.
    const bool isFounding = m_work.question().job() == FormingJob::Founding;
    m_table->setColumnShown(u"swap"_s, !isFounding);
    m_table->setColumnShown(u"distance"_s, !isFounding);
    m_table->setColumnShown(u"name"_s, !isFounding);
    m_table->setColumnShown(u"deed"_s, isFounding);
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    m_table->setVisible(m_model->rowCount() > 0);
    m_whole->setVisible(m_model->rowCount() > 0);
    m_move->setVisible(m_model->rowCount() > 0);
    m_swap->setVisible(m_model->rowCount() > 0 && !isFounding);
    updateButton();
    showWhole();
}

PlanReasons::Row PlanReasons::rowOf(int number, const FormingOption& option) const {
    const FormingQuestion& question = m_work.question();
    Row row{number, option, {}, changeText(question, option.change), noteOf(option), {}};
    if (question.job() == FormingJob::Founding) {
        row.name = exchangeText(m_work.ground(), option);
        if (option.swapWith) {
            row.change = changeText(question, option.swapChange);
            row.note.clear();
        }
        return row;
    }
    row.name = m_work.plan().bodies[std::size_t(option.body)].name;
    if (option.swapWith)
        row.swap = changeText(question, option.swapChange);
    return row;
}

QString PlanReasons::wholeText(const Row& row) const {
    const FormingOption& option = row.option;
    if (m_work.question().job() == FormingJob::Founding)
        return row.note.isEmpty() ? tr("%1: %2 in total.").arg(row.name, row.change)
                                  : tr("%1: %2 in total, but %3.").arg(row.name, row.change, row.note);
    QStringList said{tr("%1, at %2: %3 in total.").arg(row.name, distanceText(option.distance), row.change)};
    if (!option.isAllowed)
        said << tr("A rule keeps it from going there.");
    if (option.isFull)
        said << tr("That one would be too large.");
    if (option.isMissed)
        said << tr("Its own would be too small.");
    if (option.swapWith)
        said
            << tr("Or swapped with %1: %2 in total.").arg(m_work.ground().nameOf(*option.swapWith), row.swap);
    return said.join(u' ');
}

void PlanReasons::showWhole() {
    const Row* row = current();
    m_whole->setText(row ? wholeText(*row) : QString());
}

QString PlanReasons::noteOf(const FormingOption& option) const {
    QStringList notes;
    if (!option.isAllowed)
        notes << tr("breaks a rule");
    const bool isFounding = m_work.question().job() == FormingJob::Founding;
    if (option.isFull)
        notes << (isFounding ? tr("too many then") : tr("too large"));
    if (option.isMissed)
        notes << (isFounding ? tr("too few then") : tr("its own too small"));
    return notes.join(u", "_s);
}

void PlanReasons::setCanMove(bool canMove) {
    m_canMove = canMove;
    updateButton();
}

const PlanReasons::Row* PlanReasons::current() const {
    const QList<qint64> keys = m_table->selectedKeys();
    return keys.isEmpty() ? nullptr : m_model->find(keys.front());
}

void PlanReasons::updateButton() {
    const Row* row = current();
    const bool isFounding = m_work.question().job() == FormingJob::Founding;
    const bool isOut = row && row->option.body < 0;
    m_move->setText(!isFounding                     ? tr("Mo&ve here")
                    : isOut && row->option.swapWith ? tr("&Replace it")
                    : isOut                         ? tr("&Take it out")
                                                    : tr("&Take it in"));
    m_move->setEnabled(m_canMove && row != nullptr);
    m_swap->setEnabled(m_canMove && row != nullptr && row->option.swapWith);
}

void PlanReasons::moveHere() {
    const Row* row = current();
    if (!row || !m_canMove)
        return;
    if (m_work.question().job() == FormingJob::Founding && row->option.swapWith)
        return swapWith();
    Q_EMIT moveWanted(m_members, row->option.body);
}

void PlanReasons::swapWith() {
    const Row* row = current();
    if (row && m_canMove && row->option.swapWith)
        Q_EMIT swapWanted(m_members.front(), *row->option.swapWith);
}

} // namespace liaison
