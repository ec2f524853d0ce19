// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_page.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/schools/schools_overview_report.h"
#include "core/store/trust_file.h"
#include "ui/overview/chart_categories.h"
#include "ui/overview/chart_grid.h"
#include "ui/overview/overview_notes.h"
#include "ui/overview/overview_parts.h"
#include "ui/reports/report_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/setting.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>

namespace liaison {

namespace {

/// Above this many schools they are counted in the background.
constexpr qint64 kCountedAtOnce = 5000;
/// Below this many characters across, the notes stand one above the other.
constexpr int kNarrow = 112;

QString asTableKey() {
    return viewSettingKey(u"overview"_s, u"asTable"_s);
}

} // namespace

OverviewPage::OverviewPage(Workspace& workspace, OverviewHooks hooks, QWidget* parent)
    : Page(u"overview"_s, tr("Overview"), parent)
    , m_workspace(workspace)
    , m_hooks(std::move(hooks))
    , m_header(new PageHeader(title(), {}))
    , m_stack(new QStackedWidget)
    , m_asTable(new QAction(tr("Charts as &tables"), this))
    , m_print(new QAction(QIcon::fromTheme(u"document-print"_s), tr("&Print…"), this))
    , m_import(new QAction(QIcon::fromTheme(u"document-import"_s), tr("&Import your school list…"), this)) {
    setUpActions();
    m_header->addAction(m_print);
    m_counting = quietLabel(tr("Counting the schools…"));
    m_counting->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_counting);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeBody());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), 0, 0);
    layout->setSpacing(rhythm(this) * 3 / 2);
    // The body scrolls up to the window's edge; the head keeps its distance.
    m_header->setContentsMargins(0, 0, rhythm(this, 2), 0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    connect(&workspace, &Workspace::committed, this, &OverviewPage::noteChange);
    connect(&workspace, &Workspace::asOfChanged, this, &OverviewPage::noteChange);
    connect(&workspace, &Workspace::changedElsewhere, this, &OverviewPage::noteChange);
}

void OverviewPage::setUpActions() {
    m_asTable->setObjectName(u"chartsAsTables"_s);
    m_asTable->setCheckable(true);
    m_print->setObjectName(u"printOverview"_s);
    m_print->setShortcut(QKeySequence::Print);
    connect(m_print, &QAction::triggered, this, &OverviewPage::print);
    m_import->setObjectName(u"overviewImport"_s);
    m_import->setVisible(bool(m_hooks.importSchools));
    connect(m_import, &QAction::triggered, this, [this] { m_hooks.importSchools(m_workspace, window()); });
}

QWidget* OverviewPage::makeEmpty() {
    m_empty =
        new EmptyState(u"document-import"_s, tr("Import your school list"),
                       tr("This page tells how many schools and pupils there are, what calls for action, "
                          "and what to do next. It needs your county’s schools first: the list that the "
                          "authority sends, or one saved from the national register."));
    m_empty->setObjectName(u"overviewEmpty"_s);
    if (m_hooks.importSchools)
        m_empty->setAction(m_import);
    if (m_hooks.showHelp) {
        m_empty->setHelp(tr("Read about this page"), helpTopic());
        connect(m_empty, &EmptyState::helpWanted, this,
                [this](const QString& topic) { m_hooks.showHelp(m_workspace, window(), topic); });
    }
    return m_empty;
}

QWidget* OverviewPage::makeBody() {
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"overviewScroll"_s);
    scroll->setAccessibleName(title());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    m_figures = new QWidget;
    m_figures->setObjectName(u"overviewFigures"_s);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 5 / 2);
    layout->addWidget(m_figures);
    m_notes = new OverviewNotes(m_workspace, m_hooks.importSchools ? m_import : nullptr);
    layout->addWidget(m_notes);
    layout->addWidget(makeCharts(), 1);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

