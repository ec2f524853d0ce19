// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/breach_list.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_service.h"
#include "ui/shell/workspace.h"
#include "ui/structure/accept_dialog.h"
#include "ui/structure/icon_delegate.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

#include <QAction>
#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace liaison {

namespace {

/// More schools in no group than these are one line: the tray lists them.
constexpr qint64 kSchoolsOneByOne = 12;
constexpr int kStandsForMany = Qt::UserRole + 1;

bool isOpenOfNoPlace(const Breach& breach) {
    return breach.isOfNoPlace() && !breach.accepted;
}

QAction* makeAction(QWidget* owner, const QString& name, const QString& text, const QString& icon) {
    auto* action = new QAction(QIcon::fromTheme(icon), text, owner);
    action->setObjectName(name);
    return action;
}

QString iconOf(const Breach& breach) {
    if (breach.accepted)
        return u"dialog-ok-apply"_s;
    return breach.isNote ? u"data-information"_s : u"data-warning"_s;
}

QString textOf(const Breach& breach) {
    if (!breach.accepted)
        return breach.sentence;
    const QString until = breach.accepted->until.isValid()
                              ? BreachList::tr("Accepted until %1").arg(dateText(breach.accepted->until))
                              : BreachList::tr("Accepted");
    return BreachList::tr("%1 %2: %3").arg(breach.sentence, until, breach.accepted->reason);
}

} // namespace

BreachList::BreachList(const StructureState& state, QWidget* window, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_window(window)
    , m_heading(new Heading({}, 3))
    , m_list(new QListWidget)
    , m_show(makeAction(this, u"showBreach"_s, tr("&Show"), u"go-jump"_s))
    , m_accept(makeAction(this, u"acceptBreachAction"_s, tr("&Accept…"), u"dialog-ok-apply"_s))
    , m_withdraw(makeAction(this, u"withdrawAcceptance"_s, tr("&Withdraw"), u"edit-undo"_s)) {
    m_heading->setObjectName(u"breachHeading"_s);
    m_heading->setWordWrap(true);
    m_list->setObjectName(u"breachList"_s);
    m_list->setAccessibleName(tr("Rules that are not kept"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(rhythm(this) / 4);
    m_list->setItemDelegate(new IconDelegate(m_list, m_list->iconSize(), Qt::AlignTop | Qt::AlignHCenter));
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_show, m_accept, m_withdraw});
    auto* buttons = new FlowLayout(rhythm(this));
    for (QAction* action : {m_show, m_accept, m_withdraw})
        buttons->addWidget(buttonForAction(action, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_heading);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &BreachList::updateActions);
    connect(m_list, &QListWidget::itemActivated, this, &BreachList::showCurrent);
    connect(m_show, &QAction::triggered, this, &BreachList::showCurrent);
    connect(m_accept, &QAction::triggered, this, &BreachList::acceptCurrent);
    connect(m_withdraw, &QAction::triggered, this, &BreachList::withdrawCurrent);
    updateActions();
}

void BreachList::addBreach(std::size_t index) {
    const Breach& breach = m_state.breaches()[index];
    auto* item = new QListWidgetItem(QIcon::fromTheme(iconOf(breach)), textOf(breach), m_list);
    item->setData(Qt::UserRole, qlonglong(index));
    const QString kind = breach.accepted ? tr("Accepted") : breach.isNote ? tr("Note") : tr("Rule not kept");
    item->setData(Qt::AccessibleTextRole, QString(kind + u": "_s + textOf(breach)));
}

bool BreachList::addSchoolsOfNoPlace() {
    const std::vector<Breach>& breaches = m_state.breaches();
    const auto first = std::find_if(breaches.begin(), breaches.end(), isOpenOfNoPlace);
    const qint64 count = std::count_if(first, breaches.end(), isOpenOfNoPlace);
    if (count <= kSchoolsOneByOne)
        return false;
    addBreach(std::size_t(first - breaches.begin()));
    QListWidgetItem* item = m_list->item(m_list->count() - 1);
    item->setText(tr("%1 schools belong to no group; they are listed below the structure, where they can be "
                     "placed or accepted.")
                      .arg(countText(count)));
    item->setData(Qt::AccessibleTextRole, QString(tr("Rule not kept") + u": "_s + item->text()));
    item->setData(kStandsForMany, true);
    return true;
}

void BreachList::rebuild() {
    const int row = m_list->currentRow();
    m_list->clear();
    const std::vector<Breach>& breaches = m_state.breaches();
    const bool manyOfNoPlace = addSchoolsOfNoPlace();
    const auto addAll = [&](const auto& belongs) {
        for (std::size_t i = 0; i < breaches.size(); ++i)
            if (belongs(breaches[i]) && !(manyOfNoPlace && isOpenOfNoPlace(breaches[i])))
                addBreach(i);
    };
    addAll([](const Breach& breach) { return !breach.accepted && !breach.isNote; });
    addAll([](const Breach& breach) { return !breach.accepted && breach.isNote; });
    addAll([](const Breach& breach) { return breach.accepted.has_value(); });
    const qint64 open = qint64(openBreaches(breaches));
    m_heading->setText(open == 0 ? tr("Every rule is kept or accepted")
                                 : counted(open, tr("rule is not kept"), tr("rules are not kept")));
    m_list->setVisible(m_list->count() > 0);
    for (QPushButton* button : findChildren<QPushButton*>(Qt::FindDirectChildrenOnly))
        button->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    updateActions();
}

const Breach* BreachList::current() const {
    const QListWidgetItem* item = m_list->currentItem();
    const std::size_t index = item ? std::size_t(item->data(Qt::UserRole).toLongLong()) : std::size_t(-1);
    return index < m_state.breaches().size() ? &m_state.breaches()[index] : nullptr;
}

Pick BreachList::pickOf(const Breach& breach) const {
    const auto within = [&](const Member& member) {
        Pick pick = placeOf(m_state.structure(), member);
        if (breach.body.isValid() && breach.body != pick.parent) {
            pick.parent = breach.body;
            pick.membership = {};
        }
        return pick;
    };
    if (breach.school.isValid())
        return within(breach.school);
    if (breach.memberBody.isValid())
        return within(breach.memberBody);
    return placeOf(m_state.structure(), breach.body);
}

void BreachList::updateActions() {
    const Breach* breach = current();
    const bool canWrite = m_state.workspace().canWrite();
    m_show->setEnabled(breach != nullptr);
    const bool isOne = breach != nullptr && !m_list->currentItem()->data(kStandsForMany).toBool();
    m_accept->setEnabled(isOne && canWrite && !breach->isNote);
    m_withdraw->setEnabled(breach != nullptr && canWrite && breach->accepted);
}

void BreachList::showCurrent() {
    if (const Breach* breach = current())
        Q_EMIT wanted(pickOf(*breach));
}

void BreachList::acceptCurrent() {
    if (const Breach* breach = current())
        shown(new AcceptBreachDialog(m_state, *breach, m_window));
}

void BreachList::withdrawCurrent() {
    const Breach* breach = current();
    if (breach == nullptr || !breach->accepted)
        return;
    TrustFile& file = *m_state.workspace().file();
    const QString sentence = breach->sentence;
    StructureService service(file.database(), file.unitOfWork(), file.clock());
    if (const Result<void> done = service.withdraw(breach->accepted->id); !done)
        m_state.workspace().showError(done.error());
    else
        m_state.workspace().notify(tr("No longer accepted: %1").arg(sentence), true);
}

} // namespace liaison
