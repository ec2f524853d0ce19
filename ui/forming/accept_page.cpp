// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/accept_page.h"

#include "core/base/text.h"
#include "core/store/history.h"
#include "ui/imports/shared_width.h"
#include "ui/shell/workspace.h"
#include "ui/structure/structure_pick.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSet>
#include <QSplitter>
#include <QTableWidget>

namespace liaison {

namespace {

constexpr int kPauseMs = 250;
constexpr qsizetype kNamedBodies = 6;

/// "Opened: A, B and 16 more."
QString bodiesLine(const QString& what, const std::vector<QString>& names) {
    if (names.empty())
        return {};
    QStringList first(names.begin(), names.begin() + std::ptrdiff_t(std::min<std::size_t>(
                                                         names.size(), std::size_t(kNamedBodies))));
    const auto more = qint64(names.size()) - first.size();
    QString list = first.join(u", "_s);
    if (more > 0)
        list = AcceptPage::tr("%1 and %2 more").arg(list, countText(more));
    return AcceptPage::tr("%1 (%2): %3").arg(what, countText(qint64(names.size())), list);
}

std::vector<Column<AcceptanceSummary::Move>> moveColumns() {
    using Move = AcceptanceSummary::Move;
    return {Column<Move>(u"name"_s, AcceptPage::tr("Name"), [](const Move& move) { return move.name; }),
            Column<Move>(
                u"from"_s, AcceptPage::tr("From"),
                [](const Move& move) { return move.from.isEmpty() ? AcceptPage::tr("none") : move.from; }),
            Column<Move>(u"to"_s, AcceptPage::tr("To"), [](const Move& move) { return move.to; })};
}

/// What accepting did, and the action that it is in the record.
struct Accepted {
    AcceptanceSummary summary;
    qint64 changeSetId = 0;
};

} // namespace

AcceptPage::AcceptPage(Workspace& workspace, FormingDraft& draft)
    : WorkingPage(workspace, tr("Accept"), tr("From which day, and under which names?"))
    , m_draft(draft)
    , m_day(new DateField(u"acceptDay"_s))
    , m_closes(new QCheckBox(tr("&Close what is left without members")))
    , m_type(new QComboBox)
    , m_names(new QTableWidget)
    , m_summary(new QLabel)
    , m_moves(new RowModel<Move>(
          moveColumns(), [](const Move& move) { return memberKey(move.member); }, this))
    , m_table(new TableView({}, tr("Who moves where"))) {
    m_day->setToday(workspace.clock().today());
    m_day->textField()->setAccessibleName(tr("First day"));
    m_closes->setObjectName(u"acceptCloses"_s);
    m_closes->setChecked(true);
    auto* form = new Form;
    form->add(tr("&First day of the plan"), m_day, u"acceptDay"_s);
    m_typeField = form->add(tr("What is &opened"), m_type, u"acceptType"_s);
    form->addWidget(m_closes);
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(rhythm(this));
    leftLayout->addWidget(form);
    leftLayout->addWidget(makeNames(), 1);
    auto* parts = new QSplitter;
    parts->setChildrenCollapsible(false);
    parts->addWidget(left);
    parts->addWidget(makeChanges());
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(parts, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(kPauseMs);
    connect(&m_later, &QTimer::timeout, this, &AcceptPage::preview);
    connect(m_day, &DateField::dateEdited, this, &AcceptPage::answersChanged);
    connect(m_closes, &QCheckBox::toggled, this, &AcceptPage::answersChanged);
    connect(m_type, &QComboBox::currentIndexChanged, this, &AcceptPage::answersChanged);
    connect(m_names, &QTableWidget::itemChanged, this, &AcceptPage::answersChanged);
}

QWidget* AcceptPage::makeNames() {
    m_names->setObjectName(u"acceptNames"_s);
    m_names->setAccessibleName(tr("Names"));
    m_names->setColumnCount(2);
    m_names->setHorizontalHeaderLabels({tr("Name, to be changed here"), tr("Members")});
    m_names->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_names->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_names->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_names->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_names->verticalHeader()->hide();
    m_names->setSelectionMode(QAbstractItemView::SingleSelection);
    m_names->setTabKeyNavigation(false);
    m_names->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    return m_names;
}

QWidget* AcceptPage::makeChanges() {
    m_summary->setObjectName(u"acceptSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_table->setObjectName(u"acceptMoves"_s);
    m_table->setRowModel(m_moves);
    shareWidth(m_table, {40, 30, 30});
    auto* changes = new QWidget;
    auto* layout = new QVBoxLayout(changes);
    layout->setContentsMargins(rhythm(this), 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("What will change"), 3));
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    return changes;
}

void AcceptPage::enter() {
    const QScopedValueRollback filling(m_isFilling, true);
    if (!m_draft.effective.isValid())
        m_draft.effective = m_draft.question().day;
    m_day->setDate(m_draft.effective);
    const bool isFounding = m_draft.job == FormingJob::Founding;
    m_closes->setVisible(!isFounding && !m_draft.whole.bodies.empty());
    m_typeField->setVisible(isFounding);
    fillTypes();
    fillNames();
    preview();
}

void AcceptPage::fillTypes() {
    if (m_type->count() > 0)
        return;
    int likely = 0;
    for (const BodyType& type : m_draft.structure.types()) {
        if (!type.takesSchools)
            continue;
        if (type.key.startsWith(u"mat") || (likely == 0 && type.key == u"cluster"))
            likely = m_type->count();
        m_type->addItem(type.singular, type.id.value);
    }
    m_type->setCurrentIndex(likely);
}

void AcceptPage::fillNames() {
    const std::vector<FormedBody>& bodies = m_draft.plan->bodies;
    m_names->setRowCount(int(bodies.size()));
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        m_names->setItem(int(i), 0, new QTableWidgetItem(bodies[i].name));
        auto* count = new QTableWidgetItem(countText(qint64(bodies[i].members.size())));
        count->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_names->setItem(int(i), 1, count);
    }
}

void AcceptPage::answersChanged() {
    if (m_isFilling)
        return;
    m_draft.effective = m_day->date();
    for (int row = 0; row < m_names->rowCount(); ++row)
        m_draft.plan->bodies[std::size_t(row)].name = tidied(m_names->item(row, 0)->text());
    m_preview.reset();
    m_later.start();
    Q_EMIT stateChanged();
}

Acceptance AcceptPage::acceptance() const {
    Acceptance asked;
    asked.question = m_draft.question();
    asked.plan = *m_draft.plan;
    asked.effective = m_draft.effective;
    asked.closesOthers = m_closes->isChecked();
    asked.foundingType = Id<BodyType>{m_type->currentData().toLongLong()};
    asked.saved = m_draft.saved;
    return asked;
}

void AcceptPage::preview() {
    m_preview.reset();
    if (!m_draft.effective.isValid() || !namesProblem().isEmpty()) {
        Q_EMIT stateChanged();
        return;
    }
    if (!workspace().canWrite())
        return sayIfNothingCanBeWritten();
    // It is done on trial and taken back, so it wants a connection that may write.
    runAway<AcceptanceSummary>(
        tr("Looking at what will change"), Database::Access::ReadWrite,
        [asked = acceptance(), service = m_draft.service](TrustFile& file, JobProgress&) {
            return service(file).preview(asked);
        },
        [this](const Result<AcceptanceSummary>& summary) { takePreview(summary); });
}

void AcceptPage::takePreview(const Result<AcceptanceSummary>& summary) {
    m_moves->setRows({});
    m_summary->clear();
    if (!summary)
        return showFailure(summary.error());
    m_preview = *summary;
    QStringList lines;
    for (const QString& line :
         {bodiesLine(tr("Opened"), summary->opened), bodiesLine(tr("Renamed"), summary->renamed),
          bodiesLine(tr("Closed on the day before"), summary->closed)})
        if (!line.isEmpty())
            lines << line;
    lines << placesText(m_draft.job, *summary);
    m_summary->setText(lines.join(u'\n'));
    m_moves->setRows(summary->moves);
}

QString AcceptPage::namesProblem() const {
    QSet<QString> taken;
    for (const FormedBody& body : m_draft.plan->bodies) {
        if (body.name.isEmpty())
            return tr("Give each of them a name.");
        if (taken.contains(folded(body.name)))
            return tr("Two are called “%1”: give one another name.").arg(body.name);
        taken.insert(folded(body.name));
    }
    return {};
}

QString AcceptPage::problem() const {
    if (const QString reason = workspace().whyNoWriting(); !reason.isEmpty())
        return reason;
    if (!m_day->date().isValid())
        return tr("Write a day, such as 1/9/27.");
    if (const QString wrong = namesProblem(); !wrong.isEmpty())
        return wrong;
    return m_preview ? QString() : tr("See above why this cannot be accepted yet.");
}

QString AcceptPage::nextText() const {
    if (!m_draft.plan)
        return tr("&Accept");
    if (m_draft.job == FormingJob::Founding)
        return tr("&Accept the founders");
    return tr("&Accept %1").arg(bodiesText(m_draft.job, qint64(m_draft.plan->bodies.size())));
}

void AcceptPage::proceed() {
    m_later.stop();
    runAway<Accepted>(
        tr("Accepting the plan"), Database::Access::ReadWrite,
        [asked = acceptance(), service = m_draft.service](TrustFile& file, JobProgress&) -> Result<Accepted> {
            Result<AcceptanceSummary> done = service(file).accept(asked);
            if (!done)
                return tl::unexpected<Error>(done.error());
            const auto newest = History(file.database()).actions(1);
            if (!newest)
                return tl::unexpected<Error>(newest.error());
            return Accepted{std::move(*done), newest->empty() ? 0 : newest->front().id.value};
        },
        [this](Result<Accepted> done) {
            if (!done)
                return showFailure(done.error());
            m_draft.outcome = std::move(done->summary);
            m_draft.changeSetId = done->changeSetId;
            announceAction(workspace(), m_draft.changeSetId);
            Q_EMIT proceeded();
        });
}

} // namespace liaison
