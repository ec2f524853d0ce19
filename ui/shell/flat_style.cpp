// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/flat_style.h"
#include "ui/shell/flat_paint.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QToolButton>

namespace liaison {

namespace {

// A place to write into shows its edge as clearly as a field of one line.
bool isTextField(const QWidget* widget) {
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    return text && !text->isReadOnly() && text->isEnabled();
}

} // namespace

using namespace Qt::StringLiterals;

using namespace flat;

FlatStyle::FlatStyle() : QProxyStyle(u"Fusion"_s) {}

QIcon FlatStyle::standardIcon(StandardPixmap sign, const QStyleOption* option, const QWidget* widget) const {
    if (sign == SP_MessageBoxQuestion || sign == SP_MessageBoxInformation)
        return {};
    return QProxyStyle::standardIcon(sign, option, widget);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const int line = lineHeight();
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return line;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return line / 2;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return std::max(16, line);
    case PM_ToolBarIconSize:
        return std::max(16, line * 5 / 4);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(14, line * 9 / 10);
    case PM_ScrollBarExtent:
        return std::max(12, line * 4 / 5);
    case PM_HeaderMargin:
        return line / 3 + 1;
    case PM_FocusFrameHMargin:
        return line / 3;
    case PM_ButtonMargin:
        return line / 2;
    case PM_ToolBarItemSpacing:
        return line / 4;
    case PM_ToolBarItemMargin:
        return line / 3;
    case PM_SplitterWidth:
        return std::max(5, line / 3);
    case PM_TabBarTabHSpace:
        return line * 3 / 2;
    case PM_TabBarTabVSpace:
        return line * 2 / 3;
    case PM_TabBarIconSize:
        return std::max(16, line);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const {
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_UnderlineShortcut:
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int height = lineHeight() * 7 / 4;
    switch (type) {
    case CT_PushButton:
        if (isSet(widget, "link"))
            return {size.width() + lineHeight() / 2, std::max(size.height(), lineHeight() * 5 / 4)};
        return {std::max(size.width() + lineHeight() * 3 / 2, lineHeight() * 4),
                std::max(size.height(), height)};
    case CT_ItemViewItem:
        return {wanted.width(), std::max(wanted.height(), lineHeight() * 3 / 2)};
    case CT_SpinBox:
        // The arrows stand in a column of our own width, see subControlRect().
        return {std::max(wanted.width(), size.width() + lineHeight() * 2 + lineHeight() / 2), height};
    case CT_ComboBox:
    case CT_LineEdit:
        return {wanted.width(), std::max(size.height() + lineHeight() / 4, height)};
    case CT_ToolButton:
        if (isSet(widget, "field"))
            wanted.rwidth() += lineHeight();
        return {std::max(wanted.width(), height), std::max(wanted.height(), height)};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            wanted.setHeight(std::max(wanted.height(), lineHeight() * 3 / 2));
        return wanted;
    default:
        return wanted;
    }
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const int inset = lineHeight() / 4;
    return element == SE_LineEditContents ? rect.adjusted(inset, 0, -inset, 0) : rect;
}

/// Arrows stand in a column that grows with the text; those of a spin box share the height of the field.
QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                const QWidget* widget) const {
    const bool isCombo = control == CC_ComboBox;
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (!isCombo && (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons))
        return QProxyStyle::subControlRect(control, option, part, widget);
    const int column = lineHeight() * 3 / 2;
    const QRect inner = option->rect.adjusted(2, 2, -2, -2);
    const QRect arrows(inner.right() - column + 1, inner.top(), column, inner.height());
    const int half = arrows.height() / 2;
    QRect rect;
    if (isCombo && part == SC_ComboBoxArrow)
        rect = arrows;
    else if (spin && part == SC_SpinBoxUp)
        rect = QRect(arrows.left(), arrows.top(), column, half);
    else if (spin && part == SC_SpinBoxDown)
        rect = QRect(arrows.left(), arrows.bottom() - half + 1, column, half);
    else if (isCombo ? part == SC_ComboBoxEditField : part == SC_SpinBoxEditField)
        rect = QRect(inner.left(), inner.top(), arrows.left() - inner.left(), inner.height());
    else
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, option->rect, rect);
}

void FlatStyle::drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool pressed = option->state & (State_Sunken | State_On);
    if (isSet(widget, "link")) {
        if (hovered)
            panel(painter, option->rect, t.hover, Qt::transparent);
    } else if (isPrimary(option, widget) && enabled) {
        const QColor fill = pressed ? t.accent.darker(115) : hovered ? t.accent.lighter(108) : t.accent;
        panel(painter, option->rect, fill, fill);
    } else {
        const QColor fill = !enabled ? t.surface : pressed ? t.selected : hovered ? t.hover : t.raised;
        panel(painter, option->rect, fill, enabled ? t.fieldLine : t.line);
    }
    if (option->state & State_HasFocus)
        focusRing(painter, option->rect, t, isPrimary(option, widget) && enabled);
}

void FlatStyle::drawToolButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool down = option->state & (State_Sunken | State_On);
    if (isSet(widget, "field")) {
        const bool active = isSet(widget, "active");
        panel(painter, option->rect,
              down || active ? t.selected
              : hovered      ? t.hover
                             : t.raised,
              active ? t.accent : t.fieldLine);
    } else if (down || hovered) {
        panel(painter, option->rect, down ? t.selected : t.hover, Qt::transparent);
    }
    if (option->state & State_HasFocus)
        focusRing(painter, option->rect, t, false);
}

void FlatStyle::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool wrong = isWrong(widget);
    panel(painter, option->rect, option->palette.color(QPalette::Base),
          wrong     ? t.bad
          : enabled ? t.fieldLine
                    : t.line);
    if (option->state & State_HasFocus)
        focusRing(painter, option->rect, t, false, wrong ? t.bad : t.accent);
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const Tokens& t = tokensOf(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter, widget);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            return drawField(option, painter, widget);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, t.surface);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), t.line);
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
        panel(painter, option->rect, Qt::transparent, isTextField(widget) ? t.fieldLine : t.line, 0);
        if (option->state & State_HasFocus)
            focusRing(painter, option->rect, t, false);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const Mark mark = option->state & State_NoChange ? Mark::Dash
                          : option->state & State_On     ? Mark::Tick
                                                         : Mark::None;
        return tickBox(painter, option->rect, t, mark, option->state & State_Enabled);
    }
    case PE_IndicatorRadioButton:
        return radioButton(painter, option->rect, t, option->state & State_On, option->state & State_Enabled);
    case PE_FrameMenu:
        return panel(painter, option->rect, Qt::transparent, t.fieldLine, 0);
    case PE_FrameFocusRect:
        if (!isPaintedWithItsOwnFocus(widget))
            focusRing(painter, option->rect, t, false);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace liaison
