// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_state.h"
#include "ui/widgets/setting.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>

namespace liaison::window_state {

namespace {

const Setting<QByteArray> kGeometry(viewSettingKey(u"window"_s, u"geometry"_s));

/// Paths hold slashes, which QSettings takes for groups.
Setting<QString> pageSetting(const QString& filePath) {
    const QByteArray path = QFileInfo(filePath).absoluteFilePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().left(16);
    return Setting<QString>(u"lastPage/"_s + QString::fromLatin1(digest));
}

} // namespace

void save(const QMainWindow& window) {
    kGeometry.set(window.saveGeometry());
}

void restore(QMainWindow& window) {
    if (const QByteArray geometry = kGeometry.value(); !geometry.isEmpty()) {
        window.restoreGeometry(geometry);
        return;
    }
    const QSize screen = window.screen()->availableSize();
    const QFontMetrics metrics = window.fontMetrics();
    window.resize(std::min(screen.width(), metrics.averageCharWidth() * 190),
                  std::min(screen.height(), metrics.height() * 54));
}

void forget() {
    QSettings().remove(u"view"_s);
}

QString lastPage(const QString& filePath) {
    return pageSetting(filePath).value();
}

void setLastPage(const QString& filePath, const QString& page) {
    pageSetting(filePath).set(page);
}

} // namespace liaison::window_state
