// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/preview_bar.h"

#include "core/base/text.h"
#include "ui/reports/pdf_view.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfSearchModel>
#include <QSpinBox>
#include <QToolButton>

namespace liaison {

namespace {

constexpr int kFitWidth = 0;
constexpr int kWholePage = -1;
constexpr int kPercents[] = {50, 75, 100, 125, 150, 200, 300};

} // namespace

PreviewBar::PreviewBar(PdfView& view, QPdfDocument& pdf, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_pdf(pdf)
    , m_search(new QPdfSearchModel(this))
    , m_row(new QHBoxLayout(this)) {
    setObjectName(u"previewBar"_s);
    m_row->setContentsMargins(rhythm(this), rhythm(this) * 3 / 4, rhythm(this), rhythm(this) * 3 / 4);
    m_row->setSpacing(rhythm(this) / 2);
    addButton(u"previewSave"_s, u"document-save-as"_s, tr("Save as…"), QKeySequence::Save, [this] {
        Q_EMIT saveWanted();
    })->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addButton(u"previewPrint"_s, u"document-print"_s, tr("Print…"), QKeySequence::Print, [this] {
        Q_EMIT printWanted();
    })->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_row->addSpacing(rhythm(this));
    addPageControls();
    m_row->addSpacing(rhythm(this));
    addZoomControls();
    m_row->addStretch(1);
    addSearchControls();
    m_row->addSpacing(rhythm(this));
    // The theme's cross is red, as if closing lost something.
    addButton(u"previewClose"_s, {}, tr("Close"), QKeySequence::Close, [this] {
        Q_EMIT closeWanted();
    })->setToolButtonStyle(Qt::ToolButtonTextOnly);
}

QToolButton* PreviewBar::addButton(const QString& name, const QString& icon, const QString& text,
                                   const QKeySequence& shortcut, const std::function<void()>& act) {
    auto* action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setShortcut(shortcut);
    if (!shortcut.isEmpty())
        action->setToolTip(
            tr("%1 (%2)").arg(QString(text).remove(u'…'), shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'…'));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_row->addWidget(button);
    return button;
}

void PreviewBar::addPageControls() {
    QPdfPageNavigator* navigator = m_view.pageNavigator();
    const auto goTo = [navigator](int page) { navigator->jump(page, {}); };
    addButton(u"previewPreviousPage"_s, u"go-up"_s, tr("Previous page"), Qt::CTRL | Qt::Key_PageUp,
              [this] { m_page->stepDown(); });
    m_page = new QSpinBox;
    m_page->setObjectName(u"previewPage"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignRight);
    m_page->setRange(1, 1);
    m_page->setFixedWidth(fontMetrics().averageCharWidth() * 9);
    m_pages = new QLabel;
    m_row->addWidget(m_page);
    m_row->addWidget(m_pages);
    addButton(u"previewNextPage"_s, u"go-down"_s, tr("Next page"), Qt::CTRL | Qt::Key_PageDown,
              [this] { m_page->stepUp(); });
    connect(m_page, &QSpinBox::valueChanged, this, [goTo](int page) { goTo(page - 1); });
    connect(navigator, &QPdfPageNavigator::currentPageChanged, this, [this](int page) {
        const QSignalBlocker blocker(m_page);
        m_page->setValue(page + 1);
    });
}

void PreviewBar::addZoomControls() {
    addButton(u"previewZoomOut"_s, u"zoom-out"_s, tr("Zoom out"), QKeySequence::ZoomOut,
              [this] { zoomBy(1 / 1.25); });
    m_zoom = new QComboBox;
    m_zoom->setObjectName(u"previewZoom"_s);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->addItem(tr("Page width"), kFitWidth);
    m_zoom->addItem(tr("Whole page"), kWholePage);
    for (const int percent : kPercents)
        m_zoom->addItem(tr("%1 %").arg(percent), percent);
    m_zoom->setPlaceholderText(tr("100 %"));
    m_row->addWidget(m_zoom);
    addButton(u"previewZoomIn"_s, u"zoom-in"_s, tr("Zoom in"), QKeySequence::ZoomIn,
              [this] { zoomBy(1.25); });
    connect(m_zoom, &QComboBox::activated, this, &PreviewBar::takeZoom);
}

void PreviewBar::addSearchControls() {
    m_hits = new QLabel;
    m_hits->setObjectName(u"previewHits"_s);
    m_hits->setForegroundRole(QPalette::PlaceholderText);
    m_row->addWidget(m_hits);
    m_words = new QLineEdit;
    m_words->setObjectName(u"previewSearch"_s);
    m_words->setAccessibleName(tr("Search the report"));
    m_words->setPlaceholderText(tr("Search the report"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_words->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_row->addWidget(m_words, 1);
    addButton(u"previewPreviousHit"_s, u"go-up-search"_s, tr("Previous hit"), QKeySequence::FindPrevious,
              [this] { stepHit(-1); });
    addButton(u"previewNextHit"_s, u"go-down-search"_s, tr("Next hit"), QKeySequence::FindNext,
              [this] { stepHit(1); });
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_words, [this] { m_words->setFocus(Qt::ShortcutFocusReason); });
    addAction(find);
    m_view.setSearch(m_search);
    connect(m_words, &QLineEdit::textChanged, this, &PreviewBar::search);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { stepHit(1); });
    connect(m_search, &QAbstractItemModel::rowsInserted, this, &PreviewBar::showHits);
}

void PreviewBar::takePages() {
    m_page->setRange(1, std::max(1, m_pdf.pageCount()));
    m_pages->setText(tr("of %1").arg(countText(m_pdf.pageCount())));
    m_search->setDocument(&m_pdf);
}

void PreviewBar::zoomBy(qreal factor) {
    const qreal zoom = std::clamp(m_view.effectiveZoom() * factor, 0.1, 8.0);
    m_view.setZoomMode(QPdfView::ZoomMode::Custom);
    m_view.setZoomFactor(zoom);
    const int percent = qRound(zoom * 100);
    m_zoom->setPlaceholderText(tr("%1 %").arg(percent));
    m_zoom->setCurrentIndex(m_zoom->findData(percent));
}

void PreviewBar::takeZoom(int choice) {
    const int percent = m_zoom->itemData(choice).toInt();
    if (percent == kFitWidth) {
        m_view.setZoomMode(QPdfView::ZoomMode::FitToWidth);
    } else if (percent == kWholePage) {
        m_view.setZoomMode(QPdfView::ZoomMode::FitInView);
    } else {
        m_view.setZoomMode(QPdfView::ZoomMode::Custom);
        m_view.setZoomFactor(percent / 100.0);
    }
}

void PreviewBar::search() {
    m_view.showHit(-1);
    m_search->setSearchString(m_words->text());
    showHits();
}

void PreviewBar::stepHit(int by) {
    const int hits = m_search->rowCount({});
    if (hits == 0)
        return;
    const int next = m_view.shownHit() < 0 ? (by > 0 ? 0 : hits - 1) : m_view.shownHit() + by;
    m_view.showHit((next + hits) % hits);
    showHits();
}

void PreviewBar::showHits() {
    const int hits = m_search->rowCount({});
    if (m_words->text().isEmpty())
        m_hits->clear();
    else if (m_view.shownHit() < 0)
        m_hits->setText(hits == 0 ? tr("Nothing found") : tr("%1 found").arg(countText(hits)));
    else
        m_hits->setText(tr("%1 of %2").arg(countText(m_view.shownHit() + 1), countText(hits)));
}

} // namespace liaison
