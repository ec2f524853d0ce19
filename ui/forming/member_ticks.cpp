// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/member_ticks.h"

#include "core/base/text.h"
#include "ui/imports/shared_width.h"
#include "ui/structure/structure_pick.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace liaison {

namespace {

QString itemKindText(const FormingItem& item) {
    return std::holds_alternative<Id<School>>(item.member) ? schoolKindLabel(item.kind) : QString();
}

QString itemPupilsText(const FormingItem& item) {
    return item.pupils ? countText(*item.pupils) : QString();
}

QVariant pupilsValue(const FormingItem& item) {
    return item.pupils ? QVariant(*item.pupils) : QVariant();
}

QString urnText(const FormingItem& item) {
    return item.urn ? QString::number(item.urn) : QString();
}

} // namespace

MemberTicks::MemberTicks(const QString& name, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_filter(new FilterBar(tr("Name, URN or today’s group"), name + u"Filter"_s))
    , m_kinds(m_filter->addChoice(tr("Kind"), name + u"Kind"_s))
    , m_today(m_filter->addChoice(tr("Today in"), name + u"Today"_s))
    , m_model(nullptr)
    , m_table(new TableView({}, accessibleName))
    , m_all(linkButton(tr("Tick &all shown")))
    , m_none(linkButton(tr("&Untick all shown")))
    , m_summary(new QLabel) {
    using Row = FormingItem;
    const auto today = [this](const Row& item) { return m_ground.nameOf(item.today); };
    m_model = new RowModel<Row>(
        {Column<Row>(u"name"_s, tr("Name"), [](const Row& item) { return item.name; })
             .tickedBy([this](const Row& item) { return isTicked(item); }),
         Column<Row>(u"kind"_s, tr("Kind"), itemKindText),
         Column<Row>(u"schools"_s, tr("Schools"), [](const Row& item) { return countText(item.schools); })
             .number([](const Row& item) { return item.schools; }),
         Column<Row>(u"pupils"_s, tr("Pupils"), itemPupilsText).number(pupilsValue),
         Column<Row>(u"today"_s, tr("Today in"), today),
         Column<Row>(u"urn"_s, tr("URN"), urnText).number([](const Row& item) { return item.urn; })},
        [](const Row& item) { return memberKey(item.member); }, this);
    m_model->setSearchKey([today](const Row& item) {
        return searchKey(item.name + u' ' + urnText(item) + u' ' + today(item));
    });
    m_table->setObjectName(name);
    m_all->setObjectName(name + u"All"_s);
    m_none->setObjectName(name + u"None"_s);
    m_summary->setObjectName(name + u"Summary"_s);
    layOut();
    connectParts();
}

void MemberTicks::layOut() {
    m_table->setRowModel(m_model);
    shareWidth(m_table, {36, 14, 10, 10, 22, 10});
    auto* ticks = new QHBoxLayout;
    ticks->setSpacing(rhythm(this));
    ticks->addWidget(m_all);
    ticks->addWidget(m_none);
    ticks->addStretch(1);
    ticks->addWidget(m_summary);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_filter);
    layout->addLayout(ticks);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_filter->textField());
}

void MemberTicks::connectParts() {
    connect(m_filter, &FilterBar::filterChanged, this, &MemberTicks::applyFilter);
    connect(m_filter, &FilterBar::tableWanted, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_model, &RowModelBase::checkToggled, this,
            [this](qint64 key, const QString&, bool on) { tick(key, on); });
    connect(m_table, &TableView::rowActivated, this,
            [this](qint64 key) { tick(key, !m_ticked.contains(key)); });
    connect(m_all, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tickShown(false); });
}

