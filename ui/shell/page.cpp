// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

namespace liaison {

Page::Page(QString id, QString title, QWidget* parent)
    : QWidget(parent), m_id(std::move(id)), m_title(std::move(title)) {
    setObjectName(m_id + QStringLiteral("Page"));
    setAccessibleName(m_title);
}

void Page::setStatusText(const QString& text) {
    if (text == m_statusText)
        return;
    m_statusText = text;
    Q_EMIT statusTextChanged(text);
}

} // namespace liaison
