// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_bar.h"
#include "core/base/text.h"
#include "ui/shell/flat_paint.h"
#include "ui/shell/navigation_delegate.h"

#include <QEvent>
#include <QKeyEvent>

namespace liaison {

using namespace Qt::StringLiterals;

using Role = NavigationDelegate::Role;

NavigationBar::NavigationBar(const std::vector<PageSpec>& pages, QWidget* parent) : QListWidget(parent) {
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Pages"));
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    QString section;
    for (const PageSpec& page : pages) {
        if (!page.section.isEmpty() && page.section != section)
            addSection(page.section);
        section = page.section;
        addPage(page);
    }
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT pageChosen(item->data(Role::PageRole).toString());
    });
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT pageChosen(item->data(Role::PageRole).toString()); });
    applyWidth();
}

void NavigationBar::addSection(const QString& title) {
    auto* item = new QListWidgetItem(title, this);
    item->setFlags(Qt::NoItemFlags);
}

void NavigationBar::addPage(const PageSpec& page) {
    auto* item = new QListWidgetItem(QIcon::fromTheme(page.iconName), page.title, this);
    item->setData(Role::PageRole, page.id);
    item->setToolTip(page.title);
}

QListWidgetItem* NavigationBar::itemOf(const QString& id) const {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(Role::PageRole).toString() == id)
            return item(row);
    return nullptr;
}

void NavigationBar::setCurrentPage(const QString& id) {
    const QSignalBlocker blocker(this);
    setCurrentItem(itemOf(id), QItemSelectionModel::ClearAndSelect);
    // A list that got the focus before has its first line as current, but not selected.
    if (QListWidgetItem* item = itemOf(id))
        item->setSelected(true);
}

void NavigationBar::setBadge(const QString& id, int number) {
    QListWidgetItem* item = itemOf(id);
    if (!item)
        return;
    item->setData(Role::BadgeRole, number);
    item->setData(Qt::AccessibleTextRole,
                  number > 0 ? tr("%1, %2 to see to").arg(item->text(), countText(number)) : item->text());
    item->setToolTip(item->data(Qt::AccessibleTextRole).toString());
}

void NavigationBar::setNarrow(bool narrow) {
    m_narrow = narrow;
    for (int row = 0; row < count(); ++row)
        item(row)->setData(Role::NarrowRole, narrow);
    applyWidth();
    scheduleDelayedItemsLayout();
}

QSize NavigationBar::sizeHint() const {
    return {minimumWidth(), QListWidget::sizeHint().height()};
}

void NavigationBar::applyWidth() {
    const int line = flat::lineHeight();
    setFixedWidth(m_narrow ? line * 3 : line * 12);
}

void NavigationBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QListWidget::keyPressEvent(event);
}

void NavigationBar::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyWidth();
}

} // namespace liaison
