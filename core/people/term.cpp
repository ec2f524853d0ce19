// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/term.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Term)
};

} // namespace

QString appointedKey(Appointed how) {
    switch (how) {
    case Appointed::NotSaid:
        return u""_s;
    case Appointed::Elected:
        return u"elected"_s;
    case Appointed::Appointed:
        return u"appointed"_s;
    case Appointed::CoOpted:
        return u"co-opted"_s;
    case Appointed::ExOfficio:
        return u"ex-officio"_s;
    }
    return {};
}

std::optional<Appointed> appointedFromKey(const QString& key) {
    for (const Appointed how : {Appointed::NotSaid, Appointed::Elected, Appointed::Appointed,
                                Appointed::CoOpted, Appointed::ExOfficio}) {
        if (appointedKey(how) == key)
            return how;
    }
    return std::nullopt;
}

QString appointedLabel(Appointed how) {
    switch (how) {
    case Appointed::NotSaid:
        return Words::tr("Not said");
    case Appointed::Elected:
        return Words::tr("Elected");
    case Appointed::Appointed:
        return Words::tr("Appointed");
    case Appointed::CoOpted:
        return Words::tr("Co-opted");
    case Appointed::ExOfficio:
        return Words::tr("Ex officio");
    }
    return {};
}

bool Term::standsOn(QDate day) const {
    return (!begins.isValid() || begins <= day) && (!ends.isValid() || ends >= day);
}

bool Term::overlaps(const Term& other) const {
    const bool beginsInTime = !begins.isValid() || !other.ends.isValid() || begins <= other.ends;
    const bool endsInTime = !ends.isValid() || !other.begins.isValid() || ends >= other.begins;
    return beginsInTime && endsInTime;
}

bool Term::isReversed() const {
    return begins.isValid() && ends.isValid() && ends < begins;
}

bool Term::isSameSeatAs(const Term& other) const {
    return office == other.office && where == other.where && fromBody == other.fromBody;
}

} // namespace liaison
