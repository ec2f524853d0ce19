// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/trust/trust_service.h"

#include <QCoreApplication>
#include <QFile>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrustCommands)
};

struct TrustOptions : RecordOptions {
    std::optional<std::string> name;
    std::optional<std::string> authority;
    std::optional<std::string> logo;
};

void tell(const Console& console, const Trust& trust) {
    if (console.isJson()) {
        console.json()
            .beginObject()
            .key("name")
            .text(trust.name)
            .key("authority")
            .textOrNull(trust.authority)
            .key("logo_bytes")
            .number(qint64(trust.logo.size()))
            .endObject();
        return;
    }
    console.line(Words::tr("Name:      %1").arg(trust.name));
    console.line(Words::tr("Authority: %1").arg(trust.authority.isEmpty() ? u"–"_s : trust.authority));
    console.line(trust.logo.isEmpty() ? Words::tr("Logo:      none")
                                      : Words::tr("Logo:      a picture of %1 bytes").arg(trust.logo.size()));
}

Result<ExitCode> showTrust(Console& console, const RecordOptions& options) {
    auto file = openRecord(console, options.path(), Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    const auto trust = TrustService((*file)->database(), (*file)->unitOfWork()).load();
    if (!trust)
        return handedOn(trust.error());
    tell(console, *trust);
    return ExitCode::Done;
}

Result<QByteArray> pictureAt(const QString& path) {
    if (path.isEmpty())
        return QByteArray();
    QFile picture(path);
    if (!picture.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       Words::tr("The picture “%1” cannot be read; choose another file.").arg(path),
                       picture.errorString());
    return picture.readAll();
}

Result<ExitCode> setTrust(Console& console, const TrustOptions& options) {
    if (!options.name && !options.authority && !options.logo)
        throw UsageError(Words::tr("Say what to set: --name, --authority or --logo."));
    auto file = openRecord(console, options.path());
    if (!file)
        return handedOn(file.error());
    TrustService service((*file)->database(), (*file)->unitOfWork());
    auto trust = service.load();
    if (!trust)
        return handedOn(trust.error());
    if (options.name)
        trust->name = textOf(*options.name);
    if (options.authority)
        trust->authority = textOf(*options.authority);
    if (options.logo) {
        auto picture = pictureAt(textOf(*options.logo));
        if (!picture)
            return handedOn(picture.error());
        trust->logo = std::move(*picture);
    }
    const auto edited = service.edit(*trust);
    if (!edited)
        return handedOn(edited.error());
    tell(console, *edited);
    return ExitCode::Done;
}

} // namespace

void addTrustCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& trust = *root.add_subcommand("trust", "The trust's own name, authority and logo");
    trust.require_subcommand(1);

    CLI::App& show = *trust.add_subcommand("show", "Show them");
    auto showing = std::make_shared<RecordOptions>();
    addRecordOptions(show, *showing);
    runs(show, invocation, showing, showTrust);

    CLI::App& set = *trust.add_subcommand("set", "Change them");
    auto setting = std::make_shared<TrustOptions>();
    addRecordOptions(set, *setting);
    set.add_option("--name", setting->name, "The trust's name")->type_name("TEXT");
    set.add_option("--authority", setting->authority, "The local authority; \"\" for none")
        ->type_name("TEXT");
    set.add_option("--logo", setting->logo, "A PNG, JPEG or SVG picture; \"\" for none")->type_name("FILE");
    runs(set, invocation, setting, setTrust);
}

} // namespace liaison::cli
