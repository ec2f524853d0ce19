// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/close_school_dialog.h"

#include "core/base/text.h"
#include "ui/schools/school_bulk.h"
#include "ui/schools/school_columns.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/date_words.h"

#include <QComboBox>
#include <QLineEdit>

namespace liaison {

namespace {

QString closedName(const std::vector<School>& schools) {
    return schools.size() == 1 ? schools.front().name : countedSchools(qint64(schools.size()));
}

} // namespace

CloseSchoolDialog::CloseSchoolDialog(Workspace& workspace, std::vector<School> schools, QWidget* parent)
    : QuestionDialog(workspace, u"closeSchool"_s, tr("Close %1").arg(closedName(schools)), parent)
    , m_schools(std::move(schools))
    , m_day(addDay(tr("&Last day"), u"closeDay"_s, workspace.clock().today()))
    , m_reason(new QComboBox) {
    m_reason->setEditable(true);
    m_reason->addItems({QString(), tr("Closure"), tr("Academy converter"), tr("Result of amalgamation"),
                        tr("Change of status"), tr("Change of age range"), tr("Fresh start")});
    m_reason->lineEdit()->setAccessibleName(tr("Reason"));
    m_form->add(tr("&Reason"), m_reason, u"closeReason"_s, FormField::Need::Optional);
    connect(m_day, &DateField::dateEdited, this, &CloseSchoolDialog::updateConsequence);
    updateConsequence();
    layOut(tr("A school is never deleted. It stays in the record as closed, with its history, and can be "
              "opened again. Undo takes this back."),
           m_schools.size() == 1 ? tr("&Close school") : tr("&Close schools"));
}

void CloseSchoolDialog::updateConsequence() {
    const QDate day = m_day->date();
    if (!day.isValid())
        setConsequence({});
    else if (day > m_workspace.clock().today())
        setConsequence(tr("Until %1 the status is “%2”.").arg(dateText(day), school_status::closing()));
    else
        setConsequence(tr("The status becomes “%1”.").arg(school_status::closed()));
}

Result<QString> CloseSchoolDialog::perform() {
    QList<qint64> ids;
    for (const School& school : m_schools)
        ids << school.id.value;
    const auto done = closeSchools(m_workspace, ids, m_day->date(), m_reason->currentText());
    if (!done)
        return tl::unexpected<Error>(done.error());
    return tr("%1 closed.").arg(closedName(m_schools));
}

} // namespace liaison
