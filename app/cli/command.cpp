// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

QStringList textsOf(const std::vector<std::string>& arguments) {
    QStringList texts;
    for (const std::string& argument : arguments)
        texts << textOf(argument);
    return texts;
}

void addJsonFlag(CLI::App& command, bool& json) {
    command.add_flag("--json", json, "Answer with JSON, for programs");
}

void addRecordOptions(CLI::App& command, RecordOptions& options, const std::string& fileOption) {
    command.add_option(fileOption, options.file, "The trust's file")
        ->required()
        ->type_name("FILE")
        ->check(isGiven());
    addJsonFlag(command, options.json);
}

void addRepeatable(CLI::App& command, const std::string& name, std::vector<std::string>& values,
                   const std::string& typeName, const std::string& description) {
    command.add_option(name, values, description)->type_name(typeName)->allow_extra_args(false);
}

CLI::Validator isDay() {
    return {[](std::string& text) {
                return dayOf(text).isValid() ? std::string()
                                             : "“" + text + "” is not a day; write it as 2026-09-01";
            },
            ""};
}

CLI::Validator isGiven() {
    return {[](std::string& text) {
                return text.empty() ? std::string("nothing is given; a value is needed") : std::string();
            },
            ""};
}

CLI::Validator isOneOf(const QStringList& words) {
    return {[words](std::string& text) {
                return words.contains(textOf(text))
                           ? std::string()
                           : "“" + text + "” is not one of " + words.join(u", "_s).toStdString();
            },
            ""};
}

CLI::Validator isWholeNumber(qint64 least, qint64 most) {
    return {[least, most](std::string& text) {
                bool isNumber = false;
                const qint64 number = textOf(text).toLongLong(&isNumber);
                return isNumber && number >= least && number <= most
                           ? std::string()
                           : "“" + text + "” is not a whole number from " + std::to_string(least) +
                                 (most < std::numeric_limits<qint64>::max() ? " to " + std::to_string(most)
                                                                            : "");
            },
            ""};
}

QDate dayOf(const std::string& argument) {
    return QDate::fromString(textOf(argument), Qt::ISODate);
}

Result<std::unique_ptr<TrustFile>> openRecord(Console& console, const QString& path,
                                              Database::Access access) {
    auto file = TrustFile::open(path, console.clock(), access);
    if (file && !(*file)->copiedAsideTo().isEmpty())
        console.remark(Words::tr("The file was upgraded; a copy of it as it was is “%1”.")
                           .arg((*file)->copiedAsideTo()));
    return file;
}

} // namespace liaison::cli
