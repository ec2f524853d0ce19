// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"
#include "core/people/term_words.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OfficeCommands)
};

/// What says how somebody came to an office and for how long.
struct MandateOptions {
    std::string until;
    std::string how;
    std::string by;
    bool isInterim = false;
    bool isDeputy = false;
    std::string notes;
};

struct AppointOptions : ChangeOptions {
    std::string person;
    std::string office;
    std::string place;
    std::string sentBy;
    MandateOptions mandate;
    bool replaces = false;
    bool isForced = false;
};

struct TermOptions : ChangeOptions {
    std::string person;
    std::string office;
    std::string place;
    qint64 term = 0;
};

struct EndOptions : TermOptions {
    std::string reason;
};

struct AgainOptions : TermOptions {
    MandateOptions mandate;
};

const QStringList& howKeys() {
    static const QStringList keys = {u"elected"_s, u"appointed"_s, u"co-opted"_s, u"ex-officio"_s};
    return keys;
}

void setMandate(Term& term, const MandateOptions& options, QDate from) {
    term.begins = from;
    term.ends = dayOf(options.until);
    if (!options.how.empty())
        term.how = appointedFromKey(textOf(options.how)).value_or(Appointed::NotSaid);
    term.electedBy = textOf(options.by);
    term.isInterim = options.isInterim;
    term.isDeputy = options.isDeputy;
    term.notes = textOf(options.notes);
}

QJsonObject termObject(RecordDesk& desk, const Term& term) {
    TermWords words(desk.file().database());
    const auto* body = std::get_if<Id<Body>>(&term.where);
    return {{u"term"_s, QJsonObject{{u"id"_s, term.id.value},
                                    {u"office"_s, words.office(term.office).key},
                                    {u"person"_s, term.person.value},
                                    {u"person_name"_s, words.person(term.person)},
                                    {u"body"_s, numberValue(body ? body->value : 0)},
                                    {u"place_name"_s, words.place(term.where, term.begins)},
                                    {u"from_body"_s, numberValue(term.fromBody.value)},
                                    {u"begins"_s, dayValue(term.begins)},
                                    {u"ends"_s, dayValue(term.ends)},
                                    {u"how"_s, textValue(appointedKey(term.how))},
                                    {u"interim"_s, term.isInterim},
                                    {u"deputy"_s, term.isDeputy},
                                    {u"last_reported"_s, dayValue(term.lastReported)}}}};
}

/// What the command line offers where a seat is taken.
QString offerAbout(RecordDesk& desk, const Appointment& appointment) {
    const auto holders = desk.offices().inTheWay(appointment.term);
    const bool endsBefore =
        holders && holders->size() == 1 &&
        (!holders->front().begins.isValid() || holders->front().begins < appointment.term.begins);
    if (!endsBefore || appointment.replaces)
        return Words::tr(" --force lets more people stand than there are seats.");
    return Words::tr(" --replace ends the term of %1 on %2 where there is one seat; --force lets both stand.")
        .arg(TermWords(desk.file().database()).person(holders->front().person),
             dayText(appointment.term.begins.addDays(-1)));
}

Result<ExitCode> appoint(Console& console, const AppointOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const RecordNames names = desk.names(day);
        Appointment appointment;
        Term& term = appointment.term;
        term.where = names.member(options.place);
        term.office = names.office(options.office, term.where).id;
        term.person = names.person(options.person).id;
        if (!options.sentBy.empty())
            term.fromBody = names.body(options.sentBy).id;
        setMandate(term, options.mandate, day);
        appointment.replaces = options.replaces;
        appointment.isForced = options.isForced;
        auto appointed = desk.offices().appoint(appointment);
        if (!appointed && appointed.error().code == ErrorCode::InUse)
            appointed.error().message += offerAbout(desk, appointment);
        return termObject(desk, valueOf(appointed));
    });
}

bool isMeant(const Term& term, const std::optional<Member>& where, Id<Office> office) {
    return (!where || term.where == *where) && (!office.isValid() || term.office == office);
}

/// The one term that is meant: of those that fit, one that stands on the day, else one to come, else any.
/// Throws UsageError where several may be, NotFound where there is none.
Term termMeant(RecordDesk& desk, const TermOptions& options, QDate day) {
    if (options.term > 0)
        return valueOf(desk.offices().find({options.term}));
    if (options.person.empty())
        throw UsageError(Words::tr("Say who holds the office, or give the number of the term with --term."));
    const RecordNames names = desk.names(day);
    const Person person = names.person(options.person);
    const auto where = options.place.empty() ? std::nullopt : std::optional(names.member(options.place));
    const Id<Office> office = options.office.empty() ? Id<Office>() : names.office(options.office, where).id;
    std::vector<Term> all = valueOf(desk.offices().ofPerson(person.id));
    std::erase_if(all, [&](const Term& term) { return !isMeant(term, where, office); });
    std::vector<Term> meant = all;
    std::erase_if(meant, [day](const Term& term) { return !term.standsOn(day); });
    if (meant.empty()) {
        meant = all;
        std::erase_if(meant, [day](const Term& term) { return term.ends.isValid() && term.ends < day; });
    }
    if (meant.empty())
        meant = all;
    if (meant.size() == 1)
        return meant.front();
    if (meant.empty())
        throw StoreError(ErrorCode::NotFound,
                         Words::tr("%1 holds no such office; “list offices” shows who holds which.")
                             .arg(person.fullName()));
    TermWords words(desk.file().database());
    QStringList several;
    for (const Term& term : meant)
        several << u"%1 %2"_s.arg(term.id.value).arg(words.officeAndPlace(term));
    throw UsageError(Words::tr("Several offices of %1 may be meant; give the number with --term: %2.")
                         .arg(person.fullName(), several.join(u"; "_s)));
}

