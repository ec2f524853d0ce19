// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/done_page.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

namespace liaison {

DoneWords importDoneWords() {
    return {DonePage::tr("&Undo the import"), DonePage::tr("Undoing the import"),
            DonePage::tr("The import was undone."),
            DonePage::tr("Redo on the toolbar brings the import back.")};
}

DonePage::DonePage(Workspace& workspace, QString question, const QString& name, QString undone,
                   DoneWords words)
    : WorkingPage(workspace, tr("Done"), std::move(question))
    , m_undone(std::move(undone))
    , m_words(std::move(words))
    , m_text(new QLabel)
    , m_next(quietLabel({}))
    , m_buttons(new QHBoxLayout)
    , m_undo(new QPushButton(QIcon::fromTheme(u"edit-undo"_s), m_words.button)) {
    m_text->setObjectName(name + u"Text"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(name + u"Undo"_s);
    m_undo->setAutoDefault(false);
    m_buttons->setSpacing(rhythm(this));
    m_buttons->addWidget(m_undo);
    m_buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    layout->addSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("What happens next"), 3));
    layout->addWidget(m_next);
    layout->addStretch(1);
    connect(m_undo, &QPushButton::clicked, this, &DonePage::takeBack);
}

void DonePage::addButton(QPushButton* button) {
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->indexOf(m_undo), button);
}

void DonePage::showDone(const QString& text, const QString& next, qint64 changeSetId) {
    m_text->setText(text);
    m_next->setText(next);
    m_changeSetId = changeSetId;
    m_undo->setEnabled(changeSetId != 0);
}

void DonePage::takeBack() {
    m_undo->setEnabled(false);
    runAway<qint64>(
        m_words.working, Database::Access::ReadWrite,
        [id = m_changeSetId](TrustFile& file, JobProgress&) { return takeBackAction(file, id); },
        [this](Result<qint64> undone) {
            if (!undone) {
                m_undo->setEnabled(true);
                return showFailure(undone.error());
            }
            announceAction(workspace(), *undone);
            m_text->setText(m_undone);
            m_next->setText(m_words.redo);
            afterUndo();
            workspace().notify(m_words.undone);
        });
}

} // namespace liaison
