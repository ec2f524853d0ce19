// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QIcon>

class QPainter;
class QStyleOption;
class QWidget;

namespace liaison::flat {

/// The height of a line of text of the program.
int lineHeight();
bool isSet(const QWidget* widget, const char* property);
/// Whether the widget or the field it belongs to has a problem.
bool isWrong(const QWidget* widget);
/// The one accented button: asked for by a page, or the default of a dialog.
bool isPrimary(const QStyleOption* option, const QWidget* widget);
/// Buttons and fields paint their focus with their panel, not by a rectangle within.
bool isPaintedWithItsOwnFocus(const QWidget* widget);

/// A filled rectangle with an outline; radius -1 is the usual roundness.
void panel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& outline, int radius = -1);
void focusRing(QPainter* painter, const QRect& rect, const Tokens& tokens, bool onAccent, QColor colour = {});
/// A small triangle pointing down or up in the middle of the rectangle.
void arrow(QPainter* painter, const QRect& rect, const QColor& colour, bool up = false);
/// What stands in a tick box or a radio button.
enum class Mark { None, Tick, Dash };
void tickBox(QPainter* painter, const QRect& rect, const Tokens& tokens, Mark mark, bool enabled);
void radioButton(QPainter* painter, const QRect& rect, const Tokens& tokens, bool chosen, bool enabled);
/// The icon in the rectangle, always in its simple drawing for 22 pixels: the larger ones of a theme are
/// coloured pictures, and some icons have none.
void drawIcon(QPainter* painter, const QRect& rect, const QIcon& icon, QIcon::Mode mode = QIcon::Normal);
/// The icon in one colour.
QIcon tinted(const QIcon& icon, const QColor& colour, int size);

} // namespace liaison::flat
