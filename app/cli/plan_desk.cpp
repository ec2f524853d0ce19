// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_desk.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cmath>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanDesk)
};

constexpr qint64 kLargestFile = 200'000'000;

void writeHindrances(const Console& console, const std::vector<Hindrance>& hindrances, bool isProven) {
    JsonWriter json = console.json();
    json.beginObject();
    if (!isProven)
        json.key("proven").boolean(false);
    json.key("infeasible").beginArray();
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
        json.key("at_most").boolean(hindrance.isAtMost).key("remaining").beginArray();
        for (const auto& [rule, text] : hindrance.rest)
            json.beginObject().key("rule").text(rule).key("text").text(text).endObject();
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

/// What giving one thing up leads to.
QString leadsTo(const Hindrance& hindrance) {
    if (hindrance.cost)
        return hindrance.isAtMost ? Words::tr("at most %1").arg(hindrance.costText) : hindrance.costText;
    if (!hindrance.isWorkedOut)
        return Words::tr("not worked out");
    if (hindrance.rest.empty())
        return Words::tr("no plan was found in the time");
    QStringList texts;
    for (const auto& [rule, text] : hindrance.rest)
        texts << text;
    return Words::tr("not enough by itself: %1").arg(texts.join(u"; "_s));
}

QString headingOf(const std::vector<Hindrance>& hindrances, bool isProven) {
    const bool isEachEnough = std::all_of(hindrances.begin(), hindrances.end(),
                                          [](const Hindrance& one) { return one.cost.has_value(); });
    const QString nobodyKnows =
        Words::tr("No plan that keeps the rules was found, and none was shown to be impossible.");
    if (!isProven && isEachEnough)
        return Words::
            tr("%1 Without any one of these there is a plan; with --seconds and more time there may be one "
               "with all.")
                .arg(nobodyKnows);
    if (!isProven)
        return Words::tr("%1 Loosen several of these, or give it more time with --seconds.").arg(nobodyKnows);
    if (hindrances.size() == 1)
        return Words::tr("There is no plan: this cannot be met. Give it up, or change it.");
    const bool isWorkedOut = std::all_of(hindrances.begin(), hindrances.end(),
                                         [](const Hindrance& one) { return one.isWorkedOut; });
    if (!isWorkedOut)
        return Words::tr("There is no plan: these cannot all be met.");
    if (isEachEnough)
        return Words::tr("There is no plan: these cannot all be met. Give up any one of them.");
    const bool isOneEnough = std::any_of(hindrances.begin(), hindrances.end(),
                                         [](const Hindrance& one) { return one.cost.has_value(); });
    return isOneEnough
               ? Words::tr(
                     "There is no plan: these cannot all be met. Give up one of them; not each is enough.")
               : Words::tr(
                     "There is no plan: these cannot all be met, and to give up one of them is not enough.");
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

ExitCode tellHindrances(const Console& console, const std::vector<Hindrance>& hindrances, bool isProven) {
    if (console.isJson()) {
        writeHindrances(console, hindrances, isProven);
        return ExitCode::NothingDone;
    }
    console.line(headingOf(hindrances, isProven));
    std::vector<QStringList> rows;
    for (const Hindrance& hindrance : hindrances)
        rows.push_back({hindrance.rule, hindrance.text, leadsTo(hindrance)});
    console.table({Words::tr("Rule"), Words::tr("What it asks"), Words::tr("Cost without it")}, rows,
                  {false, false, false});
    return ExitCode::NothingDone;
}

} // namespace liaison::cli
