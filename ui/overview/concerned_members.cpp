// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/concerned_members.h"

#include "core/base/text.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_model.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

#include <algorithm>

namespace liaison {

namespace {

/// A member by its place in the list, counted from 1.
struct Line {
    qint64 key = 0;
    ConcernedMember member;
};

/// Empty where no day is set: that stands last in either order.
QVariant dayValue(const std::optional<QDate>& day) {
    return day && day->isValid() ? QVariant(*day) : QVariant();
}

RowModel<Line>* modelOf(const std::vector<ConcernedMember>& members, QObject* parent) {
    const bool hasDays = std::any_of(members.begin(), members.end(),
                                     [](const ConcernedMember& member) { return member.review.has_value(); });
    const auto name = [](const Line& line) { return line.member.name; };
    std::vector<Column<Line>> columns;
    columns.push_back(Column<Line>(u"name"_s, ConcernedMembers::tr("Name"), name).withCellTip(name));
    columns.emplace_back(u"place"_s, ConcernedMembers::tr("Member of"),
                         [](const Line& line) { return line.member.place; });
    if (hasDays)
        columns.push_back(
            Column<Line>(u"review"_s, ConcernedMembers::tr("To be reviewed by"), [](const Line& line) {
                const QDate day = line.member.review.value_or(QDate());
                return day.isValid() ? dateText(day) : ConcernedMembers::tr("No review day");
            }).sortedBy([](const Line& line) { return dayValue(line.member.review); }));
    auto* model = new RowModel<Line>(
        std::move(columns), [](const Line& line) { return line.key; }, parent);
    std::vector<Line> lines;
    for (const ConcernedMember& member : members)
        lines.push_back({qint64(lines.size()) + 1, member});
    model->setRows(std::move(lines));
    return model;
}

} // namespace

ConcernedMembers::ConcernedMembers(Workspace& workspace, const CallForAction& call, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_members(call.members)
    , m_table(new TableView(u"concernedMembers/"_s + call.key, call.text)) {
    setObjectName(u"concernedMembers"_s);
    setWindowTitle(call.text);
    m_table->setObjectName(u"concernedMembersTable"_s);
    m_table->setRowModel(modelOf(m_members, this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* go = buttons->addButton(tr("&Show in Structure"), QDialogButtonBox::ActionRole);
    go->setObjectName(u"concernedMembersGo"_s);
    go->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(new Heading(call.text, 2));
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 20);
    m_table->selectKey(1);
    connect(m_table, &TableView::rowActivated, this, &ConcernedMembers::goTo);
    connect(go, &QPushButton::clicked, this, [this] { goTo(m_table->currentKey()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace, &Workspace::fileAboutToClose, this, &QDialog::reject);
}

void ConcernedMembers::goTo(qint64 key) {
    if (key < 1 || key > qint64(m_members.size()))
        return;
    accept();
    m_workspace.goTo(placeOf(m_members[std::size_t(key) - 1]));
}

} // namespace liaison