QWidget* OverviewPage::makeCharts() {
    auto* part = new QWidget;
    auto* head = new QHBoxLayout;
    auto* asTable = new QCheckBox(tr("Show as &tables"));
    asTable->setObjectName(u"chartsAsTablesBox"_s);
    connect(asTable, &QCheckBox::toggled, m_asTable, &QAction::setChecked);
    connect(m_asTable, &QAction::toggled, asTable, &QCheckBox::setChecked);
    head->addWidget(new Heading(tr("The schools in pictures"), 2));
    head->addStretch(1);
    head->addWidget(asTable);
    m_charts = new ChartGrid({u"kind"_s, u"type"_s, u"size"_s});
    connect(m_asTable, &QAction::toggled, m_charts, &ChartGrid::setTablesShown);
    connect(m_charts, &ChartGrid::categoryWanted, this, &OverviewPage::openCategory);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addLayout(head);
    layout->addWidget(m_charts, 1);
    return part;
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_notes->setNarrow(width() < fontMetrics().averageCharWidth() * kNarrow);
}

void OverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isStale)
        refresh();
}

void OverviewPage::noteChange() {
    m_isStale = true;
    if (isVisible())
        refresh();
}

void OverviewPage::refresh() {
    if (!m_workspace.hasFile())
        return;
    m_isStale = false;
    TrustFile& file = *m_workspace.file();
    const auto count = SchoolService(file.database(), file.unitOfWork(), file.clock()).count();
    if (count && *count > kCountedAtOnce && file.path() != ":memory:"_L1)
        readInBackground();
    else
        take(readOverview(file, m_workspace.asOf()));
}

void OverviewPage::readInBackground() {
    const int reading = ++m_reading;
    const QPointer<OverviewPage> self(this);
    m_workspace.runJob<OverviewNews>(
        tr("Counting the schools"),
        [path = m_workspace.file()->path(), day = m_workspace.asOf(),
         &clock = m_workspace.clock()](JobProgress&) -> Result<OverviewNews> {
            const auto file = TrustFile::open(path, clock, Database::Access::ReadOnly);
            if (!file)
                return tl::unexpected<Error>(file.error());
            return readOverview(**file, day);
        },
        [self, reading](const Result<OverviewNews>& news) {
            if (self && reading == self->m_reading)
                self->take(news);
        });
}

void OverviewPage::take(const Result<OverviewNews>& news) {
    if (!news) {
        m_workspace.showError(news.error());
        return;
    }
    m_header->setTitle(news->trust.name);
    const QString day = dateText(news->figures.day);
    m_header->setPurpose(news->trust.authority.isEmpty()
                             ? tr("The schools on %1.").arg(day)
                             : tr("The schools of %1 on %2.").arg(news->trust.authority, day));
    const bool isEmpty = news->schoolsInAll == 0;
    m_print->setEnabled(!isEmpty);
    m_stack->setCurrentIndex(isEmpty ? 1 : 2);
    setStatusText(isEmpty ? tr("No schools yet")
                          : counted(news->figures.schools, tr("school"), tr("schools")));
    if (isEmpty)
        return;
    showFigures(*news);
    m_notes->showNews(*news);
    m_charted = news->figures;
    m_charts->setSpecs({news->figures.kindChart(), news->figures.typeChart(), news->figures.sizeChart()});
}

void OverviewPage::showFigures(const OverviewNews& news) {
    fillFigures(m_figures, news.figures.countedFigures(),
                [this, figures = news.figures](const CountedFigure& counted) {
                    if (const auto place = placeOf(counted, figures, m_workspace.clock().today()))
                        m_workspace.goTo(*place);
                    else
                        openConcerned(m_workspace, schoolsCounted(counted, figures.day), window());
                });
}

void OverviewPage::openCategory(const QString& chart, int category) {
    if (const auto place = placeOfCategory(chart, category, m_charted, m_workspace.clock().today()))
        m_workspace.goTo(*place);
    else
        openConcerned(m_workspace, schoolsOfCategory(chart, category, m_charted), window());
}

QList<MenuAction> OverviewPage::menuActions() const {
    return {{MenuPlace::File, m_print}, {MenuPlace::View, m_asTable}};
}

void OverviewPage::print() {
    const QDate day = m_workspace.asOf();
    showReport(m_workspace, window(),
               {tr("Schools at a glance"),
                makerFor(m_workspace, [day](TrustFile& file) { return schoolsOverviewReport(file, day); })});
}

void OverviewPage::saveState() {
    QSettings().setValue(asTableKey(), m_asTable->isChecked());
}

void OverviewPage::restoreState() {
    m_asTable->setChecked(QSettings().value(asTableKey()).toBool());
}

} // namespace liaison
