// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/list_file_page.h"

#include "ui/imports/drop_zone.h"
#include "ui/imports/list_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>

namespace liaison {

ListFilePage::ListFilePage(Workspace& workspace, const Texts& texts, const QString& dropName)
    : WorkingPage(workspace, tr("File"), texts.question)
    , m_texts(texts)
    , m_drop(new DropZone(texts.invitation, dropName))
    , m_about(quietLabel(texts.about))
    , m_body(new QVBoxLayout(this)) {
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(rhythm(this) * 3 / 2);
    m_body->addWidget(m_drop);
    m_body->addWidget(m_about);
    m_body->addWidget(notice());
    m_body->addWidget(progressLine());
    connect(m_drop, &DropZone::chooseWanted, this, [this] {
        chooseList(this, m_texts.choosing, [this](const QString& chosen) { setPath(chosen); });
    });
    connect(m_drop, &DropZone::dropped, this, &ListFilePage::setPath);
}

void ListFilePage::enter() {
    sayIfNothingCanBeWritten();
    if (isRead())
        showLook();
}

QString ListFilePage::problem() const {
    if (const QString reason = workspace().whyNoWriting(); !reason.isEmpty())
        return reason;
    if (path().isEmpty())
        return m_texts.noneChosen;
    return isRead() ? QString() : m_texts.unreadable;
}

void ListFilePage::setPath(const QString& path) {
    if (path.isEmpty())
        return;
    rememberListFolder(path);
    m_drop->setPath(path);
    m_about->hide();
    look(path);
}

} // namespace liaison
