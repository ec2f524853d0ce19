// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison {

namespace {

bool says(const QString& text, QStringView word) {
    return text.contains(word, Qt::CaseInsensitive);
}

} // namespace

SchoolKind schoolKind(const QString& phase, const QString& type) {
    if (says(type, u"referral") || says(type, u"alternative provision") || says(phase, u"referral"))
        return SchoolKind::PupilReferral;
    if (says(type, u"special") && !says(type, u"specialist") && !says(type, u"special post 16"))
        return SchoolKind::Special;
    if (says(phase, u"special"))
        return SchoolKind::Special;
    if (says(type, u"independent"))
        return SchoolKind::Independent;
    if (says(phase, u"all-through") || says(phase, u"all through"))
        return SchoolKind::AllThrough;
    if (says(phase, u"nursery"))
        return SchoolKind::Nursery;
    if (says(phase, u"deemed secondary") || says(phase, u"secondary"))
        return SchoolKind::Secondary;
    if (says(phase, u"primary"))
        return SchoolKind::Primary;
    if (says(phase, u"16 plus") || says(phase, u"post 16") || says(type, u"16") ||
        says(type, u"sixth form") || says(type, u"further education") || says(type, u"post 16"))
        return SchoolKind::SixteenPlus;
    if (says(type, u"nursery"))
        return SchoolKind::Nursery;
    return SchoolKind::Other;
}

QString schoolKindLabel(SchoolKind kind) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("liaison::SchoolKind", text); };
    switch (kind) {
    case SchoolKind::Nursery:
        return tr("Nursery");
    case SchoolKind::Primary:
        return tr("Primary");
    case SchoolKind::Secondary:
        return tr("Secondary");
    case SchoolKind::AllThrough:
        return tr("All-through");
    case SchoolKind::Special:
        return tr("Special");
    case SchoolKind::PupilReferral:
        return tr("Pupil referral");
    case SchoolKind::Independent:
        return tr("Independent");
    case SchoolKind::SixteenPlus:
        return tr("16 plus");
    case SchoolKind::Other:
        return tr("Other");
    }
    return {};
}

QString schoolKindName(const QString& phase, const QString& type) {
    const SchoolKind kind = schoolKind(phase, type);
    return kind == SchoolKind::Other && phase.isEmpty() ? QString() : schoolKindLabel(kind);
}

const QString& KindNames::of(const School& school) {
    const std::pair key(school.phase, school.type);
    auto known = m_names.find(key);
    if (known == m_names.end())
        known = m_names.insert(key, schoolKindName(school.phase, school.type));
    return *known;
}

namespace school_status {

QString open() {
    return u"Open"_s;
}

QString closing() {
    return u"Open, but proposed to close"_s;
}

QString closed() {
    return u"Closed"_s;
}

QString proposed() {
    return u"Proposed to open"_s;
}

bool isOpen(const QString& status) {
    return status == "Open"_L1 || status == "Open, but proposed to close"_L1;
}

bool isClosed(const QString& status) {
    return status == "Closed"_L1;
}

} // namespace school_status

bool existedOn(const School& school, QDate day) {
    if (school.opened.isValid() && school.opened > day)
        return false;
    if (school.closed.isValid())
        return school.closed >= day;
    if (school.status == school_status::proposed())
        return school.opened.isValid();
    return !school_status::isClosed(school.status);
}

} // namespace liaison
