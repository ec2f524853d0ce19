// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/hand_placing_dialog.h"

#include "core/base/text.h"
#include "core/schools/school_values.h"
#include "core/schools/value_readers.h"
#include "core/store/trust_file.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"
#include "ui/shell/workspace.h"
#include "ui/structure/placing_dialog.h"
#include "ui/structure/structure_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace liaison {

namespace {

constexpr int kMapLines = 17;

PlacingService placingOf(Workspace& workspace) {
    TrustFile& file = *workspace.file();
    return {file.database(), file.unitOfWork()};
}

QString metresText(const std::optional<qint64>& metres) {
    return metres ? QString::number(*metres) : QString();
}

} // namespace

HandPlacingDialog::HandPlacingDialog(const StructureState& state, const Structure& structure,
                                     std::vector<ProposedPlace> schools, QWidget* parent)
    : StructureDialog(state, u"handPlacing"_s,
                      tr("%1 without a place on the map").arg(schoolsWord(qint64(schools.size()))), parent)
    , m_structure(structure)
    , m_list(new QListWidget)
    , m_map(new MapWidget)
    , m_easting(new QLineEdit)
    , m_northing(new QLineEdit)
    , m_postcode(new QLineEdit) {
    for (ProposedPlace& school : schools)
        m_rows.push_back({std::move(school), {}});
    setBody(makeBody());
    addFields();
    fillList();
    showMap();
    updateConsequence();
    layOut(
        tr("Choose a school, then click on the map where it is, or write its easting and northing, or look "
           "its postcode up. Nothing is stored before you say so."),
        tr("&Put on the map"));
    connect(m_list, &QListWidget::currentRowChanged, this, &HandPlacingDialog::showCurrent);
    // The click has to end before the map is made anew.
    connect(
        m_map->canvas(), &MapCanvas::spotClicked, this,
        [this](QPointF plane) {
            put(GridPlace{qRound64(plane.x()), qRound64(-plane.y())}, false);
        },
        Qt::QueuedConnection);
    connect(&m_workspace, &Workspace::committed, this, &HandPlacingDialog::readAgain);
    // What a postcode file has to say would stand in the window behind.
    connect(&m_workspace, &Workspace::noticed, this, [this](const Notice& said) {
        if (said.kind != Notice::Kind::Done)
            showNote(said.kind == Notice::Kind::Warning ? Tone::Warn : Tone::Bad, said.text);
    });
    m_list->setCurrentRow(0);
}

QWidget* HandPlacingDialog::makeBody() {
    m_list->setObjectName(u"handPlacingList"_s);
    m_list->setAccessibleName(tr("Schools without a place"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_map->setObjectName(u"handPlacingMap"_s);
    m_map->setTakesDrops(false);
    m_map->setLegendFolded(true);
    m_map->setEmptyTexts(tr("No school has a place yet"),
                         tr("Write the easting and northing of the first one, or use a postcode file."));
    m_map->setMinimumHeight(fontMetrics().height() * kMapLines);
    auto* body = new QWidget;
    auto* layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_list, 2);
    layout->addWidget(m_map, 3);
    return body;
}

void HandPlacingDialog::addFields() {
    FormField* easting =
        m_form->add(tr("&Easting, metres"), m_easting, u"handEasting"_s, FormField::Need::Optional);
    FormField* northing =
        m_form->add(tr("&Northing, metres"), m_northing, u"handNorthing"_s, FormField::Need::Optional);
    for (QLineEdit* line : {m_easting, m_northing}) {
        const SchoolField field = line == m_easting ? SchoolField::Easting : SchoolField::Northing;
        (line == m_easting ? easting : northing)->setCheck([line, field] {
            return readSchoolValue(field, line->text()).reason;
        });
        connect(line, &QLineEdit::textEdited, this, &HandPlacingDialog::takeFields);
    }
    m_form->putBeside(easting, northing);
    m_form->addWidget(makePostcodeLine());
}

QWidget* HandPlacingDialog::makePostcodeLine() {
    auto* line = new QWidget;
    auto* label = new QLabel(tr("P&ostcode"));
    label->setBuddy(m_postcode);
    m_postcode->setObjectName(u"handPostcode"_s);
    m_postcode->setAccessibleName(tr("Postcode"));
    auto* find = new QPushButton(QIcon::fromTheme(u"edit-find"_s), tr("&Look it up"));
    find->setObjectName(u"handLookUp"_s);
    find->setAutoDefault(false);
    find->setToolTip(tr("By the schools of the record that have the same postcode, or one near it"));
    auto* file = new QPushButton(QIcon::fromTheme(u"document-open"_s), tr("Use a postcode &file…"));
    file->setObjectName(u"handPostcodeFile"_s);
    file->setAutoDefault(false);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(label);
    layout->addWidget(m_postcode, 1);
    layout->addWidget(find);
    layout->addWidget(file);
    connect(find, &QPushButton::clicked, this, &HandPlacingDialog::lookUp);
    connect(file, &QPushButton::clicked, this, [this] { askToPlaceSchools(m_state, this); });
    return line;
}

HandPlacingDialog::Row* HandPlacingDialog::current() {
    const int row = m_list->currentRow();
    return row < 0 || std::size_t(row) >= m_rows.size() ? nullptr : &m_rows[std::size_t(row)];
}

int HandPlacingDialog::placed() const {
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.place.has_value(); }));
}

