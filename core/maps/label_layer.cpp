// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/label_layer.h"

namespace liaison {

bool LabelLayer::prepare(const PreparedMap& map, const MapView& view, const MapFonts& fonts, bool isMoving,
                         const FrameTime& time) {
    if (!m_texts)
        m_texts = std::make_unique<LabelTexts>(map, fonts);
    if (!m_shown)
        m_shown = std::make_unique<LabelLayout>(*m_texts, view.scale());
    if (isMoving || m_shown->scale() == view.scale())
        m_next.reset();
    else if (!m_next || m_next->scale() != view.scale())
        m_next = std::make_unique<LabelLayout>(*m_texts, view.scale());
    if (m_shown->scale() != view.scale() && !m_next)
        return true;
    if (!(m_next ? *m_next : *m_shown).cover(view.visible(), time))
        return false;
    if (m_next)
        m_shown = std::move(m_next);
    return true;
}

std::vector<LabelLayer::Placed> LabelLayer::placed(const MapView& view) const {
    std::vector<Placed> placed;
    const bool isAtScale = m_shown->scale() == view.scale();
    const double stretch = view.scale() / m_shown->scale();
    const QPointF origin = view.toPixels(QPointF());
    const QRectF window(QPointF(), view.size());
    TakenBoxes taken;
    m_shown->each(view.visible(), [&](const MapLabel& label) {
        QRectF box = label.box;
        box.moveCenter(label.box.center() * stretch + origin);
        if (!window.intersects(box))
            return;
        if (!isAtScale) {
            if (!taken.isFree(box))
                return;
            taken.take(box);
        }
        placed.push_back({&label, box});
    });
    std::stable_partition(placed.begin(), placed.end(), [](const Placed& it) { return !it.label->isArea(); });
    return placed;
}

void LabelLayer::forget() {
    m_shown.reset();
    m_next.reset();
    m_texts.reset();
}

} // namespace liaison
