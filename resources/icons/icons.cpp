// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/icons/icons.h"

/// Not in a namespace, as the macro demands: a static library's resources are dropped unless somebody asks
/// for them.
static void takeIn() {
    Q_INIT_RESOURCE(icons);
}

namespace liaison {

QString applicationIconPath() {
    return iconPath(QStringLiteral("liaison"));
}

QString iconPath(const QString& name) {
    takeIn();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace liaison
