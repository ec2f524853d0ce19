// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/body_type_fields.h"

#include "core/base/text.h"
#include "core/schools/field_names.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BodyTypeFields)
};

const QStringList& keys() {
    static const QStringList all = {u"singular"_s,
                                    u"plural"_s,
                                    u"colour"_s,
                                    u"badge"_s,
                                    u"takes_schools"_s,
                                    u"school_kinds"_s,
                                    u"anchor_kind"_s,
                                    u"member_types"_s,
                                    u"fewest_members"_s,
                                    u"most_members"_s,
                                    u"exclusive"_s,
                                    u"expects_every_school"_s,
                                    u"meets"_s,
                                    u"converts_to"_s,
                                    u"seats"_s,
                                    u"notes"_s,
                                    u"schools_may_choose"_s};
    return all;
}

QStringList partsOf(const QString& typed) {
    QStringList parts;
    for (const QString& part : typed.split(u',', Qt::SkipEmptyParts))
        parts << part.trimmed();
    return parts;
}

[[noreturn]] void refuse(const QString& key, const QString& typed, const QString& wanted) {
    throw UsageError(Words::tr("%1: “%2” is not understood; write %3.").arg(key, typed, wanted));
}

std::optional<qint64> countOrNothing(const QString& key, const QString& typed) {
    if (typed.isEmpty() || typed == "any"_L1)
        return std::nullopt;
    bool isNumber = false;
    const qint64 count = typed.toLongLong(&isNumber);
    if (!isNumber || count < 0)
        refuse(key, typed, Words::tr("a number, or nothing for any number"));
    return count;
}

SchoolKind kindOf(const QString& key, const QString& typed) {
    const auto kind = schoolKindFromKey(typed);
    if (!kind)
        refuse(key, typed, Words::tr("kinds of school such as primary, secondary, all-through, special"));
    return *kind;
}

Id<BodyType> typeOf(const QString& key, const QString& typed, const std::vector<BodyType>& types) {
    QStringList known;
    for (const BodyType& type : types) {
        if (type.key == typed)
            return type.id;
        known << type.key;
    }
    refuse(key, typed, Words::tr("keys of types: %1").arg(known.join(u", "_s)));
}

/// "chair:1", "representative:3:per-member", "trustee:any"
SeatRule seatOf(const QString& typed, const std::vector<Office>& offices) {
    const QStringList parts = typed.split(u':');
    SeatRule rule;
    for (const Office& office : offices) {
        if (office.key == parts.value(0))
            rule.office = office.id;
    }
    const bool isSound =
        rule.office.isValid() && parts.size() <= 3 && (parts.size() < 3 || parts[2] == "per-member"_L1);
    if (!isSound)
        refuse(u"seats"_s, typed, Words::tr("OFFICE:NUMBER or OFFICE:NUMBER:per-member, or OFFICE:any"));
    rule.seats = countOrNothing(u"seats"_s, parts.value(1));
    rule.isPerMember = parts.size() == 3;
    return rule;
}

QString seatText(const SeatRule& rule, const std::vector<Office>& offices) {
    QString text;
    for (const Office& office : offices) {
        if (office.id == rule.office)
            text = office.key;
    }
    text += u':' + (rule.seats ? QString::number(*rule.seats) : u"any"_s);
    return rule.isPerMember ? text + u":per-member"_s : text;
}

QString countText(const std::optional<qint64>& count) {
    return count ? QString::number(*count) : QString();
}

void setRule(BodyType& type, const QString& key, const QString& typed) {
    if (key == "takes_schools"_L1)
        type.takesSchools = yesOrNo(key, typed);
    else if (key == "exclusive"_L1)
        type.isExclusive = yesOrNo(key, typed);
    else if (key == "schools_may_choose"_L1)
        type.schoolsMayChoose = yesOrNo(key, typed);
    else if (key == "expects_every_school"_L1)
        type.expectsEverySchool = yesOrNo(key, typed);
    else if (key == "fewest_members"_L1)
        type.fewestMembers = countOrNothing(key, typed);
    else if (key == "most_members"_L1)
        type.mostMembers = countOrNothing(key, typed);
    else if (key == "anchor_kind"_L1)
        type.anchorKind = typed.isEmpty() ? std::nullopt : std::optional(kindOf(key, typed));
    else if (key == "school_kinds"_L1) {
        type.schoolKinds.clear();
        for (const QString& part : partsOf(typed))
            type.schoolKinds.push_back(kindOf(key, part));
    } else if (const auto meets = meetsFromKey(typed); key == "meets"_L1) {
        if (!meets)
            refuse(key, typed, Words::tr("month, half-term, term, year or nothing"));
        type.meets = *meets;
    }
}

} // namespace

