// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/trust_file.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/setting.h"

namespace liaison {

/// What a page's filter asked last, for the file that it was asked of: another file begins with no filter.
class FilterMemory {
public:
    FilterMemory(const Workspace& workspace, const QString& pageId)
        : m_workspace(workspace), m_group(viewSettingKey(pageId, u"filter/"_s)) {}

    template <class T>
    void set(const QString& what, const T& value) const {
        if (!m_workspace.hasFile())
            return;
        Setting<QString>(m_group + u"file"_s).set(m_workspace.file()->path());
        Setting<T>(m_group + what).set(value);
    }
    template <class T>
    T value(const QString& what) const {
        const bool isOfThisFile = m_workspace.hasFile() &&
                                  Setting<QString>(m_group + u"file"_s).value() == m_workspace.file()->path();
        return isOfThisFile ? Setting<T>(m_group + what).value() : T();
    }

private:
    const Workspace& m_workspace;
    QString m_group;
};

} // namespace liaison
