// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/start_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace liaison {

using namespace Qt::StringLiterals;

StartOptions readStartOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("liaison::StartOptions", text);
    };
    parser.setApplicationDescription(
        tr("Keeps the record of an education trust. liaison-cli does the same without a "
           "window."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(u"sample"_s, tr("Open the sample county."));
    parser.addOption(sample);
    parser.addPositionalArgument(u"file"_s, tr("The trust's file to open."), u"[file]"_s);
    parser.process(arguments);
    return {parser.positionalArguments().value(0), parser.isSet(sample)};
}

} // namespace liaison
