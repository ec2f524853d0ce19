// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/new_file_dialog.h"
#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/workspace.h"
#include "ui/trust/trust_form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace liaison {

NewFileDialog::NewFileDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_notice(new NoticeBar)
    , m_form(new TrustForm)
    , m_path(new QLineEdit) {
    setObjectName(u"newFileDialog"_s);
    setWindowTitle(tr("New trust file"));
    m_form->add(tr("&Where to keep it"), makePathRow(), u"filePath"_s)
        ->setHint(tr("One file holds the whole record. Copy it as you would copy any other file."))
        ->setCheck([this] { return pathProblem(); });
    m_path->setObjectName(u"filePathText"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Make the file"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewFileDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewFileDialog::reject);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(rhythm(this, 3), rhythm(this, 2), rhythm(this, 3), rhythm(this, 2));
    body->setSpacing(rhythm(this, 2));
    body->addWidget(new Heading(tr("Make the trust's file"), 1));
    body->addWidget(m_form);
    body->addStretch(1);
    body->addWidget(
        quietLabel(tr("What happens next: the file opens empty, and you import the county's list of schools. "
                      "Name and logo can be changed at any time.")));
    body->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    layout->addLayout(body, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 82);
    connect(m_form, &TrustForm::changed, this, &NewFileDialog::proposePath);
    proposePath();
    // Hints that wrap need more height at this width than a size hint says.
    resize(minimumWidth(), layout->totalHeightForWidth(minimumWidth()));
}

QWidget* NewFileDialog::makePathRow() {
    auto* row = new QWidget;
    auto* browse = new QPushButton(tr("C&hoose…"));
    browse->setObjectName(u"chooseFilePath"_s);
    m_path->setAccessibleName(tr("Where to keep it"));
    connect(browse, &QPushButton::clicked, this, &NewFileDialog::choosePath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isProposed = false; });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_path, 1);
    layout->addWidget(browse);
    row->setFocusProxy(m_path);
    return row;
}

QString fileNameFor(const QString& trustName) {
    QString name;
    for (const QChar c : tidied(trustName))
        name += c.isLetterOrNumber() || u" -&'()_,"_s.contains(c) ? c : QChar(u' ');
    name = tidied(name);
    return (name.isEmpty() ? NewFileDialog::tr("New trust") : name) + u".liaison"_s;
}

void NewFileDialog::proposePath() {
    if (!m_isProposed)
        return;
    const QDir folder(documentsFolder());
    const QString name = fileNameFor(m_form->trust().name);
    QString path = folder.filePath(name);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = folder.filePath(u"%1 %2.liaison"_s.arg(name.chopped(8)).arg(n));
    m_path->setText(QDir::toNativeSeparators(path));
}

void NewFileDialog::choosePath() {
    QString path = QFileDialog::getSaveFileName(this, tr("Where to keep the trust's file"), m_path->text(),
                                                tr("Trust files (*.liaison)"), nullptr,
                                                QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".liaison"_s))
        path += u".liaison"_s;
    m_isProposed = false;
    m_path->setText(QDir::toNativeSeparators(path));
}

QString NewFileDialog::pathProblem() const {
    const QFileInfo file(m_path->text().trimmed());
    if (m_path->text().trimmed().isEmpty())
        return tr("Say where to keep the file.");
    if (!file.isAbsolute())
        return tr("Give the whole path, beginning with the disk or the first folder.");
    if (file.exists())
        return tr("There is a file of that name already; choose another name, or open that file instead.");
    if (!QFileInfo(file.path()).isDir())
        return tr("The folder “%1” is not there; choose another.").arg(QDir::toNativeSeparators(file.path()));
    return {};
}

void NewFileDialog::accept() {
    if (!m_form->validate())
        return;
    QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (!path.endsWith(u".liaison"_s))
        path += u".liaison"_s;
    const Trust wanted = m_form->trust();
    auto file = TrustFile::create(path, tidied(wanted.name), m_workspace.clock());
    if (!file) {
        m_notice->showNotice(Tone::Bad, file.error().message, file.error().detail);
        return;
    }
    TrustService service((*file)->database(), (*file)->unitOfWork());
    auto trust = service.load();
    if (trust) {
        trust->authority = wanted.authority;
        trust->logo = wanted.logo;
        trust = service.edit(*trust);
    }
    m_workspace.adopt(std::move(*file));
    if (!trust)
        m_workspace.showError(trust.error());
    QDialog::accept();
}

} // namespace liaison
