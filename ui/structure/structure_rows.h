// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"
#include "ui/widgets/row_model.h"

namespace liaison {

class StructureState;

/// A body or a school where it stands: a row of the table, one for each line of the tree.
struct StructureRow {
    qint64 key = 0;
    Pick pick;
    QString name;
    QString type;
    QString parent;
    /// Empty where it is no member.
    QString kind;
    QDate from;
    QDate to;
    QDate review;
    qint64 urn = 0;
    /// It belongs nowhere, and that is accepted.
    bool isAccepted = false;
};

/// Rows of the structure with their columns; it can be dragged from, and bodies of it dropped on.
class StructureRowModel : public RowModel<StructureRow> {
    Q_OBJECT

public:
    enum class Columns { All, School };

    StructureRowModel(const StructureState& state, Columns columns, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void dropped(const liaison::Picks& picks, liaison::Id<liaison::Body> onto);

private:
    const StructureState& m_state;
};

/// Every line of the structure: each body and school in each place, and what stands in none.
std::vector<StructureRow> structureRows(const StructureState& state);
/// The schools without a place, and after them those of which that is accepted.
std::vector<StructureRow> trayRows(const StructureState& state);
/// A school by itself, whatever it belongs to.
StructureRow schoolRow(const StructureState& state, Id<School> school);
/// "1,240"; "1,240 (3 not known)" where the pupils of three schools are not known, "not known" where none
/// are.
QString pupilsText(const StructureCount& count);
/// The same where there is room for a figure only: "1,240+"; blank where no number is known.
QString pupilsFigure(const StructureCount& count);
/// What a type is called in a cell: "Liaison group", "Primary".
QString typeWords(const Structure& structure, const Member& member);

} // namespace liaison
