// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FlatStyle that paints whole controls.
#include "ui/shell/flat_paint.h"
#include "ui/shell/flat_style.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTime>

namespace liaison {

using namespace flat;

void FlatStyle::drawButtonLabel(const QStyleOptionButton* option, QPainter* painter,
                                const QWidget* widget) const {
    QStyleOptionButton label = *option;
    const Tokens& t = tokensOf(option->palette);
    if (isSet(widget, "link")) {
        label.palette.setColor(QPalette::ButtonText, t.accent);
    } else if (isPrimary(option, widget) && (option->state & State_Enabled)) {
        label.palette.setColor(QPalette::ButtonText, t.onAccent);
        label.icon = tinted(label.icon, t.onAccent, label.iconSize.height());
    }
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
}

void FlatStyle::drawHeader(const QStyleOptionHeader* option, QPainter* painter) const {
    const Tokens& t = tokensOf(option->palette);
    const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
    painter->fillRect(option->rect, hovered ? t.hover : t.surface);
    painter->setPen(t.line);
    painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    const int inset = option->rect.height() / 4;
    painter->drawLine(option->rect.right(), option->rect.top() + inset, option->rect.right(),
                      option->rect.bottom() - inset);
}

void FlatStyle::drawTab(const QStyleOptionTab* option, QPainter* painter) const {
    const Tokens& t = tokensOf(option->palette);
    const bool selected = option->state & State_Selected;
    if (!selected && (option->state & State_MouseOver))
        panel(painter, option->rect.adjusted(1, 1, -1, -3), t.hover, Qt::transparent);
    const int bar = std::max(2, lineHeight() / 7);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - bar + 1, option->rect.width(), bar),
                      selected ? t.accent : QColor(Qt::transparent));
    if (option->state & State_HasFocus)
        focusRing(painter, option->rect.adjusted(1, 1, -1, -bar), t, false);
}

void FlatStyle::drawProgress(const QStyleOptionProgressBar* option, QPainter* painter) const {
    const Tokens& t = tokensOf(option->palette);
    const int radius = option->rect.height() / 2;
    panel(painter, option->rect, t.line, Qt::transparent, radius);
    QRect filled = option->rect;
    if (option->maximum <= option->minimum) {
        constexpr int kRoundTripMs = 1600;
        const double phase =
            (QTime::currentTime().msecsSinceStartOfDay() % kRoundTripMs) / double(kRoundTripMs);
        const int width = filled.width() / 3;
        filled = QRect(filled.left() + static_cast<int>((filled.width() - width) * phase), filled.top(),
                       width, filled.height());
    } else {
        const double part = double(option->progress - option->minimum) / (option->maximum - option->minimum);
        filled.setWidth(static_cast<int>(filled.width() * part));
    }
    if (filled.width() > 0)
        panel(painter, filled, t.accent, Qt::transparent, std::min(radius, filled.width() / 2));
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return drawButtonLabel(button, painter, widget);
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && !combo->editable) {
            QStyleOptionComboBox label = *combo;
            label.rect.adjust(lineHeight() / 4, 0, 0, 0);
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return drawHeader(header, painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.surface);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return drawTab(tab, painter);
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case CE_MenuBarItem:
        painter->fillRect(option->rect, t.surface);
        if ((option->state & State_Selected) && (option->state & State_Enabled))
            panel(painter, option->rect.adjusted(1, 2, -1, -2), t.selected, Qt::transparent);
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            proxy()->drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->palette,
                                  item->state & State_Enabled, item->text, QPalette::WindowText);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.surface);
        return;
    case CE_Splitter: {
        const QPoint centre = option->rect.center();
        painter->fillRect(option->state & State_Horizontal
                              ? QRect(centre.x(), option->rect.top(), 1, option->rect.height())
                              : QRect(option->rect.left(), centre.y(), option->rect.width(), 1),
                          option->state & State_MouseOver ? t.accent : t.line);
        return;
    }
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return drawProgress(bar, painter);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawCombo(const QStyleOptionComboBox* option, QPainter* painter,
                          const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    if (option->editable) {
        drawField(option, painter, widget);
    } else {
        const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
        panel(painter, option->rect, hovered ? t.hover : t.raised,
              isWrong(widget)                 ? t.bad
              : option->state & State_Enabled ? t.fieldLine
                                              : t.line);
        if (option->state & State_HasFocus)
            focusRing(painter, option->rect, t, false);
    }
    arrow(painter, proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), t.quietText);
}

void FlatStyle::drawChoice(const QStyleOptionToolButton* option, QPainter* painter,
                           const QWidget* widget) const {
    drawToolButton(option, painter, widget);
    QStyleOptionToolButton label = *option;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    const int room = lineHeight();
    label.rect = option->rect.adjusted(room / 4, 0, -room, 0);
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
    arrow(painter, QRect(option->rect.right() - room - 2, option->rect.top(), room, option->rect.height()),
          tokensOf(option->palette).quietText);
}

void FlatStyle::drawSpin(const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    drawField(option, painter, widget);
    const QRect upper = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget);
    const QRect lower = proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget);
    const int edge = option->direction == Qt::RightToLeft ? upper.right() : upper.left();
    painter->fillRect(QRect(edge, upper.top() + 2, 1, lower.bottom() - upper.top() - 3), t.line);
    for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const QRect rect = proxy()->subControlRect(CC_SpinBox, option, part, widget);
        const bool up = part == SC_SpinBoxUp;
        const bool enabled =
            option->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        if (enabled && (option->activeSubControls & part) && (option->state & State_MouseOver))
            panel(painter, rect.adjusted(1, 1, -1, -1), t.hover, Qt::transparent);
        arrow(painter, rect, enabled ? t.text : t.line, up);
    }
}

void FlatStyle::drawScrollBar(const QStyleOptionSlider* option, QPainter* painter,
                              const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    painter->fillRect(option->rect, t.surface);
    if (option->maximum <= option->minimum)
        return;
    QRect slider = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool active = option->activeSubControls & SC_ScrollBarSlider;
    const bool horizontal = option->orientation == Qt::Horizontal;
    const int gap = (horizontal ? slider.height() : slider.width()) / 4;
    slider = horizontal ? slider.adjusted(1, gap, -1, -gap) : slider.adjusted(gap, 1, -gap, -1);
    QColor colour = t.fieldLine;
    if (!active)
        colour.setAlphaF(0.7F);
    panel(painter, slider, colour, Qt::transparent, std::min(slider.width(), slider.height()) / 2);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox)
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawCombo(combo, painter, widget);
    if (control == CC_ToolButton && isSet(widget, "field"))
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && (button->features & QStyleOptionToolButton::HasMenu))
            return drawChoice(button, painter, widget);
    if (control == CC_SpinBox)
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpin(spin, painter, widget);
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(bar, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace liaison
