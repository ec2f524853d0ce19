// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/list_page.h"

#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>

namespace liaison {

using namespace Qt::StringLiterals;

ListPage::ListPage(Workspace& workspace, const QString& id, const Texts& texts, QWidget* parent)
    : Page(id, texts.title, parent)
    , m_workspace(workspace)
    , m_filter(new FilterBar(texts.filterPlaceholder, id + u"Filter"_s))
    , m_bar(new SelectionBar)
    , m_body(new QStackedWidget)
    , m_noMatch(new EmptyState(u"edit-find"_s, {}, {}))
    , m_loading(makeLoading(texts.loading))
    , m_asOfNotice(new NoticeBar) {
    m_asOfNotice->setObjectName(u"asOfNotice"_s);
    m_asOfNotice->setClosable(false);
}

void ListPage::layOut(PageHeader* header, QWidget* overFilter, QWidget* list, EmptyState* empty) {
    for (QWidget* part : std::initializer_list<QWidget*>{list, empty, m_noMatch, m_loading})
        m_body->addWidget(part);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    for (QWidget* part : std::initializer_list<QWidget*>{header, overFilter, m_filter, m_asOfNotice, m_bar})
        if (part)
            layout->addWidget(part);
    layout->addWidget(m_body, 1);
}

QWidget* ListPage::makeLoading(const QString& loading) {
    auto* widget = new QWidget;
    auto* text = new QLabel(loading);
    text->setObjectName(id() + u"Loading"_s);
    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedWidth(fontMetrics().averageCharWidth() * 40);
    bar->setAccessibleName(loading);
    auto* layout = new QVBoxLayout(widget);
    layout->addStretch(2);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addWidget(bar, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return widget;
}

bool ListPage::isOfAnotherDay() const {
    const QDate day = m_workspace.asOf();
    return day.isValid() && day != m_workspace.clock().today();
}

void ListPage::showDay(const QString& notice) {
    if (isOfAnotherDay())
        m_asOfNotice->showNotice(Tone::Plain, notice);
    m_asOfNotice->setVisible(isOfAnotherDay());
}

void ListPage::showStatus(const QString& text) {
    setStatusText(isOfAnotherDay() ? tr("%1, as of %2").arg(text, dateText(m_workspace.asOf())) : text);
}

void ListPage::goToTable(TableView& table) {
    table.setFocus(Qt::OtherFocusReason);
    if (table.currentKey() == 0 && table.rowModel()->rowCount() > 0)
        table.selectKey(table.rowModel()->keyAt(0));
}

void ListPage::focusSearch() {
    m_filter->focusText();
}

bool ListPage::leave() {
    const bool isLeft = hasSelection() || m_filter->isActive();
    if (hasSelection())
        clearSelection();
    else if (isLeft)
        m_filter->clear();
    return isLeft;
}

} // namespace liaison
