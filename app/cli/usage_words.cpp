// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage_words.h"

#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/schools/field_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(UsageWords)
};

/// The command that was being read when the parser gave up.
struct Place {
    const CLI::App* command;
    QString path;
};

Place placeOf(const CLI::App& root) {
    Place place{&root, textOf(root.get_name())};
    while (!place.command->get_subcommands().empty()) {
        place.command = place.command->get_subcommands().front();
        place.path += u' ' + textOf(place.command->get_name());
    }
    return place;
}

QStringList commandsOf(const CLI::App& command) {
    QStringList names;
    for (const CLI::App* below : command.get_subcommands([](const CLI::App*) { return true; }))
        names << textOf(below->get_name());
    return names;
}

QStringList optionsOf(const CLI::App& command) {
    QStringList names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames())
            names << u"--"_s + textOf(name);
    }
    return names;
}

bool isOption(const QString& word) {
    return word.startsWith(u'-');
}

/// The words that the command did not know, those written like options first: they explain the others.
QString unknownWord(const CLI::App& root) {
    const QStringList unknown = textsOf(root.remaining(true));
    const auto option = std::find_if(unknown.begin(), unknown.end(), isOption);
    return option != unknown.end() ? *option : unknown.value(0);
}

QString unknownWordText(const CLI::App& root, const Place& place) {
    const QString word = unknownWord(root);
    const QStringList options = optionsOf(*place.command);
    if (options.contains(word))
        return Words::tr("“%1” stands in the wrong place; write it behind “%2”.").arg(word, place.path);
    if (isOption(word))
        return Words::tr("“%1” has no option “%2”.%3").arg(place.path, word, didYouMean(word, options));
    return Words::tr("“%1” does not know what to do with “%2”; put a value with spaces in quotes.")
        .arg(place.path, word);
}

/// "--file: At Most 1 required but received 2"
QString countText(const QString& said) {
    static const QRegularExpression tooMany(u"^(\\S+): At Most 1 required but received"_s);
    static const QRegularExpression tooFew(u"^(\\S+): 1 required (.*) missing$"_s);
    if (const auto match = tooMany.match(said); match.hasMatch())
        return Words::tr("%1 is given more than once; give it once.").arg(match.captured(1));
    if (const auto match = tooFew.match(said); match.hasMatch())
        return Words::tr("%1 needs a value: %1 %2.").arg(match.captured(1), match.captured(2));
    return said + u'.';
}

} // namespace

QString wrongUsage(const CLI::App& root, const CLI::ParseError& error) {
    const Place place = placeOf(root);
    // The name of some errors is the command's; their codes tell them apart.
    const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
    const QString said = textOf(error.what());
    const QStringList commands = commandsOf(*place.command);
    const QString first = textsOf(root.remaining(true)).value(0);
    const bool hasWords = !root.remaining(true).empty();
    if (!commands.isEmpty() && hasWords && !isOption(first))
        return Words::tr("“%1” has no command “%2”.%3 “%1 --help” lists them.")
            .arg(place.path, first, didYouMean(first, commands));
    if (!commands.isEmpty() && kind == CLI::ExitCodes::RequiredError)
        return Words::tr("“%1” needs a command: %2.").arg(place.path, commands.join(u", "_s));
    if (kind == CLI::ExitCodes::ExtrasError || (hasWords && isOption(first)))
        return unknownWordText(root, place);
    if (kind == CLI::ExitCodes::RequiredError)
        return Words::tr("“%1” needs %2; “%1 --help” tells more.")
            .arg(place.path, QString(said).remove(u" is required"_s));
    if (kind == CLI::ExitCodes::ArgumentMismatch)
        return countText(said);
    return said.endsWith(u'.') ? said : said + u'.';
}

} // namespace liaison::cli
