// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/groups_form.h"

#include "core/base/text.h"
#include "core/forming/feeder_file.h"
#include "ui/forming/anchors_dialog.h"
#include "ui/forming/wants_words.h"
#include "ui/imports/list_choice.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shown.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace liaison {

namespace {

constexpr int kMostGroups = 5000;
constexpr double kMostKilometres = 500;
/// How much further a school goes for its feeder link, at first.
constexpr qint64 kUsualFeederWeight = 2000;

/// A button of a form is as wide as its words.
QWidget* besideNothing(std::initializer_list<QPushButton*> buttons) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(row));
    for (QPushButton* button : buttons) {
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    row->setFocusProxy(*buttons.begin());
    return row;
}

} // namespace

GroupsForm::GroupsForm(Workspace& workspace, FormingDraft& draft, QWidget* parent)
    : WantsForm(draft, parent)
    , m_workspace(workspace)
    , m_anchoring(new QComboBox)
    , m_chooseAnchors(new QPushButton)
    , m_count(numberBox(0, kMostGroups, {}))
    , m_objective(new QComboBox)
    , m_farthest(kilometreBox(kMostKilometres, tr("no limit")))
    , m_stay(kilometreBox(kMostKilometres, tr("not at all")))
    , m_feeders(new QPushButton)
    , m_forgetFeeders(new QPushButton(tr("&Forget them")))
    , m_weight(kilometreBox(kMostKilometres, tr("not at all"))) {
    addAnchoring();
    m_schools = addLimits(tr("&Smallest group, schools"), tr("&Largest group, schools"), u"groupSchools"_s,
                          kMostSchools);
    m_pupils =
        addLimits(tr("Smallest group, &pupils"), tr("Largest group, p&upils"), u"groupPupils"_s, kMostPupils);
    addDistances();
    addFeeders();
}

void GroupsForm::addAnchoring() {
    m_anchoring->addItem(tr("Each secondary and the schools round it"), int(Anchoring::Secondaries));
    m_anchoring->addItem(tr("Schools that I choose, and those round them"), int(Anchoring::Chosen));
    m_anchoring->addItem(tr("Any school may be in the middle"), int(Anchoring::Any));
    follow(m_anchoring, &QComboBox::currentIndexChanged);
    FormField* anchoring = add(tr("What a group forms &around"), m_anchoring, u"groupAnchoring"_s);
    FormField* count = add(tr("How &many groups"), m_count, u"groupCount"_s);
    putBeside(anchoring, count);
    auto* row = besideNothing({m_chooseAnchors});
    m_anchorsField = add(tr("&Chosen schools"), row, u"groupAnchorsRow"_s);
    m_chooseAnchors->setObjectName(u"chooseAnchors"_s);
    connect(m_chooseAnchors, &QPushButton::clicked, this, &GroupsForm::chooseAnchors);
}

void GroupsForm::addDistances() {
    m_objective->addItem(tr("All distances together"), int(grouping::Objective::Total));
    m_objective->addItem(tr("The longest distance, then all together"), int(grouping::Objective::Longest));
    m_objective->addItem(tr("Pupils times distance"), int(grouping::Objective::Weighted));
    follow(m_objective, &QComboBox::currentIndexChanged);
    FormField* objective = add(tr("What is made as small as &it can be"), m_objective, u"groupObjective"_s);
    FormField* farthest =
        add(tr("No school &further than"), m_farthest, u"groupFarthest"_s, FormField::Need::Optional);
    putBeside(objective, farthest);
    m_stayField = add(tr("To stay in today’s group, a school may have so much further to &go"), m_stay,
                      u"groupStay"_s, FormField::Need::Optional);
}

void GroupsForm::addFeeders() {
    auto* row = besideNothing({m_feeders, m_forgetFeeders});
    m_feedersField = add(tr("Feeder schools"), row, u"feedersRow"_s, FormField::Need::Optional);
    m_feedersField->setHint(tr("A list of two columns: the URN of a school, and the URN of the school that "
                               "its children go on to."));
    m_feeders->setObjectName(u"readFeeders"_s);
    m_forgetFeeders->setObjectName(u"forgetFeeders"_s);
    m_weightField = add(tr("To follow its children, a school may have so much further to g&o"), m_weight,
                        u"feederWeight"_s, FormField::Need::Optional);
    putBeside(m_feedersField, m_weightField);
    connect(m_feeders, &QPushButton::clicked, this, [this] {
        chooseList(this, tr("Choose a list of feeder schools"),
                   [this](const QString& path) { readFeeders(path); });
    });
    connect(m_forgetFeeders, &QPushButton::clicked, this, [this] {
        wants().feeders.clear();
        m_feedersField->setProblem({});
        updateParts();
        Q_EMIT answered();
    });
}

