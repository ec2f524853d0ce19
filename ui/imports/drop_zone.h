// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace liaison {

using namespace Qt::StringLiterals;

/// Where a file is dropped or chosen: an empty field at first, then the file's name.
class DropZone : public QFrame {
    Q_OBJECT

public:
    /// "invitation" says what to drop.
    DropZone(const QString& invitation, const QString& objectName, QWidget* parent = nullptr);

    void setPath(const QString& path);
    QPushButton* button() { return m_choose; }

Q_SIGNALS:
    void chooseWanted();
    void dropped(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_invitation;
    QLabel* m_text;
    QPushButton* m_choose;
    bool m_hovered = false;
    bool m_hasPath = false;
};

} // namespace liaison
