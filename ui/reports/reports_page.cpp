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
#include "ui/widgets/notice_bar.h"
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

/// As high as what is in it, where there is room for that.
class FittingScroll : public QScrollArea {
public:
    QSize sizeHint() const override {
        const QLayout* content = widget() ? widget()->layout() : nullptr;
        if (!content)
            return QScrollArea::sizeHint();
        return {content->sizeHint().width(), content->totalHeightForWidth(viewport()->width())};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() &&
            (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
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
    auto* panel = new QWidget;
    auto* scroll = new FittingScroll;
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
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
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(scroll);
    layout->addWidget(makeButtons());
    layout->addStretch(1);
    return panel;
}

/// However much a report asks, what makes it stays in sight.
QWidget* ReportsPage::makeButtons() {
    m_buttons = new QWidget;
    m_saved = new NoticeBar;
    m_saved->setObjectName(u"reportSaved"_s);
    auto* row = new FlowLayout(rhythm(this));
    QPushButton* first = buttonForAction(m_preview, m_buttons);
    first->setProperty("primary", true);
    row->addWidget(first);
    row->addWidget(buttonForAction(m_save, m_buttons));
    row->addWidget(buttonForAction(m_print, m_buttons));
    auto* layout = new QVBoxLayout(m_buttons);
    layout->setContentsMargins(rhythm(this, 3), 0, rhythm(this), rhythm(this));
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_saved);
    layout->addLayout(row);
    layout->addWidget(quietLabel(tr("Saves as PDF, web page, CSV or Excel workbook.")));
    return m_buttons;
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
    m_saved->hide();
    const ReportEntry* entry = chosen();
    m_buttons->setVisible(entry);
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
                           m_saved->hide();
                           makeAndSaveReport(m_workspace, wanted, target, m_saved);
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
