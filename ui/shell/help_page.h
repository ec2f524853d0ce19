// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace liaison {

/// A page of the help whose pictures are never wider than the page.
class HelpPage : public QTextBrowser {
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;

    void showMarkdown(const QString& markdown);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int pictureWidth() const;

    QString m_markdown;
    int m_shownWidth = 0;
};

} // namespace liaison
