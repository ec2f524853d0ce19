// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace liaison {

/// Fusion without its gradients: flat fields of one height, hairlines, one accent, and a focus ring that is
/// always seen. All distances come from the font. Widgets ask for a part by a property: "primary" (the page's
/// own action), "link", "field" (a tool button that is a choice), "active" (a filter is on), "wrong" (the
/// answer has a problem).
class FlatStyle : public QProxyStyle {
    Q_OBJECT

public:
    FlatStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

    /// A question says by its words that it is one; only what went wrong has a sign.
    QIcon standardIcon(StandardPixmap sign, const QStyleOption* option, const QWidget* widget) const override;

private:
    void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawToolButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawButtonLabel(const QStyleOptionButton* option, QPainter* painter, const QWidget* widget) const;
    void drawHeader(const QStyleOptionHeader* option, QPainter* painter) const;
    void drawTab(const QStyleOptionTab* option, QPainter* painter) const;
    void drawProgress(const QStyleOptionProgressBar* option, QPainter* painter) const;
    void drawCombo(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) const;
    void drawChoice(const QStyleOptionToolButton* option, QPainter* painter, const QWidget* widget) const;
    void drawSpin(const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget) const;
    void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) const;
};

} // namespace liaison
