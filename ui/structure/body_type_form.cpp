// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/body_type_form.h"

#include "ui/structure/badge_icon.h"
#include "ui/structure/seat_table.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// Letters that a badge has at most.
constexpr int kBadgeLetters = 4;

QSpinBox* makeNumber(const QString& nothing) {
    auto* box = new QSpinBox;
    box->setRange(0, 999);
    box->setSpecialValueText(nothing);
    return box;
}

std::optional<qint64> numberOf(const QSpinBox* box) {
    return box->value() == 0 ? std::nullopt : std::optional<qint64>(box->value());
}

QString needed(const QLineEdit* field) {
    return field->text().trimmed().isEmpty() ? BodyTypeForm::tr("Give it a name.") : QString();
}

} // namespace

BodyTypeForm::BodyTypeForm(const std::vector<BodyType>& types, const std::vector<Office>& offices,
                           QWidget* parent)
    : QWidget(parent)
    , m_form(new Form)
    , m_singular(new QLineEdit)
    , m_plural(new QLineEdit)
    , m_badge(new QLineEdit)
    , m_colour(new QLineEdit)
    , m_pick(new QToolButton)
    , m_takesSchools(new QCheckBox(tr("&Schools may be members")))
    , m_kinds(new ChoiceMenu(tr("Kinds of school"), u"typeKinds"_s))
    , m_memberTypes(new ChoiceMenu(tr("Bodies that may be members"), u"typeMembers"_s))
    , m_fewest(makeNumber(tr("No least number")))
    , m_most(makeNumber(tr("No limit")))
    , m_anchor(new QComboBox)
    , m_exclusive(new QCheckBox(tr("A member &belongs to one of this type at a time")))
    , m_mayChoose(new QCheckBox(tr("A school may c&hoose another than its group's")))
    , m_expectsAll(new QCheckBox(tr("Every school is e&xpected to belong to one")))
    , m_meets(new QComboBox)
    , m_convertsTo(new QComboBox)
    , m_seats(new SeatTable(offices))
    , m_notes(new QLineEdit) {
    addNames();
    addMembers(types);
    addRules(types);
    addOffices();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, rhythm(this), 0);
    layout->addWidget(m_form);
}

void BodyTypeForm::addNames() {
    FormField* singular = m_form->add(tr("&Name of one"), m_singular, u"typeSingular"_s);
    singular->setCheck([this] { return needed(m_singular); });
    FormField* plural = m_form->add(tr("Name of &several"), m_plural, u"typePlural"_s);
    plural->setCheck([this] { return needed(m_plural); });
    m_form->putBeside(singular, plural);
    m_badge->setMaxLength(kBadgeLetters);
    FormField* badge = m_form->add(tr("Ba&dge"), m_badge, u"typeBadge"_s);
    badge->setHint(tr("Up to four letters"));
    badge->setCheck([this] {
        return m_badge->text().trimmed().isEmpty() ? tr("Give it one to four letters.") : QString();
    });
    m_pick->setObjectName(u"typeColourPick"_s);
    m_pick->setAccessibleName(tr("Pick a colour"));
    m_pick->setToolTip(tr("Pick a colour"));
    m_pick->setFocusPolicy(Qt::StrongFocus);
    m_colour->setObjectName(u"typeColourText"_s);
    m_colour->setAccessibleName(tr("Colour"));
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_colour, 1);
    row->addWidget(m_pick);
    both->setFocusProxy(m_colour);
    FormField* colour = m_form->add(tr("&Colour"), both, u"typeColour"_s);
    colour->setHint(tr("Such as #1f6fb4"));
    colour->setCheck([this] {
        return QColor::isValidColor(m_colour->text()) ? QString()
                                                      : tr("Write a colour such as #1f6fb4, or pick one.");
    });
    m_form->putBeside(badge, colour);
    connect(m_colour, &QLineEdit::textChanged, this, &BodyTypeForm::showColour);
    connect(m_pick, &QToolButton::clicked, this, &BodyTypeForm::chooseColour);
}

void BodyTypeForm::addMembers(const std::vector<BodyType>& types) {
    m_form->addHeading(tr("Members"));
    m_takesSchools->setObjectName(u"typeTakesSchools"_s);
    m_form->addWidget(m_takesSchools);
    std::vector<Choice> kinds;
    for (const SchoolKind kind : kSchoolKinds)
        kinds.push_back({schoolKindKey(kind), schoolKindLabel(kind)});
    m_kinds->setChoices(kinds);
    std::vector<Choice> members;
    for (const BodyType& type : types) {
        members.push_back({type.key, type.plural});
        m_memberKeys << type.key;
    }
    m_memberTypes->setChoices(members);
    auto* menus = new QWidget;
    auto* row = new QHBoxLayout(menus);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_kinds);
    row->addWidget(m_memberTypes);
    row->addStretch(1);
    m_form->addWidget(menus);
    connect(m_takesSchools, &QCheckBox::toggled, m_kinds, &QWidget::setEnabled);
    m_kinds->setEnabled(false);
    FormField* fewest = m_form->add(tr("&Fewest members"), m_fewest, u"typeFewest"_s);
    FormField* most = m_form->add(tr("&Most members"), m_most, u"typeMost"_s);
    m_form->putBeside(fewest, most);
    most->setCheck([this] {
        return m_most->value() > 0 && m_most->value() < m_fewest->value()
                   ? tr("This is less than the fewest.")
                   : QString();
    });
}

