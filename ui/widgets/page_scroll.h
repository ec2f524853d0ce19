// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace liaison {

/// Holds a page: it fills the room that there is, and scrolls where the room is less than the page needs, as
/// in a small window with large text.
class PageScroll : public QScrollArea {
    Q_OBJECT

public:
    /// Owns the page.
    explicit PageScroll(QWidget* page, QWidget* parent = nullptr);

    /// Shows the top of a page once more, where it stands in one of these.
    static void showTopOf(const QWidget* page);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    int heightNeeded(int width) const;
};

} // namespace liaison
