// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "ui/reports/question_form.h"
#include "ui/reports/report_item_delegate.h"
#include "ui/reports/report_saving.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/setting.h"

#include <QListWidget>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace liaison {

namespace {

/// The height of its rows follows its width at once: Qt's own list would show the old heights for a moment.
class WrappedList : public QListWidget {
protected:
    void resizeEvent(QResizeEvent* event) override {
        QListWidget::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            doItemsLayout();
    }
};

QString splitterKey() {
    return viewSettingKey(u"reports"_s, u"splitter"_s);
}

} // namespace

ReportsPage::ReportsPage(Workspace& workspace, CatalogueOf catalogueOf, QWidget* parent)
    : Page(u"reports"_s, tr("Reports"), parent)
    , m_workspace(workspace)
    , m_catalogueOf(std::move(catalogueOf))
    , m_splitter(new QSplitter)
    , m_preview(new QAction(QIcon::fromTheme(u"document-preview"_s), tr("Pre&view"), this))
    , m_save(new QAction(QIcon::fromTheme(u"document-save-as"_s), tr("&Save as…"), this))
    , m_print(new QAction(QIcon::fromTheme(u"document-print"_s), tr("&Print…"), this)) {
    setUpActions();
    auto* header = new PageHeader(title(), tr("Papers made from the record, to read, print and send."));
    m_splitter->setObjectName(u"reportsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeChosen());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 60, fontMetrics().averageCharWidth() * 90});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this));
    layout->setSpacing(rhythm(this));
    layout->addWidget(header);
    layout->addWidget(m_splitter, 1);
    refresh();
}

void ReportsPage::setUpActions() {
    m_preview->setObjectName(u"reportPreview"_s);
    m_save->setObjectName(u"reportSave"_s);
    m_print->setObjectName(u"reportPrint"_s);
    m_print->setShortcut(QKeySequence::Print);
    connect(m_preview, &QAction::triggered, this, [this] { preview(ReportDialog::Then::Preview); });
    connect(m_print, &QAction::triggered, this, [this] { preview(ReportDialog::Then::Print); });
    connect(m_save, &QAction::triggered, this, &ReportsPage::save);
}

QWidget* ReportsPage::makeList() {
    m_list = new WrappedList;
    m_list->setObjectName(u"reportList"_s);
    m_list->setAccessibleName(tr("Reports"));
    m_list->setItemDelegate(new ReportItemDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    m_list->addAction(m_preview);
    m_list->addAction(m_save);
    m_list->addAction(m_print);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReportsPage::showChosen);
    connect(m_list, &QListWidget::itemActivated, m_preview, &QAction::trigger);
    return m_list;
}

QWidget* ReportsPage::makeChosen() {
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"reportScroll"_s);
    scroll->setAccessibleName(tr("The chosen report"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    m_chosenLayout = new QVBoxLayout(content);
    m_chosenLayout->setContentsMargins(rhythm(this, 3), rhythm(this), rhythm(this), rhythm(this));
    m_chosenLayout->addStretch(1);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

QList<MenuAction> ReportsPage::menuActions() const {
    return {{MenuPlace::File, m_preview}, {MenuPlace::File, m_save}, {MenuPlace::File, m_print}};
}

void ReportsPage::refresh() {
    const QString before = chosen() ? chosen()->name : QString();
    m_catalogue = m_workspace.hasFile() ? m_catalogueOf(*m_workspace.file()) : ReportCatalogue();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const ReportEntry& entry : m_catalogue.entries()) {
            auto* item = new QListWidgetItem(QIcon::fromTheme(u"document-preview"_s), entry.title, m_list);
            item->setData(ReportItemDelegate::PurposeRole, entry.purpose);
            item->setData(ReportItemDelegate::NameRole, entry.name);
            item->setData(Qt::AccessibleDescriptionRole, entry.purpose);
        }
    }
    if (!showItem(before) || before.isEmpty())
        m_list->setCurrentRow(0);
    showChosen();
    setStatusText(counted(m_list->count(), tr("report"), tr("reports")));
}

const ReportEntry* ReportsPage::chosen() const {
    const QListWidgetItem* item = m_list ? m_list->currentItem() : nullptr;
    return item ? m_catalogue.find(item->data(ReportItemDelegate::NameRole).toString()) : nullptr;
}

void ReportsPage::showChosen() {
    delete m_card;
    m_card = nullptr;
    m_form = nullptr;
    const ReportEntry* entry = chosen();
    for (QAction* action : {m_preview, m_save, m_print})
        action->setEnabled(entry);
    if (!entry)
        return;
    m_card = new QWidget;
    m_card->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    auto* heading = new Heading(entry->title, 2);
    heading->setObjectName(u"reportTitle"_s);
    layout->addWidget(heading);
    auto* purpose = new QLabel(entry->purpose);
    purpose->setWordWrap(true);
    layout->addWidget(purpose);
    if (!entry->questions.empty()) {
        m_form = new QuestionForm(m_workspace, *entry);
        layout->addWidget(m_form);
    }
    auto* buttons = new FlowLayout(rhythm(this));
    QPushButton* first = buttonForAction(m_preview, m_card);
    first->setProperty("primary", true);
    buttons->addWidget(first);
    buttons->addWidget(buttonForAction(m_save, m_card));
    buttons->addWidget(buttonForAction(m_print, m_card));
    layout->addSpacing(rhythm(this));
    layout->addLayout(buttons);
    layout->addWidget(quietLabel(tr("Saves as PDF, web page, CSV or Excel workbook.")));
    m_chosenLayout->insertWidget(0, m_card);
}

std::optional<ReportRequest> ReportsPage::request() {
    const ReportEntry* entry = chosen();
    if (!entry || !m_workspace.hasFile() || (m_form && !m_form->validate()))
        return std::nullopt;
    return catalogueRequest(m_workspace, m_catalogueOf, *entry, m_form ? m_form->answers() : ReportAnswers());
}

void ReportsPage::preview(ReportDialog::Then then) {
    if (const auto wanted = request())
        showReport(m_workspace, window(), *wanted, then);
}

void ReportsPage::save() {
    if (const auto wanted = request())
        askWhereToSave(this, wanted->title, m_workspace.clock().today(),
                       [this, wanted = *wanted](const SaveTarget& target) {
                           makeAndSaveReport(m_workspace, wanted, target);
                       });
}

void ReportsPage::focusSearch() {
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool ReportsPage::showItem(const QString& item) {
    if (item.isEmpty())
        return true;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(ReportItemDelegate::NameRole).toString() == item) {
            m_list->setCurrentRow(row);
            return true;
        }
    }
    return false;
}

void ReportsPage::saveState() {
    QSettings().setValue(splitterKey(), m_splitter->saveState());
}

void ReportsPage::restoreState() {
    m_splitter->restoreState(QSettings().value(splitterKey()).toByteArray());
}

} // namespace liaison