Result<ExitCode> endTerm(Console& console, const EndOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const Term term = termMeant(desk, options, day);
        return termObject(desk, valueOf(desk.offices().end(term.id, day, textOf(options.reason))));
    });
}

Result<ExitCode> reElect(Console& console, const AgainOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const Term term = termMeant(desk, options, day.addDays(-1));
        Term again;
        setMandate(again, options.mandate, day);
        return termObject(desk, valueOf(desk.offices().reElect(term.id, again)));
    });
}

Result<ExitCode> reportBack(Console& console, const TermOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const Term term = termMeant(desk, options, day);
        return termObject(desk, valueOf(desk.offices().reportedBack(term.id, day)));
    });
}

Result<ExitCode> removeTerm(Console& console, const TermOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Term term = termMeant(desk, options, desk.today());
        valueOf(desk.offices().remove(term.id));
        return QJsonObject{{u"removed"_s, term.id.value}};
    });
}

void addMandate(CLI::App& command, MandateOptions& options) {
    addDay(command, "--until", options.until, "The last day of the term, if it is known");
    command.add_option("--how", options.how, "How they came to it")
        ->type_name("elected|appointed|co-opted|ex-officio")
        ->check(isOneOf(howKeys()));
    command.add_option("--by", options.by, "Who elected or sent them, in words")->type_name("TEXT");
    command.add_flag("--interim", options.isInterim, "Until somebody else is found");
    command.add_flag("--deputy", options.isDeputy, "As a deputy, who fills no seat");
    command.add_option("--notes", options.notes, "Notes")->type_name("TEXT");
}

void addTerm(CLI::App& command, TermOptions& options) {
    command.add_option("PERSON", options.person, "Who holds it: name, e-mail address or number");
    command.add_option("OFFICE", options.office, "Which office, where they hold several");
    addChangeOptions(command, options);
    command.add_option("--in", options.place, "Where: a school's URN, or a body")
        ->type_name("URN|BODY")
        ->check(isGiven());
    command.add_option("--term", options.term, "The number of the term, as “list offices” shows it")
        ->type_name("N")
        ->check(isWholeNumber(1));
}

void addAppoint(CLI::App& office, Invocation& invocation) {
    CLI::App& command = *office.add_subcommand("appoint", "Put somebody into an office");
    auto options = std::make_shared<AppointOptions>();
    command
        .add_option("PERSON", options->person, "Name, e-mail address, or number as “list people” shows it")
        ->required()
        ->check(isGiven());
    command.add_option("OFFICE", options->office, "An office's key or name, such as chair or representative")
        ->required()
        ->check(isGiven());
    addChangeOptions(command, *options);
    command.add_option("--in", options->place, "Where: a school's URN, or a body")
        ->type_name("URN|BODY")
        ->required()
        ->check(isGiven());
    command.add_option("--sent-by", options->sentBy, "The body that a representative speaks for")
        ->type_name("BODY")
        ->check(isGiven());
    addDayOption(command, *options, "The first day of the term");
    addMandate(command, options->mandate);
    command.add_flag("--replace,--end-holder", options->replaces,
                     "End whoever holds the one seat the day before, today or on a day to come");
    command.add_flag("--force", options->isForced, "Let more people hold it than it has seats");
    runs(command, invocation, options, appoint);
}

} // namespace

void addOfficeCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& office = *root.add_subcommand("office", "Offices that people hold: appoint, end, report back");
    office.require_subcommand(1);
    addAppoint(office, invocation);

    CLI::App& again = *office.add_subcommand("re-elect", "Give somebody a new term of the office they hold");
    auto renewing = std::make_shared<AgainOptions>();
    addTerm(again, *renewing);
    addDayOption(again, *renewing, "The first day of the new term");
    addMandate(again, renewing->mandate);
    runs(again, invocation, renewing, reElect);

    CLI::App& end = *office.add_subcommand("end", "End a term");
    auto ending = std::make_shared<EndOptions>();
    addTerm(end, *ending);
    addDayOption(end, *ending, "Its last day");
    end.add_option("--reason", ending->reason, "Why it ends, such as \"Stepped down\"")->type_name("TEXT");
    runs(end, invocation, ending, endTerm);

    CLI::App& report = *office.add_subcommand("report-back", "Note that a representative reported back");
    auto reporting = std::make_shared<TermOptions>();
    addTerm(report, *reporting);
    addDayOption(report, *reporting, "The day of the report");
    runs(report, invocation, reporting, reportBack);

    CLI::App& remove = *office.add_subcommand("remove", "Take away a term that never was");
    auto removing = std::make_shared<TermOptions>();
    addTerm(remove, *removing);
    runs(remove, invocation, removing, removeTerm);
    addTermCorrection(office, invocation);
    addOfficeTypeCommands(office, invocation);
}

} // namespace liaison::cli
