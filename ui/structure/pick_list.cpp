// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/pick_list.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>

namespace liaison {

namespace {

std::vector<Column<Offer>> offerColumns(PickList::Choose choose) {
    std::vector<Column<Offer>> columns{
        Column<Offer>(u"name"_s, PickList::tr("Name"), [](const Offer& offer) { return offer.name; }),
        Column<Offer>(u"type"_s, PickList::tr("Type"), [](const Offer& offer) { return offer.type; }),
        Column<Offer>(u"place"_s, PickList::tr("Belongs to"), [](const Offer& offer) { return offer.place; }),
        Column<Offer>(u"urn"_s, PickList::tr("URN"), [](const Offer& offer) {
            return offer.urn ? QString::number(offer.urn) : QString();
        }).hiddenAtFirst()};
    // Only bodies are chosen one at a time, and they have none.
    if (choose == PickList::Choose::Several)
        columns.insert(columns.begin() + 1, Column<Offer>(u"town"_s, PickList::tr("Town"),
                                                          [](const Offer& offer) { return offer.town; }));
    return columns;
}

} // namespace

PickList::PickList(const QString& objectName, const QString& accessibleName, Choose choose, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_model(new RowModel<Offer>(
          offerColumns(choose), [](const Offer& offer) { return memberKey(offer.member); }, this))
    , m_table(new TableView(objectName, accessibleName)) {
    setObjectName(objectName);
    m_text->setObjectName(objectName + u"Text"_s);
    m_text->setAccessibleName(tr("Find"));
    m_text->setPlaceholderText(choose == Choose::One ? tr("Type a part of a name or a type")
                                                     : tr("Type a part of a name, a town, a type or a URN"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_model->setSearchKey([](const Offer& offer) {
        return searchKey(offer.name + u' ' + offer.type + u' ' + offer.place + u' ' + offer.town + u' ' +
                         QString::number(offer.urn));
    });
    m_table->setRowModel(m_model);
    m_table->setSelectionMode(choose == Choose::One ? QAbstractItemView::SingleSelection
                                                    : QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(fontMetrics().height() * 15);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_text);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        if (m_table->selectedKeys().isEmpty() && m_model->rowCount() == 1)
            m_table->selectKey(m_model->keyAt(0));
    });
    connect(m_table, &TableView::selectedKeysChanged, this, &PickList::chosenChanged);
    connect(m_table, &TableView::rowActivated, this, &PickList::accepted);
}

void PickList::setOffers(std::vector<Offer> offers) {
    m_model->setRows(std::move(offers));
}

std::vector<Member> PickList::chosen() const {
    std::vector<Member> members;
    for (const qint64 key : m_table->selectedKeys())
        members.push_back(memberOfKey(key));
    return members;
}

void PickList::choose(const Member& member) {
    m_table->selectKey(memberKey(member));
}

bool PickList::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key != Qt::Key_Down && !isEnter)
        return QWidget::eventFilter(watched, event);
    if (m_table->selectedKeys().isEmpty() && m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    if (isEnter)
        Q_EMIT accepted();
    else
        m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace liaison
