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
    Q_DECLARE_TR_FUNCTIONS(MembershipCorrections)
};

struct CorrectOptions : ChangeOptions {
    qint64 membership = 0;
    std::vector<std::string> values;
};

struct RemoveOptions : ChangeOptions {
    std::vector<qint64> memberships;
};

QDate typedDay(const QString& key, const QString& typed) {
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!day.isValid() && !typed.isEmpty())
        throw UsageError(Words::tr("%1: “%2” is not a day; write it as 2026-09-01.").arg(key, typed));
    return day;
}

void setField(RecordDesk& desk, Membership& membership, const QString& key, const QString& typed) {
    static const QStringList keys = {u"body"_s, u"kind"_s, u"begins"_s, u"ends"_s, u"review"_s, u"notes"_s};
    if (key == "body"_L1)
        membership.body = desk.names(desk.today()).body(typed.toStdString()).id;
    else if (key == "begins"_L1)
        membership.begins = typedDay(key, typed);
    else if (key == "ends"_L1)
        membership.ends = typedDay(key, typed);
    else if (key == "review"_L1)
        membership.review = typedDay(key, typed);
    else if (key == "notes"_L1)
        membership.notes = typed;
    else if (key != "kind"_L1)
        throw UsageError(Words::tr("A membership has no field “%1”.%2 Its fields are %3.")
                             .arg(key, didYouMean(key, keys), keys.join(u", "_s)));
    else if (const auto kind = membershipKindFromKey(typed))
        membership.kind = *kind;
    else
        throw UsageError(
            Words::tr("kind: “%1” is not one of %2.").arg(typed, u"full, founder, provisional, observer"_s));
}

Result<ExitCode> correctMembership(Console& console, const CorrectOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        Membership membership = valueOf(desk.members().find({options.membership}));
        for (const std::string& argument : options.values) {
            const auto [key, typed] = fieldAndValue(argument);
            setField(desk, membership, key, typed);
        }
        const Membership corrected = valueOf(desk.members().correct(membership));
        return QJsonObject{{u"membership"_s, QJsonObject{{u"id"_s, corrected.id.value},
                                                         {u"body"_s, corrected.body.value},
                                                         {u"kind"_s, membershipKindKey(corrected.kind)},
                                                         {u"begins"_s, dayValue(corrected.begins)},
                                                         {u"ends"_s, dayValue(corrected.ends)},
                                                         {u"review"_s, dayValue(corrected.review)}}}};
    });
}

Result<ExitCode> removeMemberships(Console& console, const RemoveOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        std::vector<Id<Membership>> ids;
        for (const qint64 number : options.memberships)
            ids.push_back({number});
        valueOf(desk.members().remove(ids));
        return QJsonObject{{u"removed"_s, qint64(ids.size())}};
    });
}

} // namespace

void addMembershipCorrections(CLI::App& member, Invocation& invocation) {
    CLI::App& correct = *member.add_subcommand("correct", "Overwrite what was typed wrongly");
    auto correcting = std::make_shared<CorrectOptions>();
    correct.add_option("NUMBER", correcting->membership, "The membership, as “list memberships” shows it")
        ->required()
        ->check(isWholeNumber(1));
    addChangeOptions(correct, *correcting);
    correct
        .add_option("FIELD=VALUE", correcting->values,
                    "body, kind, begins, ends, review or notes, such as begins=2026-09-01")
        ->required();
    runs(correct, invocation, correcting, correctMembership);

    CLI::App& remove = *member.add_subcommand("remove", "Take away memberships that never were");
    auto removing = std::make_shared<RemoveOptions>();
    remove.add_option("NUMBER", removing->memberships, "As “list memberships” shows them")
        ->required()
        ->check(isWholeNumber(1));
    addChangeOptions(remove, *removing);
    runs(remove, invocation, removing, removeMemberships);
}

} // namespace liaison::cli