void HandPlacingDialog::fillList() {
    const QScopedValueRollback filling(m_isFilling, true);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const Row& one : m_rows) {
        const QString urn = one.school.urn > 0 ? QString::number(one.school.urn) : tr("no URN");
        const QString where = !one.place                 ? tr("no place yet")
                              : one.place->isApproximate ? tr("placed roughly")
                                                         : tr("placed");
        auto* item = new QListWidgetItem(tr("%1 (%2)\n%3").arg(one.school.name, urn, where), m_list);
        if (one.place)
            item->setIcon(QIcon::fromTheme(u"dialog-ok"_s));
    }
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
}

void HandPlacingDialog::showCurrent() {
    if (m_isFilling)
        return;
    const QScopedValueRollback filling(m_isFilling, true);
    const Row* row = current();
    const bool isPlaced = row && row->place;
    m_easting->setText(isPlaced ? metresText(row->place->place.easting) : QString());
    m_northing->setText(isPlaced ? metresText(row->place->place.northing) : QString());
    m_postcode->setText(row ? row->school.postcode : QString());
    m_notice->hide();
    showMap();
}

/// What was just placed stands out among the schools that have been there before.
void HandPlacingDialog::showMap() {
    MapScene scene;
    scene.title = tr("Schools of the record");
    scene.nouns.place = tr("school");
    scene.nouns.places = tr("schools");
    for (const PlacedSchool& school : m_structure.schools())
        if (school.stands && school.easting != 0 && school.northing != 0)
            scene.places.push_back({school.id.value, double(school.easting), double(school.northing),
                                    school.name, kNoArea, school.isApproximate, false});
    QList<qint64> selected;
    for (const Row& row : m_rows) {
        if (!row.place)
            continue;
        scene.places.push_back({row.school.school.value, double(row.place->place.easting),
                                double(row.place->place.northing), row.school.name, kNoArea,
                                row.place->isApproximate, true});
        if (&row == current())
            selected << row.school.school.value;
    }
    m_map->setScene(scene);
    m_map->setSelectedKeys(selected);
}

void HandPlacingDialog::takeFields() {
    if (m_isFilling)
        return;
    const auto easting = wholeNumber(m_easting->text());
    const auto northing = wholeNumber(m_northing->text());
    const bool isBlank = m_easting->text().trimmed().isEmpty() && m_northing->text().trimmed().isEmpty();
    Row* row = current();
    if (!row)
        return;
    if (easting && northing && *easting > 0 && *northing > 0)
        row->place = HandPlace{row->school.school, row->school.version, {*easting, *northing}, false};
    else if (isBlank || row->place)
        row->place.reset();
    fillList();
    showMap();
    updateConsequence();
}

void HandPlacingDialog::put(const std::optional<GridPlace>& place, bool isApproximate) {
    Row* row = current();
    if (!row)
        return;
    row->place.reset();
    if (place)
        row->place = HandPlace{row->school.school, row->school.version, *place, isApproximate};
    fillList();
    showCurrent();
    updateConsequence();
}

void HandPlacingDialog::lookUp() {
    const auto found = placingOf(m_workspace).guess(m_postcode->text());
    if (!found)
        return showNote(Tone::Bad, found.error().message);
    if (!*found)
        return showNote(Tone::Warn,
                        tr("No school with a place has a postcode like %1. Use a postcode file, or "
                           "click on the map.")
                            .arg(readPostcode(m_postcode->text())));
    const PostcodeGuess guess = **found;
    put(guess.place, true);
    m_map->canvas()->centreOn(m_map->canvas()->map().placeOfKey(current()->school.school.value));
    showNote(Tone::Plain,
             tr("Put in the middle of %1 with postcodes like %2, marked as approximate. Click on the "
                "map to say it more exactly.")
                 .arg(schoolsWord(guess.schools), guess.like));
}

void HandPlacingDialog::readAgain() {
    const auto left = placingOf(m_workspace).unplaced();
    if (!left)
        return showNote(Tone::Bad, left.error().message);
    std::vector<Row> rows;
    for (const ProposedPlace& school : *left) {
        rows.push_back({school, {}});
        for (const Row& known : m_rows)
            if (known.school.school == school.school && known.place) {
                rows.back().place = known.place;
                rows.back().place->version = school.version;
            }
    }
    m_rows = std::move(rows);
    if (m_rows.empty())
        return QDialog::accept();
    fillList();
    showCurrent();
    updateConsequence();
}

void HandPlacingDialog::showNote(Tone tone, const QString& text) {
    m_notice->showNotice(tone, text);
    m_notice->show();
}

void HandPlacingDialog::updateConsequence() {
    const QString text = placed() == 1 ? tr("%1 of %2 has a place now.") : tr("%1 of %2 have a place now.");
    setConsequence(text.arg(countText(placed()), schoolsWord(qint64(m_rows.size()))));
}

QString HandPlacingDialog::problem() const {
    return placed() > 0 ? QString() : tr("Say of at least one school where it is.");
}

Result<QString> HandPlacingDialog::perform() {
    std::vector<HandPlace> places;
    for (const Row& row : m_rows)
        if (row.place)
            places.push_back(*row.place);
    const Result<qint64> done = placingOf(m_workspace).place(places);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return tr("%1 put on the map.").arg(schoolsWord(*done));
}

void askToPlaceByHand(const StructureState& state, const Structure& structure, QWidget* window) {
    auto schools = placingOf(state.workspace()).unplaced();
    if (!schools)
        return state.workspace().showError(schools.error());
    if (schools->empty())
        return state.workspace().warn(HandPlacingDialog::tr("Every open school has a place on the map."));
    shown(new HandPlacingDialog(state, structure, std::move(*schools), window));
}

} // namespace liaison
