// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace liaison {

/// A large button with an icon, a title and a line below it.
class StartTile : public QAbstractButton {
    Q_OBJECT

public:
    StartTile(const QIcon& icon, const QString& title, const QString& line, QWidget* parent = nullptr);

    /// The one tile that is filled with the accent.
    void setPrimary(bool primary);
    /// Shown quietly: a recent file that is not there.
    void setQuiet(bool quiet);
    /// Less tall, for lists.
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_line;
    bool m_primary = false;
    bool m_quiet = false;
    bool m_compact = false;
};

} // namespace liaison
