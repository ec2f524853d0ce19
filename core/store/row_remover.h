// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fast_statement.h"

#include <vector>

namespace liaison {

/// Takes rows out of one table, keeping their images. An image is written straight from SQLite's answer, in
/// the form of imageBytes: undoing an import of 50,000 schools spent a third of its time on turning each
/// value into a QVariant and back. Throws StoreError.
class RowRemover {
public:
    RowRemover(Database& database, const QString& table);

    /// What was found of a row.
    struct Found {
        qint64 version = 0;
        /// The whole row but for `id` and `version`, less what is blank.
        QByteArray image;
    };
    /// Nothing where there is no such row.
    std::optional<Found> read(qint64 id);
    void remove(qint64 id);

private:
    FastStatement m_reading;
    FastStatement m_removal;
    /// The names of the columns as CBOR; empty for those that an image leaves out.
    std::vector<QByteArray> m_keys;
    int m_version = -1;
};

} // namespace liaison
