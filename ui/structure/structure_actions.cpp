// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_actions.h"

#include "ui/shell/workspace.h"
#include "ui/structure/accept_dialog.h"
#include "ui/structure/add_members_dialog.h"
#include "ui/structure/body_dialogs.h"
#include "ui/structure/close_body_dialog.h"
#include "ui/structure/member_dialogs.h"
#include "ui/structure/move_dialog.h"
#include "ui/structure/pick_mime.h"
#include "ui/structure/placing_dialog.h"
#include "ui/structure/structure_state.h"

#include <QIcon>

#include <algorithm>

namespace liaison {

StructureActions::StructureActions(StructureState& state, std::function<QDate()> effective, QWidget* window)
    : QObject(window)
    , newGroup(make(u"newGroup"_s, tr("New liaison &group…"), u"list-add"_s, &StructureActions::askNewGroup))
    , newBody(make(u"newBody"_s, tr("&New group, hub or board…"), u"list-add"_s,
                   &StructureActions::askNewBody, QKeySequence(u"Ctrl+Shift+B"_s)))
    , renameBody(make(u"renameBody"_s, tr("&Rename…"), u"edit-rename"_s, &StructureActions::askRename,
                      QKeySequence(Qt::Key_F2)))
    , addMembers(
          make(u"addMembers"_s, tr("&Add members…"), u"list-add-user"_s, &StructureActions::askAddMembers))
    , moveTo(make(u"moveTo"_s, tr("&Move to…"), u"go-next"_s, &StructureActions::askMove,
                  QKeySequence(u"Ctrl+M"_s)))
    , cut(make(u"cutMembers"_s, tr("Cu&t"), u"edit-cut"_s, &StructureActions::cutSelected, QKeySequence::Cut))
    , paste(make(u"pasteMembers"_s, tr("&Paste into"), u"edit-paste"_s, &StructureActions::pasteCut,
                 QKeySequence::Paste))
    , endMembership(
          make(u"endMembership"_s, tr("&End membership…"), u"list-remove"_s, &StructureActions::askEnd))
    , changeKind(
          make(u"changeKind"_s, tr("Change me&mbership…"), u"document-edit"_s, &StructureActions::askKind))
    , correctMembership(make(u"correctMembership"_s, tr("Correct mem&bership…"), u"tools-check-spelling"_s,
                             &StructureActions::askCorrectMembership))
    , correctBody(make(u"correctBody"_s, tr("Corre&ct body…"), u"tools-check-spelling"_s,
                       &StructureActions::askCorrectBody))
    , convertBody(make(u"convertBody"_s, tr("Con&vert…"), u"document-swap"_s, &StructureActions::askConvert))
    , closeBody(make(u"closeBody"_s, tr("C&lose…"), u"archive-insert"_s, &StructureActions::askClose))
    , reopenBody(make(u"reopenBody"_s, tr("Re&open"), u"edit-undo-history"_s, &StructureActions::reopen))
    , deletePicks(make(u"deletePicks"_s, tr("&Delete…"), u"edit-delete"_s, &StructureActions::askDelete,
                       QKeySequence::Delete))
    , openInSchools(
          make(u"openInSchools"_s, tr("Open in &Schools"), u"go-jump"_s, &StructureActions::showInSchools))
    , placeSchools(make(u"placeSchools"_s, tr("&Fill in from a postcode file…"), u"document-import"_s,
                        &StructureActions::askToPlace))
    , acceptNoPlace(make(u"acceptNoPlace"_s, tr("Accept that it has no &group…"), u"dialog-ok-apply"_s,
                         &StructureActions::askAcceptNoPlace))
    , m_state(state)
    , m_effective(std::move(effective))
    , m_window(window) {
    setPicks({});
}

QAction* StructureActions::make(const QString& name, const QString& text, const QString& icon,
                                void (StructureActions::*act)(), const QKeySequence& shortcut) {
    auto* action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    return action;
}

QList<QAction*> StructureActions::forViews() const {
    return {moveTo,       cut,         paste,   addMembers,  endMembership, changeKind, correctMembership,
            renameBody,   correctBody, newBody, convertBody, closeBody,     reopenBody, deletePicks,
            openInSchools};
}

QList<QAction*> StructureActions::forSelection() const {
    return {moveTo, cut, endMembership, changeKind};
}

Id<Body> StructureActions::target() const {
    return m_picks.size() == 1 ? dropTarget(m_picks.front()) : Id<Body>();
}

void StructureActions::setPicks(const Picks& picks) {
    m_picks = picks;
    const bool canWrite = m_state.workspace().canWrite();
    const bool any = canWrite && !picks.empty();
    const bool one = picks.size() == 1;
    const bool isBody = one && !picks.front().isSchool();
    const auto memberships = qsizetype(membershipsOf(picks).size());
    const bool allMembers = any && memberships == qsizetype(picks.size());
    const PlacedBody* body = isBody ? m_state.structure().body(picks.front().body()) : nullptr;
    for (QAction* action : {newGroup, newBody, placeSchools})
        action->setEnabled(canWrite);
    for (QAction* action : {moveTo, cut})
        action->setEnabled(any);
    // A school is never deleted: the key that deletes a body ends a school's membership.
    const bool hasSchool =
        std::any_of(picks.begin(), picks.end(), [](const Pick& pick) { return pick.isSchool(); });
    deletePicks->setVisible(!hasSchool);
    deletePicks->setEnabled(any && !hasSchool);
    endMembership->setShortcut(hasSchool ? QKeySequence(Qt::Key_Delete) : QKeySequence());
    for (QAction* action : {endMembership, changeKind})
        action->setEnabled(allMembers);
    correctMembership->setEnabled(allMembers && one);
    for (QAction* action : {renameBody, correctBody, convertBody, closeBody}) {
        action->setEnabled(canWrite && isBody);
        action->setVisible(picks.empty() || isBody);
    }
    addMembers->setEnabled(canWrite && target().isValid());
    paste->setEnabled(canWrite && !m_cut.empty() && target().isValid());
    reopenBody->setVisible(body != nullptr && body->closed.isValid());
    reopenBody->setEnabled(canWrite && reopenBody->isVisible());
    acceptNoPlace->setEnabled(canWrite && pickedNoPlace() != nullptr);
    openInSchools->setVisible(one && !isBody);
    openInSchools->setEnabled(one && !isBody);
    const QString reason = m_state.workspace().whyNoWriting();
    for (QAction* action : forViews())
        if (action != openInSchools)
            action->setToolTip(reason);
}

const Breach* StructureActions::pickedNoPlace() const {
    return m_picks.size() == 1 && m_picks.front().isSchool()
               ? m_state.breachOfNoPlace(m_picks.front().school())
               : nullptr;
}

void StructureActions::askAcceptNoPlace() {
    if (const Breach* breach = pickedNoPlace())
        shown(new AcceptBreachDialog(m_state, *breach, m_window));
}

void StructureActions::forgetCut() {
    m_cut.clear();
    setPicks(m_picks);
    Q_EMIT cutChanged();
}

void StructureActions::moveInto(const Picks& picks, Id<Body> onto) {
    if (picks.empty() || !onto.isValid())
        return;
    const Result<QString> done = movePicks(m_state, picks, onto, m_effective());
    if (!done)
        return m_state.workspace().showError(done.error());
    m_state.workspace().notify(*done, true);
}

void StructureActions::cutSelected() {
    m_cut = m_picks;
    setPicks(m_picks);
    Q_EMIT cutChanged();
}

void StructureActions::pasteCut() {
    const Picks picks = m_cut;
    const Id<Body> onto = target();
    forgetCut();
    moveInto(picks, onto);
}

std::optional<Body> StructureActions::selectedBody() const {
    if (m_picks.size() != 1 || m_picks.front().isSchool())
        return std::nullopt;
    const Result<Body> body = m_state.bodyService().find(m_picks.front().body());
    if (!body) {
        m_state.workspace().showError(body.error());
        return std::nullopt;
    }
    return *body;
}

void StructureActions::openNewBody(Id<BodyType> type, Id<Body> parentBody) {
    auto* dialog = new NewBodyDialog(m_state, type, parentBody, m_effective(), m_window);
    connect(dialog, &NewBodyDialog::bodyOpened, this, &StructureActions::bodyOpened);
    shown(dialog);
}

void StructureActions::askNewGroup() {
    const BodyType* type = m_state.structure().typeByKey(QString::fromLatin1(body_type_key::kLiaisonGroup));
    openNewBody(type ? type->id : Id<BodyType>(), {});
}

void StructureActions::askNewBody() {
    // Most often it is another of what is selected, or something for it.
    const PlacedBody* selected = m_state.structure().body(target());
    const BodyType* type = selected ? m_state.structure().type(selected->type) : nullptr;
    if (type != nullptr && !type->memberTypes.empty())
        return openNewBody(type->memberTypes.front(), selected->id);
    openNewBody(type ? type->id : Id<BodyType>(),
                selected ? m_state.structure().parentOf(selected->id) : Id<Body>());
}

void StructureActions::askRename() {
    if (const auto body = selectedBody())
        shown(new RenameBodyDialog(m_state, *body, m_effective(), m_window));
}

void StructureActions::askAddMembers() {
    shown(new AddMembersDialog(m_state, target(), m_effective(), m_window));
}

void StructureActions::askMove() {
    shown(new MoveDialog(m_state, m_picks, m_effective(), m_window));
}

void StructureActions::askEnd() {
    shown(new EndMembershipDialog(m_state, m_picks, m_effective(), m_window));
}

void StructureActions::askKind() {
    shown(new ChangeKindDialog(m_state, m_picks, m_effective(), m_window));
}

void StructureActions::askCorrectMembership() {
    const Result<Membership> membership = m_state.memberService().find(m_picks.front().membership);
    if (!membership)
        return m_state.workspace().showError(membership.error());
    shown(new CorrectMembershipDialog(m_state, *membership, m_window));
}

void StructureActions::askCorrectBody() {
    if (const auto body = selectedBody())
        shown(new CorrectBodyDialog(m_state, *body, m_state.day(), m_window));
}

void StructureActions::askConvert() {
    if (const auto body = selectedBody())
        shown(new ConvertBodyDialog(m_state, *body, m_effective(), m_window));
}

void StructureActions::askClose() {
    if (const auto body = selectedBody())
        shown(new CloseBodyDialog(m_state, *body, m_effective().addDays(-1), m_window));
}

void StructureActions::reopen() {
    const auto body = selectedBody();
    if (!body)
        return;
    if (const Result<Body> done = m_state.bodyService().reopen(body->id); !done)
        m_state.workspace().showError(done.error());
    else
        m_state.workspace().notify(
            tr("%1 is open again. Memberships that ended with it stay ended.").arg(body->name()), true);
}

void StructureActions::askToPlace() {
    askToPlaceSchools(m_state, m_window);
}

void StructureActions::showInSchools() {
    if (m_picks.size() == 1 && m_picks.front().isSchool())
        m_state.workspace().goTo({u"schools"_s, QString::number(m_picks.front().school().value)});
}

} // namespace liaison
