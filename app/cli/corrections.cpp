// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/body_type_fields.h"
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"
#include "core/schools/field_names.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Corrections)
};

struct BodyCorrection : ChangeOptions {
    std::string body;
    std::vector<std::string> values;
};

struct TermCorrection : ChangeOptions {
    qint64 term = 0;
    std::vector<std::string> values;
    bool isForced = false;
};

QDate typedDay(const QString& key, const QString& typed) {
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!day.isValid() && !typed.isEmpty())
        throw UsageError(Words::tr("%1: “%2” is not a day; write it as 2026-09-01.").arg(key, typed));
    return day;
}

[[noreturn]] void refuseField(const QString& key, const QStringList& keys) {
    throw UsageError(Words::tr("There is no field “%1”.%2 The fields are %3.")
                         .arg(key, didYouMean(key, keys), keys.join(u", "_s)));
}

Id<Body> bodyOrNone(const RecordNames& names, const QString& typed) {
    return typed.isEmpty() ? Id<Body>() : names.body(typed.toStdString()).id;
}

/// The name and the type are those of the day.
void setField(const RecordNames& names, Body& body, BodyForm& form, const QString& key,
              const QString& typed) {
    if (key == "name"_L1)
        form.name = typed;
    else if (key == "type"_L1)
        form.type = names.type(typed.toStdString()).id;
    else if (key == "opens"_L1)
        body.opened = typedDay(key, typed);
    else if (key == "closes"_L1)
        body.closed = typedDay(key, typed);
    else if (key == "successor"_L1)
        body.successor = bodyOrNone(names, typed);
    else if (key == "owner"_L1)
        body.owner = bodyOrNone(names, typed);
    else if (key == "notes"_L1)
        body.notes = typed;
    else
        refuseField(key,
                    {u"name"_s, u"type"_s, u"opens"_s, u"closes"_s, u"successor"_s, u"owner"_s, u"notes"_s});
}

Result<ExitCode> correctBody(Console& console, const BodyCorrection& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const RecordNames names = desk.names(day);
        Body body = names.body(options.body);
        const BodyForm current = body.formOn(day);
        const auto form = std::find(body.forms.begin(), body.forms.end(), current);
        for (const std::string& argument : options.values) {
            const auto [key, typed] = fieldAndValue(argument);
            setField(names, body, *form, key, typed);
        }
        const Body corrected = valueOf(desk.bodies().correct(body));
        return QJsonObject{{u"body"_s, QJsonObject{{u"id"_s, corrected.id.value},
                                                   {u"name"_s, corrected.formOn(day).name},
                                                   {u"opens"_s, dayValue(corrected.opened)},
                                                   {u"closes"_s, dayValue(corrected.closed)}}}};
    });
}

void setField(const RecordNames& names, Term& term, const QString& key, const QString& typed) {
    if (key == "person"_L1) {
        term.person = names.person(typed.toStdString()).id;
    } else if (key == "from_body"_L1) {
        term.fromBody = bodyOrNone(names, typed);
    } else if (key == "begins"_L1) {
        term.begins = typedDay(key, typed);
    } else if (key == "ends"_L1) {
        term.ends = typedDay(key, typed);
    } else if (key == "last_reported"_L1) {
        term.lastReported = typedDay(key, typed);
    } else if (key == "elected_by"_L1) {
        term.electedBy = typed;
    } else if (key == "end_reason"_L1) {
        term.endReason = typed;
    } else if (key == "notes"_L1) {
        term.notes = typed;
    } else if (key == "interim"_L1) {
        term.isInterim = yesOrNo(key, typed);
    } else if (key == "deputy"_L1) {
        term.isDeputy = yesOrNo(key, typed);
    } else if (key != "how"_L1) {
        refuseField(key, {u"person"_s, u"from_body"_s, u"begins"_s, u"ends"_s, u"how"_s, u"elected_by"_s,
                          u"interim"_s, u"deputy"_s, u"last_reported"_s, u"end_reason"_s, u"notes"_s});
    } else if (const auto how = appointedFromKey(typed)) {
        term.how = *how;
    } else {
        throw UsageError(Words::tr("how: “%1” is not one of elected, appointed, co-opted, ex-officio or "
                                   "nothing.")
                             .arg(typed));
    }
}

Result<ExitCode> correctTerm(Console& console, const TermCorrection& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const RecordNames names = desk.names(desk.today());
        Term term = valueOf(desk.offices().find({options.term}));
        for (const std::string& argument : options.values) {
            const auto [key, typed] = fieldAndValue(argument);
            setField(names, term, key, typed);
        }
        const Term corrected = valueOf(desk.offices().correct(term, options.isForced));
        return QJsonObject{{u"term"_s, QJsonObject{{u"id"_s, corrected.id.value},
                                                   {u"person"_s, corrected.person.value},
                                                   {u"begins"_s, dayValue(corrected.begins)},
                                                   {u"ends"_s, dayValue(corrected.ends)}}}};
    });
}

} // namespace

void addBodyCorrection(CLI::App& body, Invocation& invocation) {
    CLI::App& correct = *body.add_subcommand("correct", "Overwrite what was typed wrongly");
    auto options = std::make_shared<BodyCorrection>();
    correct.add_option("BODY", options->body, "Its name, or its number as “list bodies” shows it")
        ->required()
        ->check(isGiven());
    addChangeOptions(correct, *options);
    correct
        .add_option("FIELD=VALUE", options->values,
                    "name, type, opens, closes, successor, owner or notes, such as opens=2026-09-01")
        ->required();
    addDayOption(correct, *options, "A day on which it has the name or type to be corrected");
    runs(correct, invocation, options, correctBody);
}

void addTermCorrection(CLI::App& office, Invocation& invocation) {
    CLI::App& correct = *office.add_subcommand("correct", "Overwrite what was typed wrongly");
    auto options = std::make_shared<TermCorrection>();
    correct.add_option("NUMBER", options->term, "The term, as “list offices” shows it")
        ->required()
        ->check(isWholeNumber(1));
    addChangeOptions(correct, *options);
    correct
        .add_option("FIELD=VALUE", options->values,
                    "person, from_body, begins, ends, how, elected_by, interim, deputy, last_reported, "
                    "end_reason or notes")
        ->required();
    correct.add_flag("--force", options->isForced, "Let more people hold it than it has seats");
    runs(correct, invocation, options, correctTerm);
}

} // namespace liaison::cli