GroupsQuestion& GroupsForm::wants() const {
    return std::get<GroupsQuestion>(m_draft.question().wants);
}

void GroupsForm::fill() {
    const QScopedValueRollback filling(m_isFilling, true);
    const GroupsQuestion& asked = wants();
    m_anchoring->setCurrentIndex(m_anchoring->findData(int(asked.anchoring)));
    m_count->setValue(asked.count.value_or(0));
    m_schools.set(asked.schools);
    m_pupils.set(asked.pupils);
    m_objective->setCurrentIndex(m_objective->findData(int(asked.objective)));
    m_farthest->setValue(kilometresOf(asked.farthest.value_or(0)));
    m_stay->setValue(kilometresOf(asked.stay));
    m_weight->setValue(kilometresOf(asked.feederWeight));
    updateParts();
}

void GroupsForm::write() {
    GroupsQuestion& asked = wants();
    asked.anchoring = Anchoring(m_anchoring->currentData().toInt());
    asked.count = m_count->value() > 0 ? std::optional(m_count->value()) : std::nullopt;
    asked.schools = m_schools.bounds();
    asked.pupils = m_pupils.bounds();
    asked.objective = grouping::Objective(m_objective->currentData().toInt());
    asked.farthest = m_farthest->value() > 0 ? std::optional(metresOf(m_farthest->value())) : std::nullopt;
    asked.stay = metresOf(m_stay->value());
    asked.feederWeight = metresOf(m_weight->value());
    updateParts();
}

void GroupsForm::updateParts() {
    const GroupsQuestion& asked = wants();
    const bool isChosen = asked.anchoring == Anchoring::Chosen;
    m_anchorsField->setVisible(isChosen);
    m_chooseAnchors->setText(
        asked.anchors.empty()
            ? tr("&Choose schools…")
            : tr("%1 &chosen…").arg(itemsText(FormingJob::Groups, qint64(asked.anchors.size()))));
    m_count->setSpecialValueText(usualCountText(m_draft.question(), m_draft.ground));
    m_stayField->setVisible(!m_draft.ground.bodies.empty());
    const auto links = qint64(asked.feeders.size());
    m_feeders->setText(links == 0 ? tr("&Read a list…")
                                  : counted(links, tr("link known"), tr("links known")) + u"…"_s);
    m_forgetFeeders->setVisible(links > 0);
    m_weightField->setVisible(links > 0);
}

QString GroupsForm::problem() const {
    const GroupsQuestion& asked = wants();
    if (asked.anchoring == Anchoring::Chosen && asked.anchors.empty())
        return tr("Choose the schools that groups form around.");
    for (const SizeLimits& limits : {m_schools, m_pupils})
        if (const QString wrong = limits.problem(); !wrong.isEmpty())
            return wrong;
    return {};
}

void GroupsForm::chooseAnchors() {
    auto* dialog = shown(new AnchorsDialog(m_workspace, m_draft.ground, wants().anchors, this));
    connect(dialog, &AnchorsDialog::chosen, this, [this](const std::vector<Id<School>>& anchors) {
        wants().anchors = anchors;
        updateParts();
        Q_EMIT answered();
    });
}

void GroupsForm::readFeeders(const QString& path) {
    Result<FeederList> read = readFeederFile(path, m_draft.whole);
    if (!read)
        return m_feedersField->setProblem(read.error().message);
    m_feedersField->setProblem(read->passedOver.isEmpty() ? QString() : read->passedOver);
    wants().feeders = std::move(read->links);
    if (wants().feederWeight == 0)
        wants().feederWeight = kUsualFeederWeight;
    fill();
    Q_EMIT answered();
}

} // namespace liaison
