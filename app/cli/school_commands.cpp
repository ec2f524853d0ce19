// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/school_query_options.h"
#include "core/base/text.h"
#include "core/schools/school_connection.h"
#include "core/schools/school_report_parts.h"
#include "core/schools/school_rules.h"
#include "core/schools/school_values.h"
#include "core/structure/body_type.h"
#include "core/structure/membership.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolCommands)
};

/// Where a text of several lines goes on, under its beginning.
const QString kNextLine = u'\n' + QString(25, u' ');

struct SchoolOptions : RecordOptions {
    qint64 urn = 0;
};

struct ShowOptions : SchoolOptions {
    std::string asOf;
};

struct ValueOptions : SchoolOptions {
    std::vector<std::string> values;
};

struct CloseOptions : SchoolOptions {
    std::string day;
    std::string reason;
};

using FieldValues = std::vector<std::pair<SchoolField, QString>>;

FieldValues valuesOf(const std::vector<std::string>& texts) {
    FieldValues values;
    for (const std::string& argument : texts) {
        const QString text = textOf(argument);
        const qsizetype sign = text.indexOf(u'=');
        if (sign < 1)
            throw UsageError(Words::tr("“%1” sets no field; write FIELD=VALUE.").arg(text));
        const auto field = fieldFromText(text.left(sign));
        if (!field)
            throw UsageError(field.error().message);
        const bool isRepeated = std::any_of(values.begin(), values.end(),
                                            [&field](const auto& value) { return value.first == *field; });
        if (isRepeated)
            throw UsageError(Words::tr("%1 is given twice; give it once.").arg(schoolFieldLabel(*field)));
        values.emplace_back(*field, text.mid(sign + 1));
    }
    return values;
}

void writeLinks(JsonWriter& json, const std::vector<LinkedSchool>& links) {
    json.key("links").beginArray();
    for (const LinkedSchool& link : links) {
        json.beginObject();
        json.key("relation").text(link.isSuccessor ? u"successor"_s : u"predecessor"_s);
        json.key("urn").number(link.urn).key("name").textOrNull(link.name).key("kind").textOrNull(link.kind);
        json.key("established").textOrNull(isoText(link.established));
        json.key("handed_over").textOrNull(isoText(link.handedOver));
        json.endObject();
    }
    json.endArray();
}

using Connections = std::vector<SchoolConnection>;

void writeConnections(JsonWriter& json, const Connections& connections, SchoolConnection::Kind kind) {
    const bool isOffice = kind == SchoolConnection::Kind::Office;
    json.key(isOffice ? "offices" : "memberships").beginArray();
    for (const SchoolConnection& each : connections) {
        if (each.kind != kind)
            continue;
        json.beginObject();
        json.key(isOffice ? "office" : "type").text(each.key);
        json.key(isOffice ? "office_name" : "type_name").text(each.label);
        json.key(isOffice ? "person" : "body").number(each.id);
        json.key("name").text(each.name);
        json.key(isOffice ? "as" : "kind").textOrNull(each.asKey);
        if (!isOffice)
            json.key("through").textOrNull(each.through);
        json.key("begins").textOrNull(isoText(each.days.begins));
        json.key("ends").textOrNull(isoText(each.days.ends));
        json.key("when").text(whenKey(each.when));
        json.endObject();
    }
    json.endArray();
}

/// The body of a type to which the school belongs on the day; empty where there is none.
QString placeNow(const Connections& connections, const char* typeKey) {
    for (const SchoolConnection& each : connections) {
        const bool observes = each.asKey == membershipKindKey(MembershipKind::Observer);
        if (each.when == SchoolConnection::When::Now && !observes && each.key == QLatin1StringView(typeKey))
            return each.name;
    }
    return {};
}

void tellConnections(const Console& console, const Connections& connections) {
    for (const SchoolConnection& each : connections) {
        const QString label = each.when == SchoolConnection::When::Past
                                  ? Words::tr("Past %1").arg(each.label.toLower())
                                  : each.label;
        console.line(u"%1 %2"_s.arg((label + u':').leftJustified(24), connectionText(each)));
    }
}

void tellSchool(const Console& console, const School& school, const std::vector<LinkedSchool>& links) {
    for (const SchoolFieldInfo& info : schoolFields()) {
        if (const QString text = fieldText(school, info.field); !text.isEmpty())
            console.line(u"%1 %2"_s.arg((schoolFieldLabel(info.field) + u':').leftJustified(24),
                                        shownText(info.field, text).replace(u'\n', kNextLine)));
    }
    for (const LinkedSchool& link : links) {
        const QString relation = link.isSuccessor ? Words::tr("Followed by:") : Words::tr("Came after:");
        console.line(u"%1 %2 %3"_s.arg(relation.leftJustified(24)).arg(link.urn).arg(link.name));
    }
}

Result<ExitCode> tell(Console& console, TrustFile& file, const School& school, QDate day) {
    const auto links = SchoolService(file.database(), file.unitOfWork(), file.clock()).linksOf(school.id);
    if (!links)
        return handedOn(links.error());
    const auto connections = connectionsOf(file.database(), school.id, day);
    if (!connections)
        return handedOn(connections.error());
    if (!console.isJson()) {
        tellSchool(console, school, *links);
        tellConnections(console, *connections);
        return ExitCode::Done;
    }
    JsonWriter json = console.json();
    json.beginObject();
    for (const SchoolFieldInfo& info : schoolFields())
        writeField(json, school, info.field);
    json.key("group").textOrNull(placeNow(*connections, body_type_key::kLiaisonGroup));
    json.key("hub").textOrNull(placeNow(*connections, body_type_key::kHub));
    writeConnections(json, *connections, SchoolConnection::Kind::Membership);
    writeConnections(json, *connections, SchoolConnection::Kind::Office);
    writeLinks(json, *links);
    json.endObject();
    return ExitCode::Done;
}

