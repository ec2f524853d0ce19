// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QToolButton;

namespace liaison {

class HelpPage;

/// One page of the help.
struct HelpTopic {
    QString id;
    QString title;
    /// Its Markdown.
    QString text;
};

/// The pages of the help in the order of its contents list, index first.
std::vector<HelpTopic> helpTopics();

/// Shows the help: contents and search at the left, the page at the right.
class HelpViewer : public QDialog {
    Q_OBJECT

public:
    explicit HelpViewer(QWidget* parent = nullptr);

    /// Opens a page by its id; the first page where there is none of that id.
    void showTopic(const QString& id);
    QString currentTopic() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void search(const QString& text);
    void follow(const QUrl& link);
    void render(const HelpTopic& topic);
    void go(qsizetype step);

    std::vector<HelpTopic> m_topics;
    QLineEdit* m_search;
    QListWidget* m_contents;
    HelpPage* m_page;
    QToolButton* m_back;
    QToolButton* m_forward;
    QStringList m_trail;
    qsizetype m_at = -1;
};

} // namespace liaison
