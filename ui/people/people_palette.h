// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palette_provider.h"

namespace liaison {

class Workspace;

/// Finds people for the command palette by name.
class PeoplePalette : public PaletteProvider {
public:
    explicit PeoplePalette(Workspace& workspace) : m_workspace(workspace) {}

    QString section() const override;
    QList<PaletteItem> find(QStringView query, int limit) override;

private:
    Workspace& m_workspace;
};

} // namespace liaison
