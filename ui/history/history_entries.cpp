// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_entries.h"

#include "core/base/text.h"
#include "core/store/history.h"
#include "core/store/row_words.h"
#include "core/store/trust_file.h"
#include "ui/history/moment_text.h"

#include <QCoreApplication>

#include <limits>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::History)
};

/// Up to this many rows, an added or removed row is told field by field.
constexpr std::size_t kToldInFull = 3;

Tone toneOf(RowChange::Operation operation) {
    return operation == RowChange::Operation::Insert   ? Tone::Good
           : operation == RowChange::Operation::Delete ? Tone::Bad
                                                       : Tone::Plain;
}

} // namespace

Result<std::vector<HistoryEntry>> readHistory(Database& database, int limit) {
    History history(database);
    auto actions = history.actions(limit > 0 ? limit : std::numeric_limits<int>::max());
    if (!actions)
        return tl::unexpected<Error>(actions.error());
    std::vector<HistoryEntry> entries;
    entries.reserve(actions->size());
    for (ChangeSet& action : *actions) {
        const auto rows = history.rowCount(action.id);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        entries.push_back({std::move(action), *rows});
    }
    return entries;
}

QString kindText(ChangeSet::Kind kind) {
    switch (kind) {
    case ChangeSet::Kind::Undo:
        return Words::tr("Undo");
    case ChangeSet::Kind::Redo:
        return Words::tr("Redo");
    case ChangeSet::Kind::Revert:
        return Words::tr("Revert");
    case ChangeSet::Kind::Action:
        break;
    }
    return Words::tr("Action");
}

QString stateText(const ChangeSet& action) {
    return action.isUndone ? Words::tr("Undone") : QString();
}

HistoryModel* makeHistoryModel(QObject* parent) {
    using C = Column<HistoryEntry>;
    const auto quietIfUndone = [](const HistoryEntry& row) {
        return row.action.isUndone ? Tone::Quiet : Tone::Plain;
    };
    std::vector<C> columns{
        C(u"when"_s, Words::tr("When"), [](const HistoryEntry& row) { return momentText(row.action.at); })
            .sortedBy([](const HistoryEntry& row) { return QVariant(row.action.id.value); })
            .toned(quietIfUndone),
        C(u"what"_s, Words::tr("What"), [](const HistoryEntry& row) { return actionTitle(row.action); })
            .withCellTip([](const HistoryEntry& row) { return actionTitle(row.action); })
            .toned(quietIfUndone),
        C(u"who"_s, Words::tr("Who"),
          [](const HistoryEntry& row) {
              return row.action.who;
          }).toned(quietIfUndone),
        C(u"kind"_s, Words::tr("Kind"), [](const HistoryEntry& row) { return kindText(row.action.kind); })
            .tip(Words::tr("An action of its own, or the undo, redo or revert of another"))
            .toned(quietIfUndone),
        C(u"rows"_s, Words::tr("Rows"), [](const HistoryEntry& row) { return countText(row.rowCount); })
            .number([](const HistoryEntry& row) { return QVariant(row.rowCount); })
            .tip(Words::tr("How many rows of the record it changed"))
            .toned(quietIfUndone),
        C(u"state"_s, Words::tr("State"), [](const HistoryEntry& row) { return stateText(row.action); })
            .tip(Words::tr("Whether it was undone since"))
            .toned(quietIfUndone),
    };
    auto* model = new HistoryModel(
        std::move(columns), [](const HistoryEntry& row) { return row.action.id.value; }, parent);
    model->setSearchKey(
        [](const HistoryEntry& row) { return searchKey(actionTitle(row.action) + u' ' + row.action.who); });
    return model;
}

std::vector<ChangeLine> changeLines(TrustFile& file, const ChangeSet& action, const RowWords& words) {
    std::vector<ChangeLine> lines;
    const bool inFull = action.rows.size() <= kToldInFull;
    for (const RowChange& row : action.rows) {
        ChangeLine line{0, words.noun(row.table), words.name(file, row), row.operation, {}, {}, {}};
        const bool fieldByField = row.operation == RowChange::Operation::Update || inFull;
        const QList<ToldField> fields = fieldByField ? words.fields(file, row) : QList<ToldField>();
        for (const ToldField& field : fields) {
            ChangeLine told = line;
            told.number = qint64(lines.size()) + 1;
            told.field = field.label;
            told.before = field.before;
            told.after = field.after;
            lines.push_back(std::move(told));
        }
        if (fields.isEmpty()) {
            line.number = qint64(lines.size()) + 1;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

ChangeModel* makeChangeModel(QObject* parent) {
    using C = Column<ChangeLine>;
    const auto operationTone = [](const ChangeLine& row) { return toneOf(row.operation); };
    std::vector<C> columns{
        C(u"noun"_s, Words::tr("Row of"), [](const ChangeLine& row) { return row.noun; }).hiddenAtFirst(),
        C(u"name"_s, Words::tr("Name"),
          [](const ChangeLine& row) {
              return row.name;
          }).withCellTip([](const ChangeLine& row) { return row.name; }),
        C(u"change"_s, Words::tr("Change"),
          [](const ChangeLine& row) {
              return operationText(row.operation);
          }).toned(operationTone),
        C(u"field"_s, Words::tr("Field"), [](const ChangeLine& row) { return row.field; }),
        C(u"before"_s, Words::tr("Before"),
          [](const ChangeLine& row) {
              return row.before;
          }).withCellTip([](const ChangeLine& row) { return row.before; }),
        C(u"after"_s, Words::tr("After"),
          [](const ChangeLine& row) {
              return row.after;
          }).withCellTip([](const ChangeLine& row) { return row.after; }),
    };
    auto* model = new ChangeModel(
        std::move(columns), [](const ChangeLine& row) { return row.number; }, parent);
    model->setSearchKey([](const ChangeLine& row) { return searchKey(row.name + u' ' + row.field); });
    return model;
}

} // namespace liaison