void MemberTicks::setGround(const FormingGround& ground, const std::vector<Member>& ticked) {
    m_ground = ground;
    m_ticked.clear();
    const GroundIndex index(ground);
    for (const Member& member : ticked)
        if (index.of(member) >= 0)
            m_ticked.insert(memberKey(member));
    const bool areSchools = ground.job != FormingJob::Hubs;
    m_table->setColumnShown(u"kind"_s, areSchools);
    m_table->setColumnShown(u"urn"_s, areSchools);
    m_table->setColumnShown(u"schools"_s, !areSchools);
    m_table->setColumnShown(u"today"_s, !ground.bodies.empty());
    m_model->setRows(m_ground.items);
    fillChoices();
    applyFilter();
}

void MemberTicks::fillChoices() {
    QHash<SchoolKind, int> kinds;
    QHash<Id<Body>, int> bodies;
    for (const FormingItem& item : m_ground.items) {
        ++kinds[item.kind];
        ++bodies[item.today];
    }
    std::vector<Choice> ofKind;
    for (const SchoolKind kind : kSchoolKinds)
        if (const int count = kinds.value(kind))
            ofKind.push_back({schoolKindKey(kind), schoolKindLabel(kind), count});
    m_kinds->setChoices(ofKind);
    m_kinds->setVisible(m_ground.job != FormingJob::Hubs);
    std::vector<Choice> ofBody;
    for (const PlacedBody& body : m_ground.bodies)
        ofBody.push_back({QString::number(body.id.value), body.name, bodies.value(body.id)});
    if (const int count = bodies.value({}))
        ofBody.push_back({u"0"_s, tr("None"), count});
    m_today->setChoices(ofBody);
    m_today->setVisible(!m_ground.bodies.empty());
}

void MemberTicks::showKinds(const std::vector<SchoolKind>& kinds) {
    QStringList keys;
    for (const SchoolKind kind : kinds)
        keys << schoolKindKey(kind);
    m_kinds->setChosen(keys);
    applyFilter();
}

void MemberTicks::applyFilter() {
    const QStringList kinds = m_kinds->chosen();
    const QStringList bodies = m_today->chosen();
    m_model->setFilter([kinds, bodies](const FormingItem& item) {
        return (kinds.isEmpty() || kinds.contains(schoolKindKey(item.kind))) &&
               (bodies.isEmpty() || bodies.contains(QString::number(item.today.value)));
    });
    m_model->setSearch(m_filter->text());
    m_filter->setSummary(
        m_filter->isActive()
            ? tr("%1 of %2 shown").arg(countText(m_model->rowCount()), countText(m_model->totalCount()))
            : QString());
}

bool MemberTicks::isTicked(const FormingItem& item) const {
    return m_ticked.contains(memberKey(item.member));
}

void MemberTicks::tick(qint64 key, bool on) {
    const FormingItem* item = m_model->find(key);
    if (!item)
        return;
    if (on)
        m_ticked.insert(key);
    else
        m_ticked.remove(key);
    const QModelIndex shown = m_model->index(m_model->rowOfKey(key), 0);
    Q_EMIT m_model->dataChanged(shown, shown, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

void MemberTicks::tickShown(bool on) {
    for (const FormingItem* item : m_model->visibleRows())
        if (on)
            m_ticked.insert(memberKey(item->member));
        else
            m_ticked.remove(memberKey(item->member));
    m_table->viewport()->update();
    Q_EMIT ticksChanged();
}

std::vector<Member> MemberTicks::ticked() const {
    std::vector<Member> members;
    for (const FormingItem& item : m_ground.items)
        if (isTicked(item))
            members.push_back(item.member);
    return members;
}

qint64 MemberTicks::pupils() const {
    qint64 sum = 0;
    for (const FormingItem& item : m_ground.items)
        if (isTicked(item))
            sum += item.pupils.value_or(0);
    return sum;
}

qint64 MemberTicks::withoutPupils() const {
    return std::count_if(m_ground.items.begin(), m_ground.items.end(),
                         [this](const FormingItem& item) { return isTicked(item) && !item.pupils; });
}

void MemberTicks::setSummary(const QString& text) {
    m_summary->setText(text);
}

} // namespace liaison
