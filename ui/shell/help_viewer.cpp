// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_viewer.h"
#include "core/base/text.h"
#include "resources/help/help.h"
#include "ui/shell/help_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextDocument>
#include <QTextFrame>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

QToolButton* barButton(const QString& name, const QString& icon, const QString& says) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setAccessibleName(says);
    button->setToolTip(says);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

std::vector<HelpTopic> helpTopics() {
    std::vector<HelpTopic> topics;
    const QStringList ids = helpPageIds();
    for (const QString& id : ids) {
        QFile file(helpPagePath(id));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        const QString title = text.section(u'\n', 0, 0).remove(0, 1).trimmed();
        topics.push_back({id, title, text});
    }
    return topics;
}

HelpViewer::HelpViewer(QWidget* parent)
    : QDialog(parent)
    , m_topics(helpTopics())
    , m_search(new QLineEdit)
    , m_contents(new QListWidget)
    , m_page(new HelpPage)
    , m_back(barButton(u"helpBack"_s, u"go-previous"_s, tr("Back")))
    , m_forward(barButton(u"helpForward"_s, u"go-next"_s, tr("Forward"))) {
    setObjectName(u"helpViewer"_s);
    setWindowTitle(tr("Help"));
    setWindowFlag(Qt::WindowMinMaxButtonsHint);
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_contents->setObjectName(u"helpContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_page->setObjectName(u"helpPage"_s);
    m_page->setAccessibleName(tr("Help page"));
    m_page->setOpenLinks(false);
    m_page->setSearchPaths({helpFolder()});
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addWidget(m_search, 1);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_contents, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_page);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * 34, fontMetrics().averageCharWidth() * 90});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    resize(fontMetrics().averageCharWidth() * 134, fontMetrics().height() * 40);
    connect(m_search, &QLineEdit::textChanged, this, &HelpViewer::search);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            showTopic(item->data(Qt::UserRole).toString());
    });
    connect(m_page, &QTextBrowser::anchorClicked, this, &HelpViewer::follow);
    connect(m_back, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { go(1); });
    search({});
}

QString HelpViewer::currentTopic() const {
    return m_at < 0 ? QString() : m_trail[m_at];
}

void HelpViewer::search(const QString& text) {
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    const QStringList words = plainFolded(text).split(u' ', Qt::SkipEmptyParts);
    for (const HelpTopic& topic : m_topics) {
        const QString folded = plainFolded(topic.text);
        if (!std::all_of(words.begin(), words.end(), [&](const QString& w) { return folded.contains(w); }))
            continue;
        auto* item = new QListWidgetItem(topic.title, m_contents);
        item->setData(Qt::UserRole, topic.id);
        if (topic.id == currentTopic())
            m_contents->setCurrentItem(item);
    }
}

void HelpViewer::render(const HelpTopic& topic) {
    const Tokens& t = tokensOf(palette());
    m_page->document()->setDefaultStyleSheet(u"a { color: %1; }"_s.arg(t.accent.name()));
    m_page->document()->setDocumentMargin(rhythm(this, 3));
    m_page->showMarkdown(topic.text);
    setWindowTitle(tr("%1 – Help").arg(topic.title));
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_trail.size());
    const QSignalBlocker blocker(m_contents);
    for (int row = 0; row < m_contents->count(); ++row)
        if (m_contents->item(row)->data(Qt::UserRole).toString() == topic.id)
            m_contents->setCurrentRow(row);
}

void HelpViewer::showTopic(const QString& id) {
    if (m_topics.empty())
        return;
    auto topic =
        std::find_if(m_topics.begin(), m_topics.end(), [&](const HelpTopic& t) { return t.id == id; });
    if (topic == m_topics.end())
        topic = m_topics.begin();
    if (topic->id != currentTopic()) {
        m_trail.resize(m_at + 1);
        m_trail.append(topic->id);
        m_at = m_trail.size() - 1;
    }
    render(*topic);
}

void HelpViewer::go(qsizetype step) {
    if (m_at + step < 0 || m_at + step >= m_trail.size())
        return;
    m_at += step;
    const QString id = m_trail[m_at];
    render(*std::find_if(m_topics.begin(), m_topics.end(), [&](const HelpTopic& t) { return t.id == id; }));
}

void HelpViewer::follow(const QUrl& link) {
    if (link.path().endsWith(u".md"_s))
        showTopic(link.fileName().chopped(3));
    else if (!link.scheme().isEmpty())
        QDesktopServices::openUrl(link);
}

void HelpViewer::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_at >= 0)
        showTopic(currentTopic());
}

} // namespace liaison
