// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_tile.h"
#include "ui/shell/flat_paint.h"

#include <QPainter>

namespace liaison {

using namespace flat;

StartTile::StartTile(const QIcon& icon, const QString& title, const QString& line, QWidget* parent)
    : QAbstractButton(parent), m_line(line) {
    setIcon(icon);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartTile::setPrimary(bool primary) {
    m_primary = primary;
    update();
}

void StartTile::setQuiet(bool quiet) {
    m_quiet = quiet;
    update();
}

void StartTile::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
}

QSize StartTile::sizeHint() const {
    const int line = lineHeight();
    const int widest =
        std::max(fontMetrics().horizontalAdvance(text()), fontMetrics().horizontalAdvance(m_line));
    return {std::min(widest, line * 24) + line * 4, line * (m_compact ? 3 : 4)};
}

QSize StartTile::minimumSizeHint() const {
    return {lineHeight() * 10, sizeHint().height()};
}

void StartTile::paintEvent(QPaintEvent*) {
    const Tokens& t = tokensOf(palette());
    const int line = lineHeight();
    QPainter painter(this);
    const QColor rest = m_primary ? t.accent : m_compact ? QColor(Qt::transparent) : t.raised;
    const QColor hover = m_primary ? t.accent.lighter(108) : t.hover;
    panel(&painter, rect(),
          isDown()       ? (m_primary ? t.accent.darker(110) : t.selected)
          : underMouse() ? hover
                         : rest,
          m_primary   ? t.accent
          : m_compact ? QColor(Qt::transparent)
                      : t.line);
    if (hasFocus())
        focusRing(&painter, rect(), t, m_primary);
    const int size = line * (m_compact ? 3 : 4) / 2;
    const QRect icon(line, (height() - size) / 2, size, size);
    if (m_primary)
        tinted(this->icon(), t.onAccent, size).paint(&painter, icon);
    else
        drawIcon(&painter, icon, this->icon(), m_quiet ? QIcon::Disabled : QIcon::Normal);
    const QRect room(icon.right() + line, 0, width() - icon.right() - line * 2, height());
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    const int middle = height() / 2;
    painter.setFont(title);
    painter.setPen(m_primary ? t.onAccent : m_quiet ? t.quietText : t.text);
    painter.drawText(QRect(room.left(), middle - line * 5 / 4, room.width(), line * 5 / 4),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(title).elidedText(text(), Qt::ElideRight, room.width()));
    painter.setFont(font());
    painter.setPen(m_primary ? t.onAccent : t.quietText);
    painter.drawText(
        QRect(room.left(), middle, room.width(), line * 5 / 4), Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(m_line, m_compact ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
}

} // namespace liaison
