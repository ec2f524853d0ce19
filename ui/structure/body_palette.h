// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_provider.h"

#include <QObject>

#include <vector>

namespace liaison {

class Workspace;

/// Finds bodies by their names in the command palette.
class BodyPalette : public PaletteProvider {
public:
    explicit BodyPalette(Workspace& workspace);

    QString section() const override;
    QList<PaletteItem> find(QStringView query, int limit) override;

private:
    struct Entry {
        qint64 id = 0;
        QString name;
        QString type;
        bool stands = true;
    };
    void read();

    Workspace& m_workspace;
    std::vector<Entry> m_entries;
    bool m_isRead = false;
    /// Ends the connections to the workspace together with the provider.
    QObject m_context;
};

} // namespace liaison
