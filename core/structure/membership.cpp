// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/membership.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison {

namespace {

/// In the order of MembershipKind.
constexpr const char* kKindKeys[] = {"full", "founder", "provisional", "observer"};

} // namespace

QString membershipKindKey(MembershipKind kind) {
    return QString::fromLatin1(kKindKeys[std::size_t(kind)]);
}

std::optional<MembershipKind> membershipKindFromKey(const QString& key) {
    for (std::size_t i = 0; i < std::size(kKindKeys); ++i) {
        if (key == QLatin1StringView(kKindKeys[i]))
            return MembershipKind(i);
    }
    return std::nullopt;
}

QString membershipKindLabel(MembershipKind kind) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("liaison::MembershipKind", text);
    };
    switch (kind) {
    case MembershipKind::Full:
        return tr("Full member");
    case MembershipKind::Founder:
        return tr("Founder");
    case MembershipKind::Provisional:
        return tr("Provisional member");
    case MembershipKind::Observer:
        return tr("Observer");
    }
    return {};
}

bool Membership::standsOn(QDate day) const {
    return (!begins.isValid() || begins <= day) && (!ends.isValid() || ends >= day);
}

} // namespace liaison
