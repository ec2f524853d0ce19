// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"
#include "ui/shell/flat_paint.h"
#include "ui/shell/palette_delegate.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {
constexpr int kItemsPerSection = 8;
constexpr int kLinesShown = 14;
} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window, Qt::Popup)
    , m_text(new QLineEdit)
    , m_list(new QListWidget)
    , m_nothing(quietLabel(
          tr("Nothing of that name. Look for a school by name, URN or postcode, for a page, or for what "
             "you want to do."))) {
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Search everything"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setObjectName(u"paletteText"_s);
    m_text->setAccessibleName(tr("Search schools, pages, commands and reports"));
    m_text->setPlaceholderText(tr("Schools, pages, commands, reports"));
    m_text->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(u"paletteNothing"_s);
    auto* layout = new QVBoxLayout(this);
    const int gap = rhythm(this) * 2 / 3;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        m_list->setCurrentItem(item);
        run();
    });
}

void CommandPalette::setProviders(std::vector<std::unique_ptr<PaletteProvider>> providers) {
    m_providers = std::move(providers);
}

void CommandPalette::open(const QString& text) {
    m_text->setText(text);
    search();
    show();
    m_text->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place() {
    const QWidget* window = parentWidget();
    const int width = std::min(fontMetrics().averageCharWidth() * 92, window->width() * 4 / 5);
    int lines = 0;
    for (int row = 0; row < m_list->count(); ++row)
        lines += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(lines, flat::lineHeight() * 9 / 5 * kLinesShown) + 2);
    setFixedWidth(width);
    adjustSize();
    QWidget::move(window->mapToGlobal(QPoint((window->width() - width) / 2, window->height() / 10)));
}

void CommandPalette::addSection(const QString& title, const QList<PaletteItem>& items) {
    auto* heading = new QListWidgetItem(title, m_list);
    heading->setFlags(Qt::NoItemFlags);
    for (const PaletteItem& found : items) {
        auto* item = new QListWidgetItem(QIcon::fromTheme(found.iconName), found.title, m_list);
        item->setData(PaletteDelegate::ItemRole, static_cast<int>(m_items.size()));
        item->setData(PaletteDelegate::DetailRole, found.detail);
        item->setData(PaletteDelegate::ShortcutRole, found.shortcut);
        item->setData(Qt::AccessibleTextRole, u"%1, %2, %3"_s.arg(found.title, found.detail, title));
        m_items.append(found);
    }
}

void CommandPalette::search() {
    struct Section {
        QString title;
        QList<PaletteItem> items;
    };
    std::vector<Section> sections;
    for (const auto& provider : m_providers)
        if (QList<PaletteItem> items = provider->find(m_text->text(), kItemsPerSection); !items.isEmpty())
            sections.push_back({provider->section(), std::move(items)});
    // The section with the best answer leads; ties keep the order in which the providers were given.
    std::stable_sort(sections.begin(), sections.end(), [](const Section& a, const Section& b) {
        return a.items.first().score > b.items.first().score;
    });
    m_list->clear();
    m_items.clear();
    for (const Section& section : sections)
        addSection(section.title, section.items);
    m_list->setVisible(!m_items.isEmpty());
    m_nothing->setVisible(m_items.isEmpty());
    if (!m_items.isEmpty())
        m_list->setCurrentRow(1);
    place();
}

void CommandPalette::move(int step) {
    int row = m_list->currentRow();
    do
        row = (row + step + m_list->count()) % m_list->count();
    while (!m_list->item(row)->data(PaletteDelegate::ItemRole).isValid());
    m_list->setCurrentRow(row);
    m_text->setAccessibleDescription(m_list->item(row)->data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::run() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !item->data(PaletteDelegate::ItemRole).isValid())
        return;
    const auto chosen = m_items[item->data(PaletteDelegate::ItemRole).toInt()].run;
    hide();
    chosen();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!m_items.isEmpty())
            move(static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace liaison
