// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"
#include "ui/shell/flat_style.h"
#include "ui/shell/settings.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QIcon>
#include <QToolTip>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// Where freedesktop icon themes are installed; Qt looks there by itself only under a desktop session.
const QStringList kIconFolders{u"/usr/share/icons"_s, u"/usr/local/share/icons"_s};

} // namespace

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent), m_application(application), m_systemFont(QApplication::font()) {
    QStringList folders = QIcon::themeSearchPaths();
    for (const QString& folder : kIconFolders)
        if (!folders.contains(folder))
            folders.append(folder);
    QIcon::setThemeSearchPaths(folders);
    connect(&m_system, &SystemAppearance::changed, this, &Theme::apply);
}

void Theme::apply() {
    const QString appearance = settings::kAppearance.value();
    const bool dark = appearance == u"dark"_s || (appearance != u"light"_s && m_system.isDark());
    setDateFormat(settings::kDateFormat.value());
    applyLook(dark, settings::kTextSize.value());
}

void Theme::applyLook(bool dark, int textPercent) {
    m_dark = dark;
    QIcon::setThemeName(dark ? u"breeze-dark"_s : u"breeze"_s);
    QFont font = m_systemFont;
    const double points = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    font.setPointSizeF(points * std::clamp(textPercent, kSmallestText, kLargestText) / 100.0);
    QApplication::setFont(font);
    QApplication::setStyle(new FlatStyle);
    const QPalette palette = paletteOf(dark ? darkTokens() : lightTokens());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace liaison
