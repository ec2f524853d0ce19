// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/concerned_schools.h"

#include "core/schools/school_fields.h"
#include "ui/widgets/row_model.h"

namespace liaison {

namespace {

Column<School> textColumn(SchoolField field) {
    return {schoolFieldKey(field), schoolFieldLabel(field),
            [field](const School& school) { return fieldText(school, field); }};
}

} // namespace

ConcernedSchools::ConcernedSchools(Workspace& workspace, const CallForAction& call,
                                   const std::vector<School>& schools, QWidget* parent)
    : ConcernedDialog(workspace, call, u"concerned"_s, u"concernedSchools"_s, parent) {
    setObjectName(u"concernedSchools"_s);
    auto* model = new RowModel<School>(
        {textColumn(SchoolField::Name), textColumn(SchoolField::Urn), textColumn(SchoolField::Town),
         textColumn(SchoolField::Phase), textColumn(SchoolField::Status)},
        [](const School& school) { return school.id.value; }, this);
    model->setRows(schools);
    layOut(model, call.why, tr("&Go to the school"), 110);
}

std::optional<Place> ConcernedSchools::placeOfLine(qint64 key) const {
    return key > 0 ? std::optional(Place{u"schools"_s, QString::number(key)}) : std::nullopt;
}

} // namespace liaison
