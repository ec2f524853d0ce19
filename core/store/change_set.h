// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QString>
#include <QVariantMap>

#include <vector>

namespace liaison {

/// Column → value of one row, as it stood before or after a change.
using RowImage = QVariantMap;

/// What happened to one row. An insert has no images: the row itself is its after-image. An update holds only
/// the columns that changed. A delete holds the whole row before it, less what was blank.
struct RowChange {
    enum class Operation { Insert, Update, Delete };
    QString table;
    qint64 rowId = 0;
    Operation operation = Operation::Insert;
    RowImage before;
    RowImage after;

    bool operator==(const RowChange&) const = default;
};

/// One action of a user: what it was called, who did it and when, and the rows it changed. It is at once the
/// audit entry, the undo step and the signal that models listen to.
struct ChangeSet {
    /// How the action came about: by itself, or by turning another one round.
    enum class Kind { Action, Undo, Redo, Revert };

    Id<ChangeSet> id;
    QString title;
    Kind kind = Kind::Action;
    QDateTime at;
    QString who;
    /// The change set that this one turned round, where it did.
    Id<ChangeSet> reverts;
    /// Whether another change set has turned this one round since.
    bool isUndone = false;
    std::vector<RowChange> rows;

    /// Whether any row of `table` was changed.
    bool touches(const QString& table) const;
    bool isEmpty() const { return rows.empty(); }
};

/// The words the store keeps for a kind and an operation ("action", "insert" …).
QString kindWord(ChangeSet::Kind kind);
ChangeSet::Kind kindFromWord(const QString& word);
QString operationWord(RowChange::Operation operation);
RowChange::Operation operationFromWord(const QString& word);

/// A row image as the bytes the store keeps (CBOR, RFC 8949), and back.
QByteArray imageBytes(const RowImage& image);
RowImage imageFromBytes(const QByteArray& bytes);

} // namespace liaison
