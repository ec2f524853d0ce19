// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/drop_zone.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

namespace liaison {

namespace {

QString fileIn(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

DropZone::DropZone(const QString& invitation, const QString& objectName, QWidget* parent)
    : QFrame(parent)
    , m_invitation(invitation)
    , m_text(new QLabel(invitation))
    , m_choose(new QPushButton(tr("&Choose a file…"))) {
    setObjectName(objectName);
    setAcceptDrops(true);
    m_text->setObjectName(objectName + u"Text"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_choose->setObjectName(objectName + u"Choose"_s);
    m_choose->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this, 2));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_choose);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_choose, &QPushButton::clicked, this, &DropZone::chooseWanted);
}

void DropZone::setPath(const QString& path) {
    m_hasPath = !path.isEmpty();
    m_text->setText(m_hasPath ? QFileInfo(path).fileName() : m_invitation);
    m_text->setToolTip(path);
    m_choose->setText(m_hasPath ? tr("&Choose another…") : tr("&Choose a file…"));
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    if (fileIn(event->mimeData()).isEmpty())
        return;
    m_hovered = true;
    event->acceptProposedAction();
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
    m_hovered = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event) {
    m_hovered = false;
    update();
    event->acceptProposedAction();
    Q_EMIT dropped(fileIn(event->mimeData()));
}

void DropZone::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_hovered ? tokens.selected : tokens.raised);
    QPen pen(m_hovered ? tokens.accent : tokens.fieldLine, 1);
    pen.setStyle(m_hasPath ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace liaison
