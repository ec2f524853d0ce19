// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/common/sample_file.h"
#include "core/base/text.h"
#include "core/store/backup.h"
#include "core/store/record_files.h"
#include "core/trust/trust_service.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileCommands)
};

struct NewOptions : RecordOptions {
    bool sample = false;
    std::string name;
    std::string authority;
};

struct CopyOptions {
    std::string from;
    std::string to;
    bool json = false;
};

Result<void> fillNewFile(TrustFile& file, const NewOptions& options) {
    if (options.sample) {
        if (const auto filled = fillWithSampleCounty(file); !filled)
            return handedOn(filled.error());
    }
    const QString authority =
        options.authority.empty() && options.sample ? sampleAuthority() : textOf(options.authority);
    if (authority.isEmpty())
        return {};
    TrustService service(file.database(), file.unitOfWork());
    auto trust = service.load();
    if (!trust)
        return handedOn(trust.error());
    trust->authority = authority;
    const auto edited = service.edit(*trust);
    return edited ? Result<void>() : Result<void>(handedOn(edited.error()));
}

QString nameOfNewTrust(const NewOptions& options) {
    if (!options.name.empty())
        return tidied(textOf(options.name));
    return options.sample ? sampleTrustName() : QFileInfo(options.path()).completeBaseName();
}

Result<ExitCode> makeFile(Console& console, const NewOptions& options) {
    const QString path = options.path();
    const QString name = nameOfNewTrust(options);
    if (name.isEmpty())
        throw UsageError(Words::tr("The trust has no name; say it with --name."));
    auto file = TrustFile::create(path, name, console.clock());
    if (!file)
        return handedOn(file.error());
    if (const auto filled = fillNewFile(**file, options); !filled) {
        file->reset();
        removeRecord(path);
        return handedOn(filled.error());
    }
    if (console.isJson())
        console.json().beginObject().key("file").text(path).key("trust").text(name).endObject();
    else
        console.line(Words::tr("“%1” is made, for %2.").arg(path, name));
    return ExitCode::Done;
}

Result<ExitCode> checkFile(Console& console, const RecordOptions& options) {
    auto file = openRecord(console, options.path(), Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    const auto check = (*file)->check();
    if (!check)
        return handedOn(check.error());
    if (console.isJson()) {
        JsonWriter json = console.json();
        json.beginObject().key("sound").boolean(check->isSound()).key("problems").beginArray();
        for (const QString& problem : check->problems)
            json.text(problem);
        json.endArray().endObject();
    } else if (check->isSound()) {
        console.line(Words::tr("“%1” is sound.").arg(options.path()));
    } else {
        for (const QString& problem : check->problems)
            console.line(problem);
        console.line(Words::tr("Restore the newest backup that is sound: liaison-cli restore FROM TO"));
    }
    return check->isSound() ? ExitCode::Done : ExitCode::NothingDone;
}

Result<ExitCode> backUpFile(Console& console, const CopyOptions& options) {
    const QString to = textOf(options.to);
    if (const auto done = backUp(textOf(options.from), to); !done)
        return handedOn(done.error());
    if (console.isJson())
        console.json()
            .beginObject()
            .key("backup")
            .text(to)
            .key("bytes")
            .number(QFileInfo(to).size())
            .endObject();
    else
        console.line(Words::tr("“%1” holds a copy of the record as it is now.").arg(to));
    return ExitCode::Done;
}

Result<ExitCode> restoreFile(Console& console, const CopyOptions& options) {
    const QString to = textOf(options.to);
    const auto aside = restoreBackup(textOf(options.from), to, console.clock());
    if (!aside)
        return handedOn(aside.error());
    if (console.isJson()) {
        console.json()
            .beginObject()
            .key("restored")
            .text(to)
            .key("moved_aside")
            .textOrNull(*aside)
            .endObject();
        return ExitCode::Done;
    }
    console.line(Words::tr("“%1” is as the backup was.").arg(to));
    if (!aside->isEmpty())
        console.line(Words::tr("What stood there before is now “%1”.").arg(*aside));
    return ExitCode::Done;
}

} // namespace

void addFileCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& make = *root.add_subcommand("new", "Make a trust's file");
    auto making = std::make_shared<NewOptions>();
    make.add_option("FILE", making->file, "The file to be made")->required()->check(isGiven());
    make.add_flag("--sample", making->sample, "Fill it with the sample county");
    make.add_option("--name", making->name, "The trust's name; else the file's name is taken");
    make.add_option("--authority", making->authority, "The local authority");
    addJsonFlag(make, making->json);
    runs(make, invocation, making, makeFile);

    CLI::App& check =
        *root.add_subcommand("check", "Read the whole file and tell what does not hold together");
    auto checking = std::make_shared<RecordOptions>();
    check.add_option("FILE", checking->file, "The trust's file")->required()->check(isGiven());
    addJsonFlag(check, checking->json);
    runs(check, invocation, checking, checkFile);

    CLI::App& backup = *root.add_subcommand("backup", "Copy the record as it is now, while it may be open");
    auto copying = std::make_shared<CopyOptions>();
    backup.add_option("FILE", copying->from, "The trust's file")->required()->check(isGiven());
    backup.add_option("TO", copying->to, "The copy to be made; it must not be there yet")
        ->required()
        ->check(isGiven());
    addJsonFlag(backup, copying->json);
    runs(backup, invocation, copying, backUpFile);

    CLI::App& restore = *root.add_subcommand(
        "restore", "Put a backup in place of a file; what stood there is moved aside, beside it");
    auto restoring = std::make_shared<CopyOptions>();
    restore.add_option("FROM", restoring->from, "The backup")->required()->check(isGiven());
    restore.add_option("TO", restoring->to, "The trust's file")->required()->check(isGiven());
    addJsonFlag(restore, restoring->json);
    runs(restore, invocation, restoring, restoreFile);
}

} // namespace liaison::cli
