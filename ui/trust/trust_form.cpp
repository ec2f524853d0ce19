// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_form.h"

#include "core/base/text.h"
#include "core/trust/trust_service.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace liaison {

TrustForm::TrustForm(QWidget* parent)
    : Form(parent)
    , m_name(new QLineEdit)
    , m_authority(new QLineEdit)
    , m_picture(new QLabel)
    , m_choose(new QPushButton(tr("Choose &logo…")))
    , m_remove(new QPushButton(tr("&Remove logo"))) {
    add(tr("&Name of the trust"), m_name, u"trustName"_s)
        ->setHint(tr("It stands at the head of every paper."))
        ->setCheck([this] {
            return tidied(m_name->text()).isEmpty()
                       ? tr("The trust has no name; type the name that stands on its papers.")
                       : QString();
        });
    add(tr("Local &authority"), m_authority, u"trustAuthority"_s, FormField::Need::Optional)
        ->setHint(tr("The county or borough whose schools it holds together."));
    m_logoField = add(tr("Logo"), makeLogoRow(), u"trustLogo"_s, FormField::Need::Optional);
    // A refused picture was not taken, so it does not stand in the way of saving.
    m_logoField->setHint(tr("A PNG, JPEG or SVG picture of at most 2 MB."))->setCheck([] {
        return QString();
    });
    showLogo();
}

QWidget* TrustForm::makeLogoRow() {
    auto* row = new QWidget;
    m_picture->setObjectName(u"trustLogoPicture"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setFixedSize(fontMetrics().averageCharWidth() * 28, fontMetrics().height() * 5);
    m_choose->setObjectName(u"chooseLogo"_s);
    m_remove->setObjectName(u"removeLogo"_s);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(m_picture);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &TrustForm::chooseLogo);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_trust.logo.clear();
        m_logoField->setProblem({});
        showLogo();
        Q_EMIT changed();
    });
    return row;
}

void TrustForm::setTrust(const Trust& trust) {
    m_trust = trust;
    m_name->setText(trust.name);
    m_authority->setText(trust.authority);
    showLogo();
}

Trust TrustForm::trust() const {
    Trust typed = m_trust;
    typed.name = tidied(m_name->text());
    typed.authority = tidied(m_authority->text());
    return typed;
}

void TrustForm::chooseLogo() {
    auto* dialog = new QFileDialog(this, tr("Choose the trust’s logo"));
    dialog->setObjectName(u"chooseLogoDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures (*.png *.jpg *.jpeg *.svg)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &TrustForm::takeLogo);
    dialog->open();
}

bool TrustForm::takeLogo(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_logoField->setProblem(
            tr("“%1” cannot be read; choose another file.").arg(QFileInfo(path).fileName()));
        return false;
    }
    // One byte more than may be is enough to be refused: a film chosen by mistake is not read whole.
    constexpr qint64 kEnough = 2 * 1024 * 1024 + 1;
    const QByteArray bytes = file.read(kEnough);
    QString problem = logoProblem(bytes);
    if (problem.isEmpty() && logoPixmap(bytes, m_picture->size(), 1).isNull())
        problem =
            tr("“%1” is no picture that can be read; choose another file.").arg(QFileInfo(path).fileName());
    m_logoField->setProblem(problem);
    if (!problem.isEmpty())
        return false;
    m_trust.logo = bytes;
    showLogo();
    Q_EMIT changed();
    return true;
}

void TrustForm::showLogo() {
    const bool has = !m_trust.logo.isEmpty();
    m_choose->setText(has ? tr("Choose another &logo…") : tr("Choose &logo…"));
    m_remove->setEnabled(has);
    if (has) {
        const int edge = rhythm(this, 2);
        m_picture->setPixmap(
            logoPixmap(m_trust.logo, m_picture->size() - QSize(edge, edge), devicePixelRatioF()));
    } else {
        m_picture->setPixmap({});
        m_picture->setText(tr("No logo"));
    }
    m_picture->setAccessibleName(has ? tr("The trust’s logo") : tr("No logo"));
}

void TrustForm::changeEvent(QEvent* event) {
    Form::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_picture->setFixedSize(fontMetrics().averageCharWidth() * 28, fontMetrics().height() * 5);
}

QPixmap logoPixmap(const QByteArray& bytes, QSize within, qreal pixelRatio) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize natural = reader.size();
    if (natural.isEmpty())
        return {};
    // Drawn at the size it is shown in: a vector picture stays sharp.
    reader.setScaledSize(natural.scaled(within * pixelRatio, Qt::KeepAspectRatio));
    QPixmap picture = QPixmap::fromImage(reader.read());
    picture.setDevicePixelRatio(pixelRatio);
    return picture;
}

} // namespace liaison