void BodyTypeForm::addRules(const std::vector<BodyType>& types) {
    for (auto [box, name] : {std::pair{m_exclusive, u"typeExclusive"_s},
                             {m_mayChoose, u"typeMayChoose"_s},
                             {m_expectsAll, u"typeExpectsAll"_s}}) {
        box->setObjectName(name);
        m_form->addWidget(box);
    }
    m_anchor->addItem(tr("None"), QString());
    for (const SchoolKind kind : kSchoolKinds)
        m_anchor->addItem(schoolKindLabel(kind), schoolKindKey(kind));
    m_form->add(tr("Noted where it has no school of this &kind"), m_anchor, u"typeAnchor"_s);
    for (const Meets meets :
         {Meets::NotSaid, Meets::Monthly, Meets::HalfTermly, Meets::Termly, Meets::Yearly})
        m_meets->addItem(meetsLabel(meets), int(meets));
    m_convertsTo->addItem(tr("Nothing else"), qint64(0));
    for (const BodyType& type : types)
        m_convertsTo->addItem(type.singular, type.id.value);
    FormField* meets = m_form->add(tr("Mee&ts"), m_meets, u"typeMeets"_s);
    m_form->putBeside(meets, m_form->add(tr("One day becomes a"), m_convertsTo, u"typeConvertsTo"_s));
}

void BodyTypeForm::addOffices() {
    m_form->add(tr("&Offices"), m_seats, u"typeSeats"_s, FormField::Need::Optional)->setCheck([this] {
        return m_seats->problem();
    });
    m_form->add(tr("Not&es"), m_notes, u"typeNotes"_s, FormField::Need::Optional);
}

void BodyTypeForm::setType(const BodyType& type) {
    m_singular->setText(type.singular);
    m_plural->setText(type.plural);
    m_badge->setText(type.badge);
    m_colour->setText(type.colour);
    m_takesSchools->setChecked(type.takesSchools);
    QStringList kinds;
    for (const SchoolKind kind : type.schoolKinds)
        kinds << schoolKindKey(kind);
    m_kinds->setChosen(kinds);
    QStringList members;
    for (const Id<BodyType> member : type.memberTypes)
        if (const int at = m_convertsTo->findData(member.value); at > 0)
            members << m_memberKeys.value(at - 1);
    m_memberTypes->setChosen(members);
    m_fewest->setValue(int(type.fewestMembers.value_or(0)));
    m_most->setValue(int(type.mostMembers.value_or(0)));
    m_anchor->setCurrentIndex(
        std::max(0, m_anchor->findData(type.anchorKind ? schoolKindKey(*type.anchorKind) : QString())));
    m_exclusive->setChecked(type.isExclusive);
    m_mayChoose->setChecked(type.schoolsMayChoose);
    m_expectsAll->setChecked(type.expectsEverySchool);
    m_meets->setCurrentIndex(m_meets->findData(int(type.meets)));
    m_convertsTo->setCurrentIndex(std::max(0, m_convertsTo->findData(type.convertsTo.value)));
    m_seats->setSeats(type.seats);
    m_notes->setText(type.notes);
    // As the widgets give it back: the order of kinds and members is no change.
    m_before = type;
    m_before = this->type();
}

BodyType BodyTypeForm::type() const {
    BodyType type = m_before;
    type.singular = m_singular->text();
    type.plural = m_plural->text();
    type.badge = m_badge->text();
    type.colour = m_colour->text();
    type.takesSchools = m_takesSchools->isChecked();
    type.schoolKinds.clear();
    for (const QString& key : m_kinds->chosen())
        if (const auto kind = schoolKindFromKey(key); kind && type.takesSchools)
            type.schoolKinds.push_back(*kind);
    type.memberTypes.clear();
    for (const QString& key : m_memberTypes->chosen())
        type.memberTypes.push_back({m_convertsTo->itemData(int(m_memberKeys.indexOf(key)) + 1).toLongLong()});
    type.fewestMembers = numberOf(m_fewest);
    type.mostMembers = numberOf(m_most);
    type.anchorKind = schoolKindFromKey(m_anchor->currentData().toString());
    type.isExclusive = m_exclusive->isChecked();
    type.schoolsMayChoose = m_mayChoose->isChecked();
    type.expectsEverySchool = m_expectsAll->isChecked();
    type.meets = Meets(m_meets->currentData().toInt());
    type.convertsTo = {m_convertsTo->currentData().toLongLong()};
    type.seats = m_seats->seats();
    type.notes = m_notes->text();
    return type;
}

bool BodyTypeForm::validate() {
    return m_form->validate();
}

bool BodyTypeForm::isChanged() const {
    return type() != m_before;
}

void BodyTypeForm::focusName() {
    m_singular->setFocus();
    m_singular->selectAll();
}

void BodyTypeForm::chooseColour() {
    auto* dialog = new QColorDialog(QColor(m_colour->text()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor& colour) { m_colour->setText(colour.name()); });
    dialog->open();
}

void BodyTypeForm::showColour() {
    QPixmap swatch(m_pick->iconSize());
    swatch.fill(QColor::isValidColor(m_colour->text()) ? QColor(m_colour->text()) : QColor(Qt::transparent));
    m_pick->setIcon(QIcon(swatch));
}

} // namespace liaison
