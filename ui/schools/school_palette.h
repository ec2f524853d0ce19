// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_provider.h"

#include <QObject>

#include <vector>

namespace liaison {

class Workspace;

/// Finds schools for the command palette by name, URN, town and postcode. Keeps what it searches, so that a
/// keystroke does not read the record.
class SchoolPalette : public PaletteProvider {
public:
    explicit SchoolPalette(Workspace& workspace);

    QString section() const override;
    QList<PaletteItem> find(QStringView query, int limit) override;

private:
    struct Entry {
        qint64 id = 0;
        qint64 urn = 0;
        QString name;
        QString town;
        QString postcode;
        /// Folded words, as SchoolSearch reads them.
        QString key;
        /// "closed" or "not yet open"; empty for a school that stands open.
        QString standing;
    };

    void read();
    int scoreOf(const Entry& entry, const QString& words) const;
    PaletteItem itemOf(const Entry& entry, int score) const;

    Workspace& m_workspace;
    std::vector<Entry> m_entries;
    bool m_isRead = false;
    /// Ends the connections to the workspace together with the provider.
    QObject m_context;
};

} // namespace liaison
