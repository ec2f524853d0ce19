// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_menu.h"

#include "core/forming/forming_words.h"
#include "ui/forming/plan_words.h"
#include "ui/forming/plan_work.h"
#include "ui/structure/structure_pick.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMenu>

namespace liaison {

namespace {

constexpr int kOfferedMoves = 5;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PlanMenu)
};

/// The menu of some members, line by line.
class MemberMenu {
public:
    MemberMenu(QMenu* menu, PlanWork& work, const std::vector<Member>& members)
        : m_menu(menu), m_work(work), m_members(members), m_body(commonBody()) {}

    void addMoves() {
        if (m_members.size() != 1)
            return;
        if (m_work.question().job() == FormingJob::Founding)
            return addExchanges();
        for (const FormingOption& option : m_work.desk().optionsFor(m_members.front(), kOfferedMoves)) {
            const QString to = Words::tr("Move to %1").arg(nameOf(option.body));
            const QString change = changeText(m_work.question(), option.change);
            QAction* action =
                m_menu->addAction(QIcon::fromTheme(u"go-next"_s), Words::tr("%1 (%2)").arg(to, change));
            action->setObjectName(u"moveTo_%1"_s.arg(option.body));
            QObject::connect(
                action, &QAction::triggered, &m_work,
                [&work = m_work, members = m_members, body = option.body] { work.move(members, body); });
        }
        m_menu->addSeparator();
    }

    void addRules() {
        const FormingJob job = m_work.question().job();
        if (job == FormingJob::Founding) {
            add(u"pinIn"_s, u"list-add"_s, Words::tr("Must be among the founders"), PinKind::In);
            add(u"pinOut"_s, u"list-remove"_s, Words::tr("Must not be among the founders"), PinKind::Out);
        }
        if (m_members.size() > 1)
            addOfSeveral(job);
        if (job == FormingJob::Founding || m_body < 0)
            return;
        if (const auto target = m_work.targetOf(m_body); target && !isTarget(*target)) {
            add(u"pinWithin"_s, u"object-locked"_s, Words::tr("Keep in %1").arg(nameOf(m_body)),
                PinKind::Within, target);
            add(u"pinNotWithin"_s, u"object-unlocked"_s, Words::tr("Never in %1").arg(nameOf(m_body)),
                PinKind::NotWithin, target);
        }
        if (job == FormingJob::Groups && m_members.size() == 1)
            add(u"pinAnchor"_s, u"draw-circle"_s, Words::tr("Put in the middle of a group"), PinKind::Anchor);
    }

private:
    /// One takes the place of another; or there is one more, or one less.
    void addExchanges() {
        const Member& member = m_members.front();
        const std::vector<FormingOption> options = m_work.desk().optionsFor(member, kOfferedMoves);
        for (const FormingOption& option : options) {
            if (!option.swapWith)
                continue;
            const QString text = Words::tr("%1 (%2)").arg(exchangeText(m_work.ground(), option),
                                                          changeText(m_work.question(), option.swapChange));
            QAction* action = m_menu->addAction(QIcon::fromTheme(u"exchange-positions"_s), text);
            action->setObjectName(u"swapWith_%1"_s.arg(memberKey(*option.swapWith)));
            QObject::connect(
                action, &QAction::triggered, &m_work,
                [&work = m_work, member, other = *option.swapWith] { work.swap(member, other); });
        }
        if (!options.empty()) {
            const int body = options.front().body;
            const QString text = body < 0 ? Words::tr("Take it out") : Words::tr("Take it in");
            QAction* action = m_menu->addAction(
                QIcon::fromTheme(body < 0 ? u"list-remove"_s : u"list-add"_s),
                Words::tr("%1 (%2)").arg(text, changeText(m_work.question(), options.front().change)));
            action->setObjectName(u"moveTo_%1"_s.arg(body));
            QObject::connect(action, &QAction::triggered, &m_work,
                             [&work = m_work, member, body] { work.move({member}, body); });
        }
        m_menu->addSeparator();
    }

    /// The body that all of them are in, or -1.
    int commonBody() const {
        const int first = m_members.empty() ? -1 : m_work.plan().bodyOf(m_members.front());
        for (const Member& member : m_members)
            if (m_work.plan().bodyOf(member) != first)
                return -1;
        return first;
    }
    bool isTarget(const Member& target) const {
        return std::find(m_members.begin(), m_members.end(), target) != m_members.end();
    }
    QString nameOf(int body) const { return m_work.plan().bodies[std::size_t(body)].name; }

    void addOfSeveral(FormingJob job) {
        const bool isFounding = job == FormingJob::Founding;
        add(u"pinTogether"_s, u"insert-link"_s,
            isFounding ? Words::tr("All of them, or none") : Words::tr("Keep together"), PinKind::Together);
        add(u"pinApart"_s, u"remove-link"_s,
            isFounding ? Words::tr("Not both of them") : Words::tr("Never together"), PinKind::Apart);
    }

    void add(const QString& name, const QString& icon, const QString& text, PinKind kind,
             const std::optional<Member>& target = {}) {
        QAction* action = m_menu->addAction(QIcon::fromTheme(icon), text);
        action->setObjectName(name);
        Pin pin;
        pin.kind = kind;
        pin.members = m_members;
        pin.target = target;
        QObject::connect(action, &QAction::triggered, &m_work, [&work = m_work, pin] { work.addPin(pin); });
    }

    QMenu* m_menu;
    PlanWork& m_work;
    std::vector<Member> m_members;
    int m_body;
};

} // namespace

void fillMemberMenu(QMenu* menu, PlanWork& work, const std::vector<Member>& members, bool canMove) {
    if (work.isEmpty() || members.empty())
        return;
    MemberMenu lines(menu, work, members);
    if (canMove)
        lines.addMoves();
    lines.addRules();
}

void showMemberMenu(PlanWork& work, const std::vector<Member>& members, bool canMove, QWidget* window,
                    const QPoint& globalPosition) {
    QMenu menu(window);
    menu.setObjectName(u"memberMenu"_s);
    fillMemberMenu(&menu, work, members, canMove);
    if (!menu.isEmpty())
        menu.exec(globalPosition);
}

} // namespace liaison
