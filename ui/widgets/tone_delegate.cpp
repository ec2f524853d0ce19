// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone_delegate.h"
#include "ui/widgets/tokens.h"

namespace liaison {

void ToneDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant tone = index.data(RowModelBase::ToneRole);
    if (!tone.isValid())
        return;
    const QColor colour = toneColour(tokensOf(option->palette), static_cast<Tone>(tone.toInt()));
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
}

} // namespace liaison
