// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_page.h"

#include <QImage>
#include <QScrollBar>
#include <QTextDocument>
#include <QtMath>

#include <algorithm>

namespace liaison {

void HelpPage::showMarkdown(const QString& markdown) {
    m_markdown = markdown;
    m_shownWidth = pictureWidth();
    setMarkdown(markdown);
}

QVariant HelpPage::loadResource(int type, const QUrl& name) {
    const QVariant found = QTextBrowser::loadResource(type, name);
    if (type != QTextDocument::ImageResource)
        return found;
    QImage picture = found.metaType() == QMetaType::fromType<QByteArray>()
                         ? QImage::fromData(found.toByteArray())
                         : found.value<QImage>();
    if (picture.isNull())
        return found;
    const qreal ratio = devicePixelRatioF();
    const int width = std::min(picture.width(), pictureWidth());
    const int sharp = std::min(picture.width(), qRound(width * ratio));
    // Scaled with a palette, a picture would be dithered.
    if (sharp < picture.width())
        picture = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied)
                      .scaledToWidth(sharp, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(static_cast<qreal>(sharp) / width);
    return picture;
}

void HelpPage::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    if (m_markdown.isEmpty() || m_shownWidth == pictureWidth())
        return;
    const int stood = verticalScrollBar()->value();
    showMarkdown(m_markdown);
    verticalScrollBar()->setValue(stood);
}

int HelpPage::pictureWidth() const {
    // As if the scroll bar were there: its coming must not change the pictures, and with them its need.
    const int bar = verticalScrollBar()->sizeHint().width();
    const int margins = 2 * qCeil(document()->documentMargin());
    return std::max(1, width() - 2 * frameWidth() - bar - margins);
}

} // namespace liaison
