// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_file_page.h"

#include "ui/imports/list_preview.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>

namespace liaison {

PeopleFilePage::PeopleFilePage(Workspace& workspace, PeopleImportDraft& draft)
    : ListFilePage(
          workspace,
          {tr("Which list do you want to import?"),
           tr("Drop a list here: delimited text (.csv, .txt) or a workbook (.xlsx)."),
           tr("Each row names somebody, their office and where they hold it: a school by its URN or name, or "
              "a body by its name. E-mail, telephone, first and last day are taken where the list has them. "
              "Its columns are told by their names, such as URN, Role, Name, E-mail, From, To.\n\nNothing is "
              "changed before you have seen, row by row, what the import will do."),
           tr("Choose a list of people"), tr("Choose a list to go on."),
           tr("This list cannot be read yet; see above.")},
          u"peopleFile"_s)
    , m_draft(draft)
    , m_previewText(quietLabel(tr("The first rows as they read.")))
    , m_preview(new ListPreview(u"peoplePreview"_s)) {
    m_preview->hide();
    m_previewText->hide();
    body()->addWidget(m_previewText);
    body()->addWidget(m_preview, 1);
    body()->addStretch(0);
}

void PeopleFilePage::look(const QString& path) {
    m_draft.path = path;
    m_draft.look.reset();
    m_draft.forgetPlan();
    runAway<PeopleInspection>(
        tr("Looking at the list"), Database::Access::ReadOnly,
        [path](TrustFile& file, JobProgress&) {
            return PeopleImporter(file.database(), file.unitOfWork(), file.clock()).inspect(path);
        },
        [this](Result<PeopleInspection> seen) { take(std::move(seen)); });
}

void PeopleFilePage::take(Result<PeopleInspection> seen) {
    if (!seen) {
        showFailure(seen.error());
        m_preview->hide();
        m_previewText->hide();
    } else {
        m_draft.look = std::move(*seen);
        m_draft.options.mapping = m_draft.look->mapping;
        showLook();
    }
    Q_EMIT stateChanged();
}

void PeopleFilePage::showLook() {
    m_previewText->show();
    m_preview->setList(m_draft.look->mapping.headers, m_draft.look->sample);
}

} // namespace liaison
