// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

namespace liaison {

using namespace Qt::StringLiterals;

/// One remembered choice of this user on this machine: its key and what it is before anybody chose.
template <class T>
class Setting {
public:
    explicit Setting(QString key, T fallback = {}) : m_key(std::move(key)), m_fallback(std::move(fallback)) {}

    T value() const {
        const QVariant stored = QSettings().value(m_key);
        return stored.isValid() && stored.canConvert<T>() ? stored.value<T>() : m_fallback;
    }
    void set(const T& value) const { QSettings().setValue(m_key, QVariant::fromValue(value)); }
    void reset() const { QSettings().remove(m_key); }
    const QString& key() const { return m_key; }
    const T& fallback() const { return m_fallback; }

private:
    QString m_key;
    T m_fallback;
};

/// Where views remember their layout; "Reset view" removes the whole group.
inline QString viewSettingKey(const QString& viewId, const QString& what) {
    return u"view/"_s + viewId + u'/' + what;
}

} // namespace liaison
