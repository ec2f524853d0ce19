// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/system_appearance.h"

#include <QFont>

class QApplication;

namespace liaison {

/// Gives the program its look: style, colours, icons and text size, from the settings, and again when they
/// change.
class Theme : public QObject {
    Q_OBJECT

public:
    /// Remembers the system's own font; call before anything sets another.
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    /// Reads the settings and applies them to every window.
    void apply();
    /// As apply(), with a look of its own whatever the settings say: for previews and screenshots.
    void applyLook(bool dark, int textPercent);
    bool isDark() const { return m_dark; }

    static constexpr int kSmallestText = 100;
    static constexpr int kLargestText = 200;
    static constexpr int kTextStep = 10;

private:
    QApplication& m_application;
    SystemAppearance m_system;
    QFont m_systemFont;
    bool m_dark = false;
};

} // namespace liaison
