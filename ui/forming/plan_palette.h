// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/shell/palette_provider.h"

namespace liaison {

/// Finds saved plans for the command palette by name, and opens them in the wizard.
class PlanPalette : public PaletteProvider {
public:
    PlanPalette(Workspace& workspace, FormingHooks hooks, QWidget* window)
        : m_workspace(workspace), m_hooks(std::move(hooks)), m_window(window) {}

    QString section() const override;
    QList<PaletteItem> find(QStringView query, int limit) override;

private:
    Workspace& m_workspace;
    FormingHooks m_hooks;
    QWidget* m_window;
};

} // namespace liaison
