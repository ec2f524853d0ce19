// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/accept_page.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/plan_breaks.h"
#include "core/store/history.h"
#include "ui/forming/plan_names.h"
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
#include <QLabel>
#include <QScopedValueRollback>
#include <QSplitter>

namespace liaison {

namespace {

constexpr int kPauseMs = 250;
constexpr qsizetype kNamedBodies = 6;
/// So many characters wide the page has to be for names and changes to stand beside each other.
constexpr int kCharsForBoth = 112;
constexpr int kTableLines = 8;

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
    , m_claim(new NoticeBar)
    , m_day(new DateField(u"acceptDay"_s))
    , m_closes(new QCheckBox(tr("&Close what is left without members")))
    , m_type(new QComboBox)
    , m_names(new PlanNames)
    , m_parts(new QSplitter)
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
    leftLayout->addWidget(m_names, 1);
    m_names->setMinimumHeight(fontMetrics().height() * kTableLines);
    m_parts->setObjectName(u"acceptParts"_s);
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(rhythm(this, 2));
    m_parts->addWidget(left);
    m_parts->addWidget(makeChanges());
    m_parts->setStretchFactor(0, 2);
    m_parts->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    m_claim->setObjectName(u"acceptClaim"_s);
    m_claim->setClosable(false);
    layout->addWidget(m_claim);
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_parts, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(kPauseMs);
    connect(&m_later, &QTimer::timeout, this, &AcceptPage::preview);
    connect(m_day, &DateField::dateEdited, this, &AcceptPage::answersChanged);
    connect(m_closes, &QCheckBox::toggled, this, &AcceptPage::answersChanged);
    connect(m_type, &QComboBox::currentIndexChanged, this, &AcceptPage::answersChanged);
    connect(m_names, &PlanNames::itemChanged, this, &AcceptPage::answersChanged);
}

QWidget* AcceptPage::makeChanges() {
    m_summary->setObjectName(u"acceptSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_table->setObjectName(u"acceptMoves"_s);
    m_table->setRowModel(m_moves);
    shareWidth(m_table, {40, 30, 30});
    m_table->setMinimumHeight(fontMetrics().height() * kTableLines);
    auto* changes = new QWidget;
    auto* layout = new QVBoxLayout(changes);
    layout->setContentsMargins(0, 0, 0, 0);
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
    m_names->setBodies(m_draft.plan->bodies);
    showClaim();
    preview();
}

void AcceptPage::showClaim() {
    const QStringList broken = brokenRules(m_draft.ground, m_draft.question(), *m_draft.plan);
    const FormingClaim& claim = m_draft.plan->claim;
    if (broken.isEmpty())
        m_claim->showNotice(claim.isProven ? Tone::Good : Tone::Plain, claimText(claim) + u'.');
    else
        m_claim->showNotice(Tone::Warn, tr("%1: %2.").arg(brokenClaimText(), broken.join(u"; "_s)));
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

void AcceptPage::answersChanged() {
    if (m_isFilling)
        return;
    m_draft.effective = m_day->date();
    const QStringList names = m_names->names();
    for (qsizetype i = 0; i < names.size(); ++i)
        m_draft.plan->bodies[std::size_t(i)].name = names[i];
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
    if (!workspace().canWrite()) {
        m_summary->setText(
            tr("Nothing: this file is open for reading only, so the plan cannot be accepted. It can "
               "still be printed as a report."));
        Q_EMIT stateChanged();
        return;
    }
    if (!m_draft.effective.isValid() || !m_names->problem().isEmpty()) {
        Q_EMIT stateChanged();
        return;
    }
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

QString AcceptPage::problem() const {
    if (!workspace().canWrite())
        return tr("This file is open for reading only, so the plan cannot be accepted.");
    if (!m_day->date().isValid())
        return tr("Write a day, such as 1/9/27.");
    if (const QString wrong = m_names->problem(); !wrong.isEmpty())
        return wrong;
    return m_preview ? QString() : tr("See above why this cannot be accepted yet.");
}

void AcceptPage::resizeEvent(QResizeEvent* event) {
    WorkingPage::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kCharsForBoth;
    m_parts->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
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
