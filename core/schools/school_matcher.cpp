// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_matcher.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolMatcher)
};

} // namespace

QString placeKey(const QString& name, ValueId postcode) {
    return folded(name) + u'|' + QString::number(postcode);
}

SchoolMatcher::Match SchoolMatcher::match(const QString& name, ValueId postcode, bool isRowClosed) const {
    Match match;
    const std::vector<std::size_t> named = m_existing.withName(folded(name));
    std::vector<std::size_t> open;
    std::vector<std::size_t> closed;
    for (const std::size_t index : named) {
        if (m_existing.value(index, SchoolField::Postcode) == postcode)
            (m_existing.isClosed(index) ? closed : open).push_back(index);
    }
    const std::vector<std::size_t>& sure = open.empty() && isRowClosed ? closed : open;
    if (sure.size() == 1) {
        match.kind = Match::Kind::Existing;
        match.index = sure.front();
        return match;
    }
    match.candidates = m_existing.withPostcode(postcode);
    match.candidates.insert(match.candidates.end(), named.begin(), named.end());
    std::sort(match.candidates.begin(), match.candidates.end());
    match.candidates.erase(std::unique(match.candidates.begin(), match.candidates.end()),
                           match.candidates.end());
    if (match.candidates.empty() && postcode != 0)
        match.kind = Match::Kind::New;
    else if (match.candidates.empty())
        match.reason =
            Words::tr("The row has neither a URN nor a postcode, so nobody can tell which school it is.");
    else if (open.size() > 1)
        match.reason = Words::tr("The row has no URN, and several schools have this name and postcode.");
    else if (!closed.empty())
        match.reason = Words::tr("The row has no URN, and the school of this name and postcode is closed.");
    else
        match.reason =
            Words::tr("The row has no URN, and a school shares its name or its postcode, but not both.");
    return match;
}

std::vector<std::size_t> SchoolMatcher::withoutUrn(const QString& name, ValueId postcode) const {
    std::vector<std::size_t> found = m_existing.withName(folded(name));
    std::erase_if(found, [&](std::size_t index) {
        return m_existing.entry(index).urn != 0 || m_existing.value(index, SchoolField::Postcode) != postcode;
    });
    return found;
}

UnmatchedRow::Candidate SchoolMatcher::candidate(std::size_t index) const {
    const ExistingSchools::Entry& entry = m_existing.entry(index);
    const auto text = [&](SchoolField field) { return m_pool.text(m_existing.value(index, field)); };
    return {entry.id, entry.urn, text(SchoolField::Name), text(SchoolField::Postcode),
            text(SchoolField::Status)};
}

} // namespace liaison
