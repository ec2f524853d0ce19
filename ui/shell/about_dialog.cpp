// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"
#include "resources/icons/icons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QIcon>
#include <QPushButton>
#include <QSysInfo>

namespace liaison {

using namespace Qt::StringLiterals;

QIcon applicationIcon() {
    return QIcon(applicationIconPath());
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Liaison"));
    auto* picture = new QLabel;
    const int size = fontMetrics().height() * 5;
    picture->setPixmap(applicationIcon().pixmap(QSize(size, size), devicePixelRatioF()));
    picture->setAccessibleName(tr("The icon of Liaison"));
    auto* texts = new QVBoxLayout;
    texts->addWidget(new Heading(u"Liaison"_s, 1));
    texts->addWidget(quietLabel(tr("Version %1").arg(u"" LIAISON_VERSION ""_s)));
    texts->addSpacing(rhythm(this));
    auto* purpose =
        new QLabel(tr("Holds a county's schools together: one file, one desk, papers anyone can read."));
    purpose->setWordWrap(true);
    texts->addWidget(purpose);
    texts->addSpacing(rhythm(this));
    texts->addWidget(
        quietLabel(tr("Free software under the GNU General Public License, version 3 or later. There is no "
                      "warranty, as far as the law allows.")));
    texts->addWidget(
        quietLabel(tr("Made with Qt %1, SQLite, Pango, Cairo, librsvg, qpdf and libxlsxwriter. Icons by the "
                      "Breeze icon theme.")
                       .arg(QString::fromLatin1(qVersion()))));
    texts->addStretch(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(rhythm(this, 3));
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* qt = buttons->addButton(tr("About &Qt"), QDialogButtonBox::HelpRole);
    qt->setObjectName(u"aboutQt"_s);
    connect(qt, &QPushButton::clicked, qApp, &QApplication::aboutQt);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 3), rhythm(this, 3), rhythm(this, 3), rhythm(this, 2));
    layout->setSpacing(rhythm(this, 2));
    layout->addLayout(top);
    layout->addWidget(buttons);
    setFixedWidth(fontMetrics().averageCharWidth() * 86);
}

} // namespace liaison