/// Opens the record, does something to the school of that URN and shows it as it is then, belonging where it
/// does on the day (today without one).
template <class Act>
Result<ExitCode> withSchool(Console& console, const SchoolOptions& options, Database::Access access,
                            const Act& act, QDate day = {}) {
    auto file = openRecord(console, options.path(), access);
    if (!file)
        return handedOn(file.error());
    SchoolService service((*file)->database(), (*file)->unitOfWork(), console.clock());
    const auto found = service.findByUrn(options.urn);
    if (!found)
        return handedOn(found.error());
    const Result<School> school = act(service, *found);
    if (!school)
        return handedOn(school.error());
    return tell(console, **file, *school, day.isValid() ? day : console.clock().today());
}

Result<ExitCode> showSchool(Console& console, const ShowOptions& options) {
    return withSchool(
        console, options, Database::Access::ReadOnly,
        [](SchoolService&, const School& school) { return Result<School>(school); }, dayOf(options.asOf));
}

Result<ExitCode> setSchool(Console& console, const ValueOptions& options) {
    std::map<QString, QString> values;
    for (const auto& [field, typed] : valuesOf(options.values))
        values[schoolFieldKey(field)] = typed;
    return withSchool(
        console, options, Database::Access::ReadWrite,
        [&](SchoolService& service, const School& school) { return service.setFields(school.id, values); });
}

Result<School> schoolOf(const FieldValues& values) {
    School school;
    school.status = school_status::open();
    for (const auto& [field, typed] : values) {
        if (const QString why = whyNotSet(field); !why.isEmpty())
            return failure(ErrorCode::Invalid, why);
        const ReadValue read = readSchoolValue(field, typed);
        if (read.verdict == ReadValue::Verdict::Impossible)
            return failure(ErrorCode::Invalid, u"%1: %2"_s.arg(schoolFieldLabel(field), read.reason));
        setFieldText(school, field, read.text);
    }
    return school;
}

Result<ExitCode> addSchool(Console& console, const ValueOptions& options) {
    const auto school = schoolOf(valuesOf(options.values));
    if (!school)
        return handedOn(school.error());
    auto file = openRecord(console, options.path());
    if (!file)
        return handedOn(file.error());
    SchoolService service((*file)->database(), (*file)->unitOfWork(), console.clock());
    const auto added = service.add(*school);
    if (!added)
        return handedOn(added.error());
    return tell(console, **file, *added, console.clock().today());
}

Result<ExitCode> closeSchool(Console& console, const CloseOptions& options) {
    return withSchool(console, options, Database::Access::ReadWrite,
                      [&](SchoolService& service, const School& school) {
                          QDate day = dayOf(options.day);
                          if (!day.isValid() && !school_status::isClosed(school.status))
                              day = console.clock().today();
                          return service.close(school.id, day, textOf(options.reason));
                      });
}

Result<ExitCode> reopenSchool(Console& console, const SchoolOptions& options) {
    return withSchool(console, options, Database::Access::ReadWrite,
                      [](SchoolService& service, const School& school) { return service.reopen(school.id); });
}

void addUrn(CLI::App& command, SchoolOptions& options) {
    command.add_option("URN", options.urn, "The school's number")->required()->check(isWholeNumber(1));
    addRecordOptions(command, options);
}

} // namespace

void addSchoolCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& school = *root.add_subcommand("school", "One school: show, add, change, close or reopen it");
    school.require_subcommand(1);

    CLI::App& show = *school.add_subcommand("show", "Show everything the record holds of a school");
    auto showing = std::make_shared<ShowOptions>();
    addUrn(show, *showing);
    show.add_option("--as-of", showing->asOf,
                    "The day whose groups, hub and offices are shown; today if not given")
        ->type_name("YYYY-MM-DD")
        ->check(isDay());
    runs(show, invocation, showing, showSchool);

    CLI::App& set = *school.add_subcommand("set", "Set fields of a school; FIELD= empties one");
    auto setting = std::make_shared<ValueOptions>();
    addUrn(set, *setting);
    set.add_option("FIELD=VALUE", setting->values, "What to set, such as pupils=210")->required();
    runs(set, invocation, setting, setSchool);

    CLI::App& add = *school.add_subcommand("add", "Add a school to the record");
    auto adding = std::make_shared<ValueOptions>();
    addRecordOptions(add, *adding);
    add.add_option("FIELD=VALUE", adding->values, "Its fields, such as urn=100000 \"name=Oak School\"")
        ->required();
    runs(add, invocation, adding, addSchool);

    CLI::App& close = *school.add_subcommand("close", "Close a school; it stays in the record");
    auto closing = std::make_shared<CloseOptions>();
    addUrn(close, *closing);
    close.add_option("--on", closing->day, "The day; today if not given")
        ->type_name("YYYY-MM-DD")
        ->check(isDay());
    close.add_option("--reason", closing->reason, "Why")->type_name("TEXT");
    runs(close, invocation, closing, closeSchool);

    CLI::App& reopen = *school.add_subcommand("reopen", "Open a closed school again");
    auto reopening = std::make_shared<SchoolOptions>();
    addUrn(reopen, *reopening);
    runs(reopen, invocation, reopening, reopenSchool);
}

} // namespace liaison::cli
