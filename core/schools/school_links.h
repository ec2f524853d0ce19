// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/list_reader.h"
#include "core/schools/school.h"

#include <QDate>

#include <vector>

namespace liaison {

/// How one school followed another.
enum class LinkKind { Plain, Merged, Split };

/// "", "merged", "split": the kind as stored.
QString linkKindKey(LinkKind kind);
LinkKind linkKindFromKey(const QString& key);

/// One school followed by another. Both ends are URNs, so that a link to a school outside the record stays
/// readable.
struct SchoolLink {
    qint64 predecessor = 0;
    qint64 successor = 0;
    LinkKind kind = LinkKind::Plain;
    QString predecessorName;
    QString successorName;
    QDate established;
    /// The line it was first met on.
    qint64 line = 0;

    bool operator==(const SchoolLink&) const = default;
};

/// What a links file holds, each pair of schools once.
struct LinksList {
    qint64 rows = 0;
    std::vector<SchoolLink> links;
    /// Rows said before, forwards or backwards.
    qint64 duplicates = 0;
    /// Rows that cannot be a link: no URN, a school that follows itself, an unknown kind. Code, line and
    /// reason.
    std::vector<ListNote> refused;
    /// Missing counterparts ("one-sided-link"), links in a circle ("link-cycle"), doubtful names.
    std::vector<ListNote> notes;
};

/// Whether a header is that of a links file.
bool isLinksHeader(const QStringList& header);

/// Whether a header is that of the register's group links, or of its groups: trusts and federations.
bool isGroupLinksHeader(const QStringList& header);

/// Reads URN, LinkURN, LinkName, LinkType, LinkEstablishedDate, by name in any order. Fails with Invalid
/// where the columns are missing, and with Unreadable as the reader does.
Result<LinksList> readLinks(ListReader& reader);

} // namespace liaison
