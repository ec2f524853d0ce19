// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_mapping.h"

namespace liaison {

/// A shape of list that Liaison knows: "register", "search-export", "register-7", "details-2018", "generic"
/// or "liaison"; "guessed" where only the cells told what they are; "saved:NAME" for one of the user's own.
struct LayoutName {
    QString id;
    QString label;
};

/// The user's own mapping, kept in the trust file and offered when its columns come back.
struct SavedLayout {
    QString name;
    QStringList headers;
    /// ColumnTarget::key of each column.
    QStringList targets;

    QString id() const { return QStringLiteral("saved:") + name; }
    QByteArray toJson() const;
    static Result<SavedLayout> fromJson(const QString& name, const QByteArray& json);
    static SavedLayout of(const QString& name, const ColumnMapping& mapping);
    bool operator==(const SavedLayout&) const = default;
};

/// What a list was taken for.
struct LayoutMatch {
    LayoutName layout;
    ColumnMapping mapping;
    /// What was guessed or left out, for the user to confirm: codes "guessed-column", "repeated-column",
    /// "unmapped-column".
    std::vector<ListNote> notes;
    /// False where the guesses leave a doubt that only the user can settle (no name and no URN, or two
    /// columns that could each be the URN): a script must then be told the layout.
    bool isCertain = true;
};

/// The layouts that a user can choose from, the saved ones last.
std::vector<LayoutName> knownLayouts(const std::vector<SavedLayout>& saved);

/// Tells the layout from the header and, where names repeat or are missing, from the cells of the sample.
LayoutMatch recogniseLayout(const QStringList& header, const ListSample& sample,
                            const std::vector<SavedLayout>& saved);

/// Maps the columns as the named layout does, whatever the list looks like. Fails with NotFound for an
/// unknown id and Invalid where the layout finds neither URN nor name.
Result<LayoutMatch> applyLayout(const QString& id, const QStringList& header, const ListSample& sample,
                                const std::vector<SavedLayout>& saved);

/// Knows the names of columns in all layouts (of school lists and of links files), to find the header of a
/// list.
HeaderWords schoolHeaderWords();

} // namespace liaison
