// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/common/record.h"
#include "core/base/text.h"
#include "core/store/history.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistoryCommands)
};

struct HistoryOptions : RecordOptions {
    int limit = 500;
    qint64 action = 0;
};

struct RevertOptions : RecordOptions {
    qint64 action = 0;
};

QString momentText(const QDateTime& moment) {
    return moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

void writeAction(JsonWriter& json, const ChangeSet& action, qint64 rows) {
    json.key("id").number(action.id.value);
    json.key("title").text(action.title);
    json.key("kind").text(kindWord(action.kind));
    json.key("at").text(action.at.toString(Qt::ISODateWithMs));
    json.key("who").text(action.who);
    json.key("reverts");
    action.reverts.isValid() ? json.number(action.reverts.value) : json.null();
    json.key("undone").boolean(action.isUndone);
    json.key("rows").number(rows);
}

void writeImage(JsonWriter& json, const RowImage& image) {
    json.beginObject();
    for (auto entry = image.begin(); entry != image.end(); ++entry) {
        if (isInternalColumn(entry.key()))
            continue;
        json.key(entry.key().toStdString());
        if (entry.value().isNull())
            json.null();
        else if (entry.value().typeId() == QMetaType::QByteArray)
            json.text(QString::fromLatin1(entry.value().toByteArray().toBase64()));
        else if (entry.value().typeId() == QMetaType::QString)
            json.text(entry.value().toString());
        else
            json.number(entry.value().toLongLong());
    }
    json.endObject();
}

Result<ExitCode> showAction(Console& console, TrustFile& file, const HistoryOptions& options) {
    History history(file.database());
    const auto action = history.action({options.action}, options.limit);
    if (!action)
        return handedOn(action.error());
    const auto rows = history.rowCount(action->id);
    if (!rows)
        return handedOn(rows.error());
    if (console.isJson()) {
        JsonWriter json = console.json();
        json.beginObject();
        writeAction(json, *action, *rows);
        json.key("changes").beginArray();
        for (const RowChange& row : action->rows) {
            json.beginObject().key("table").text(row.table).key("row").number(row.rowId);
            json.key("operation").text(operationWord(row.operation));
            writeImage(json.key("before"), row.before);
            writeImage(json.key("after"), row.after);
            json.endObject();
        }
        json.endArray().endObject();
        return ExitCode::Done;
    }
    const RowWords words = allWords({isoText, momentText});
    console.line(u"%1 · %2 · %3"_s.arg(actionTitle(*action), momentText(action->at), action->who));
    for (const RowChange& row : action->rows)
        console.line(words.sentence(file, row).replace(u'\n', u' '));
    if (*rows > qint64(action->rows.size()))
        console.line(Words::tr("… and %1 more").arg(*rows - qint64(action->rows.size())));
    return ExitCode::Done;
}

Result<ExitCode> listActions(Console& console, History& history, int limit) {
    const auto actions = history.actions(limit);
    if (!actions)
        return handedOn(actions.error());
    std::vector<qint64> rowCounts;
    for (const ChangeSet& action : *actions) {
        const auto rows = history.rowCount(action.id);
        if (!rows)
            return handedOn(rows.error());
        rowCounts.push_back(*rows);
    }
    if (console.isJson()) {
        JsonWriter json = console.json();
        json.beginArray();
        for (std::size_t i = 0; i < actions->size(); ++i) {
            json.beginObject();
            writeAction(json, (*actions)[i], rowCounts[i]);
            json.endObject();
        }
        json.endArray();
        return ExitCode::Done;
    }
    if (actions->empty()) {
        console.line(Words::tr("Nothing has been done to this file yet."));
        return ExitCode::Done;
    }
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < actions->size(); ++i) {
        const ChangeSet& action = (*actions)[i];
        QString title = actionTitle(action);
        if (action.isUndone)
            title += Words::tr(" (undone since)");
        rows.push_back({QString::number(action.id.value), momentText(action.at), action.who,
                        countText(rowCounts[i]), title});
    }
    console.table(
        {Words::tr("No."), Words::tr("When"), Words::tr("Who"), Words::tr("Rows"), Words::tr("What")}, rows,
        {true, false, false, true, false});
    return ExitCode::Done;
}

Result<ExitCode> showHistory(Console& console, const HistoryOptions& options) {
    auto file = openRecord(console, options.path(), Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    if (options.action > 0)
        return showAction(console, **file, options);
    History history((*file)->database());
    return listActions(console, history, options.limit);
}

/// Opens the file, turns something round and tells what; `said` is the sentence for a person.
template <class Turn>
Result<ExitCode> turnRound(Console& console, const RecordOptions& options, const QString& said,
                           const Turn& turn) {
    auto file = openRecord(console, options.path());
    if (!file)
        return handedOn(file.error());
    const Result<ChangeSet> done = turn((*file)->unitOfWork());
    if (!done)
        return handedOn(done.error());
    if (console.isJson()) {
        JsonWriter json = console.json();
        json.beginObject();
        writeAction(json, *done, qint64(done->rows.size()));
        json.endObject();
    } else {
        console.line(said.arg(done->title));
    }
    return ExitCode::Done;
}

Result<ExitCode> undo(Console& console, const RecordOptions& options) {
    return turnRound(console, options, Words::tr("Undone: %1"), [](UnitOfWork& work) { return work.undo(); });
}

Result<ExitCode> redo(Console& console, const RecordOptions& options) {
    return turnRound(console, options, Words::tr("Done again: %1"),
                     [](UnitOfWork& work) { return work.redo(); });
}

Result<ExitCode> revert(Console& console, const RevertOptions& options) {
    return turnRound(console, options, Words::tr("Done: %1"),
                     [&](UnitOfWork& work) { return work.revert({options.action}); });
}

} // namespace

void addHistoryCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& history =
        *root.add_subcommand("history", "List what has been done to the record, newest first");
    auto showing = std::make_shared<HistoryOptions>();
    addRecordOptions(history, *showing);
    history
        .add_option("--limit", showing->limit,
                    "At most so many actions, or rows of one action; 500 if not given")
        ->type_name("N")
        ->check(isWholeNumber(1, 1'000'000));
    history.add_option("--action", showing->action, "Show the rows of the action of that number")
        ->type_name("N")
        ->check(isWholeNumber(1));
    runs(history, invocation, showing, showHistory);

    CLI::App& undoing = *root.add_subcommand("undo", "Undo the last action");
    auto undoOptions = std::make_shared<RecordOptions>();
    addRecordOptions(undoing, *undoOptions);
    runs(undoing, invocation, undoOptions, undo);

    CLI::App& redoing = *root.add_subcommand("redo", "Do again what was undone last");
    auto redoOptions = std::make_shared<RecordOptions>();
    addRecordOptions(redoing, *redoOptions);
    runs(redoing, invocation, redoOptions, redo);

    CLI::App& reverting =
        *root.add_subcommand("revert", "Undo an older action, if nothing later depends on it");
    auto revertOptions = std::make_shared<RevertOptions>();
    reverting.add_option("ACTION", revertOptions->action, "Its number in the history")
        ->required()
        ->check(isWholeNumber(1));
    addRecordOptions(reverting, *revertOptions);
    runs(reverting, invocation, revertOptions, revert);
}

} // namespace liaison::cli