QStringList bodyTypeFieldKeys() {
    return keys();
}

void setBodyTypeField(BodyType& type, const QString& key, const QString& typed,
                      const std::vector<BodyType>& types, const std::vector<Office>& offices) {
    if (!keys().contains(key))
        throw UsageError(Words::tr("A type of body has no field “%1”.%2 Its fields are %3.")
                             .arg(key, didYouMean(key, keys()), keys().join(u", "_s)));
    if (key == "singular"_L1)
        type.singular = typed;
    else if (key == "plural"_L1)
        type.plural = typed;
    else if (key == "colour"_L1)
        type.colour = typed;
    else if (key == "badge"_L1)
        type.badge = typed;
    else if (key == "notes"_L1)
        type.notes = typed;
    else if (key == "converts_to"_L1)
        type.convertsTo = typed.isEmpty() ? Id<BodyType>() : typeOf(key, typed, types);
    else if (key == "member_types"_L1) {
        type.memberTypes.clear();
        for (const QString& part : partsOf(typed))
            type.memberTypes.push_back(typeOf(key, part, types));
    } else if (key == "seats"_L1) {
        type.seats.clear();
        for (const QString& part : partsOf(typed))
            type.seats.push_back(seatOf(part, offices));
    } else {
        setRule(type, key, typed);
    }
}

QString bodyTypeFieldText(const BodyType& type, const QString& key, const std::vector<BodyType>& types,
                          const std::vector<Office>& offices) {
    const auto yesNo = [](bool value) { return value ? u"yes"_s : u"no"_s; };
    const auto keyOf = [&](Id<BodyType> id) {
        for (const BodyType& other : types) {
            if (other.id == id)
                return other.key;
        }
        return QString();
    };
    QStringList kinds;
    for (const SchoolKind kind : type.schoolKinds)
        kinds << schoolKindKey(kind);
    QStringList members;
    for (const Id<BodyType> member : type.memberTypes)
        members << keyOf(member);
    QStringList seats;
    for (const SeatRule& rule : type.seats)
        seats << seatText(rule, offices);
    const std::map<QString, QString> texts = {
        {u"singular"_s, type.singular},
        {u"plural"_s, type.plural},
        {u"colour"_s, type.colour},
        {u"badge"_s, type.badge},
        {u"takes_schools"_s, yesNo(type.takesSchools)},
        {u"school_kinds"_s, kinds.join(u',')},
        {u"anchor_kind"_s, type.anchorKind ? schoolKindKey(*type.anchorKind) : QString()},
        {u"member_types"_s, members.join(u',')},
        {u"fewest_members"_s, countText(type.fewestMembers)},
        {u"most_members"_s, countText(type.mostMembers)},
        {u"exclusive"_s, yesNo(type.isExclusive)},
        {u"schools_may_choose"_s, yesNo(type.schoolsMayChoose)},
        {u"expects_every_school"_s, yesNo(type.expectsEverySchool)},
        {u"meets"_s, meetsKey(type.meets)},
        {u"converts_to"_s, keyOf(type.convertsTo)},
        {u"seats"_s, seats.join(u',')},
        {u"notes"_s, type.notes},
    };
    return texts.at(key);
}

std::pair<QString, QString> fieldAndValue(const std::string& argument) {
    const QString text = textOf(argument);
    const qsizetype sign = text.indexOf(u'=');
    if (sign < 1)
        throw UsageError(Words::tr("“%1” sets no field; write FIELD=VALUE.").arg(text));
    return {text.left(sign).trimmed().toLower(), text.mid(sign + 1).trimmed()};
}

bool yesOrNo(const QString& key, const QString& typed) {
    const QString word = typed.toLower();
    if (word != "yes"_L1 && word != "no"_L1)
        refuse(key, typed, Words::tr("yes or no"));
    return word == "yes"_L1;
}

} // namespace liaison::cli
