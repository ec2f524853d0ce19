// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/concerned_members.h"

#include "ui/widgets/date_words.h"
#include "ui/widgets/row_model.h"

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
    : ConcernedDialog(workspace, call, u"concernedMembers"_s, u"concernedMembers/"_s + call.key, parent)
    , m_members(call.members) {
    setObjectName(u"concernedMembers"_s);
    layOut(modelOf(m_members, this), {}, tr("&Show in Structure"), 90);
}

std::optional<Place> ConcernedMembers::placeOfLine(qint64 key) const {
    if (key < 1 || key > qint64(m_members.size()))
        return std::nullopt;
    return placeOf(m_members[std::size_t(key) - 1]);
}

} // namespace liaison
