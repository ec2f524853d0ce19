// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/placing_service.h"
#include "core/structure/structure.h"
#include "ui/structure/structure_dialog.h"
#include "ui/widgets/row_model_base.h"

class QListWidget;

namespace liaison {

class MapWidget;

/// Lists the schools that have no place, and has the user say where each is: by a click on the map, by
/// easting and northing, or by its postcode. All of it is one action.
class HandPlacingDialog : public StructureDialog {
    Q_OBJECT

public:
    /// The map shows the schools of the structure that have a place.
    HandPlacingDialog(const StructureState& state, const Structure& structure,
                      std::vector<ProposedPlace> schools, QWidget* parent);

protected:
    Result<QString> perform() override;
    QString problem() const override;

private:
    struct Row {
        ProposedPlace school;
        std::optional<HandPlace> place;
    };
    QWidget* makeBody();
    QWidget* makePostcodeLine();
    void addFields();
    void showNote(Tone tone, const QString& text);
    void fillList();
    void showCurrent();
    void showMap();
    void takeFields();
    void lookUp();
    /// Says where the current school is; nothing takes that back.
    void put(const std::optional<GridPlace>& place, bool isApproximate);
    /// Schools that a postcode file has placed meanwhile go from the list.
    void readAgain();
    Row* current();
    int placed() const;
    void updateConsequence();

    Structure m_structure;
    std::vector<Row> m_rows;
    QListWidget* m_list;
    MapWidget* m_map;
    QLineEdit* m_easting;
    QLineEdit* m_northing;
    QLineEdit* m_postcode;
    bool m_isFilling = false;
};

/// Opens the dialog on the schools of the record that have no place.
void askToPlaceByHand(const StructureState& state, const Structure& structure, QWidget* window);

} // namespace liaison
