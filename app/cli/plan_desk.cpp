// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_desk.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanDesk)
};

constexpr qint64 kLargestFile = 200'000'000;

void writeHindrances(const Console& console, const std::vector<Hindrance>& hindrances) {
    JsonWriter json = console.json();
    json.beginObject().key("infeasible").beginArray();
    for (const Hindrance& hindrance : hindrances)
        json.beginObject().key("rule").text(hindrance.rule).key("text").text(hindrance.text).endObject();
    json.endArray().key("releases").beginArray();
    for (const Hindrance& hindrance : hindrances) {
        json.beginObject().key("rule").text(hindrance.rule).key("cost");
        if (hindrance.cost)
            json.number(*hindrance.cost);
        else
            json.null();
        json.key("offer").textOrNull(hindrance.offer);
        json.endObject();
    }
    json.endArray().endObject();
}

} // namespace

void addEffortOptions(CLI::App& command, EffortOptions& options) {
    command.add_option("--seconds", options.seconds, "How long to look; 5 if not given")
        ->type_name("T")
        ->check(isDecimal(0, kMostSeconds));
    command.add_option("--seed", options.seed, "Where chance begins; 1 if not given")
        ->type_name("K")
        ->check(isWholeNumber(0));
    command
        .add_option("--iterations", options.iterations,
                    "Look for so many steps instead of seconds: the same plan on every machine")
        ->type_name("N")
        ->check(isWholeNumber(1));
}

CLI::Validator isDecimal(double least, double most) {
    return {[least, most](std::string& text) {
                bool isNumber = false;
                const double number = textOf(text).toDouble(&isNumber);
                return isNumber && std::isfinite(number) && number >= least && number <= most
                           ? std::string()
                           : "“" + text + "” is not a number from " +
                                 QString::number(least, 'g', 10).toStdString() + " to " +
                                 QString::number(most, 'g', 10).toStdString();
            },
            ""};
}

Result<QByteArray> bytesOfFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable,
                       Words::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Unreadable,
                       Words::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    if (bytes.size() > kLargestFile)
        return failure(ErrorCode::Unreadable, Words::tr("“%1” is too large to be read.").arg(path));
    return bytes;
}

ExitCode tellHindrances(const Console& console, const std::vector<Hindrance>& hindrances) {
    if (console.isJson()) {
        writeHindrances(console, hindrances);
        return ExitCode::NothingDone;
    }
    console.line(Words::tr("There is no plan: these cannot all be met. Give up any one of them."));
    std::vector<QStringList> rows;
    for (const Hindrance& hindrance : hindrances)
        rows.push_back({hindrance.rule, hindrance.text,
                        hindrance.cost ? hindrance.costText : Words::tr("no plan found then either")});
    console.table({Words::tr("Rule"), Words::tr("What it asks"), Words::tr("Cost without it")}, rows,
                  {false, false, false});
    return ExitCode::NothingDone;
}

} // namespace liaison::cli
