// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_file_page.h"

#include "ui/schools/drop_zone.h"
#include "ui/schools/list_preview_model.h"
#include "ui/schools/school_dialogs.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace liaison {

PeopleFilePage::PeopleFilePage(Workspace& workspace, PeopleImportDraft& draft)
    : WorkingPage(workspace, tr("File"), tr("Which list do you want to import?"))
    , m_draft(draft)
    , m_drop(new DropZone(tr("Drop a list here: delimited text (.csv, .txt) or a workbook (.xlsx)."),
                          u"peopleFile"_s))
    , m_about(quietLabel(tr(
          "Each row names somebody, their office and where they hold it: a school by its URN or name, or a "
          "body by its name. E-mail, telephone, first and last day are taken where the list has them. Its "
          "columns are told by their names, such as URN, Role, Name, E-mail, From, To.\n\nNothing is "
          "changed before you have seen, row by row, what the import will do.")))
    , m_previewText(quietLabel(tr("The first rows as they read.")))
    , m_preview(new QTableView)
    , m_model(new ListPreviewModel(this)) {
    setUpPreview();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(m_drop);
    layout->addWidget(m_about);
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_previewText);
    layout->addWidget(m_preview, 1);
    layout->addStretch(0);
    connect(m_drop, &DropZone::chooseWanted, this, [this] {
        chooseList(this, tr("Choose a list of people"), [this](const QString& path) { setPath(path); });
    });
    connect(m_drop, &DropZone::dropped, this, &PeopleFilePage::setPath);
}

void PeopleFilePage::setUpPreview() {
    m_preview->setObjectName(u"peoplePreview"_s);
    m_preview->setAccessibleName(tr("Preview of the list"));
    m_preview->setModel(m_model);
    m_preview->setEditTriggers(QTableView::NoEditTriggers);
    m_preview->setWordWrap(false);
    m_preview->setTabKeyNavigation(false);
    m_preview->setAlternatingRowColors(true);
    m_preview->setShowGrid(false);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 5 / 3);
    m_preview->hide();
    m_previewText->hide();
}

void PeopleFilePage::enter() {
    sayIfNothingCanBeWritten();
    if (m_draft.look)
        showLook();
}

QString PeopleFilePage::problem() const {
    if (const QString reason = workspace().whyNoWriting(); !reason.isEmpty())
        return reason;
    if (m_draft.path.isEmpty())
        return tr("Choose a list to go on.");
    return m_draft.look ? QString() : tr("This list cannot be read yet; see above.");
}

void PeopleFilePage::setPath(const QString& path) {
    if (path.isEmpty())
        return;
    rememberListFolder(path);
    m_draft.path = path;
    m_draft.look.reset();
    m_draft.forgetPlan();
    m_drop->setPath(path);
    m_about->hide();
    runAway<PeopleInspection>(
        tr("Looking at the list"), Database::Access::ReadOnly,
        [path](TrustFile& file, JobProgress&) {
            return PeopleImporter(file.database(), file.unitOfWork(), file.clock()).inspect(path);
        },
        [this](Result<PeopleInspection> look) { take(std::move(look)); });
}

void PeopleFilePage::take(Result<PeopleInspection> look) {
    if (!look) {
        showFailure(look.error());
        m_preview->hide();
        m_previewText->hide();
    } else {
        m_draft.look = std::move(*look);
        m_draft.options.mapping = m_draft.look->mapping;
        showLook();
    }
    Q_EMIT stateChanged();
}

void PeopleFilePage::showLook() {
    m_drop->setPath(m_draft.path);
    m_model->setList(m_draft.look->mapping.headers, m_draft.look->sample);
    m_previewText->show();
    m_preview->show();
    m_preview->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * 36;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_preview->setColumnWidth(column, std::min(widest, m_preview->columnWidth(column)));
}

} // namespace liaison
