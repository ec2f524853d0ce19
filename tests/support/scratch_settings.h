// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace liaison::test {

/// Settings of a test's own, empty at first and gone afterwards. Make one before anything reads a setting.
class ScratchSettings {
public:
    ScratchSettings() {
        QCoreApplication::setOrganizationName(QStringLiteral("LiaisonTest"));
        QCoreApplication::setApplicationName(QStringLiteral("LiaisonTest"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    QString path() const { return m_folder.path(); }
    void clear() { QSettings().clear(); }

private:
    QTemporaryDir m_folder;
};

} // namespace liaison::test
