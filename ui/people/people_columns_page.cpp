// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_columns_page.h"

#include "ui/imports/column_table.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace liaison {

namespace {

/// Where the table says what a column holds.
constexpr int kHolds = 2;

constexpr PeopleColumn kMeanings[] = {PeopleColumn::Ignored, PeopleColumn::Urn,       PeopleColumn::School,
                                      PeopleColumn::Body,    PeopleColumn::Role,      PeopleColumn::Name,
                                      PeopleColumn::Title,   PeopleColumn::FirstName, PeopleColumn::LastName,
                                      PeopleColumn::Email,   PeopleColumn::Telephone, PeopleColumn::From,
                                      PeopleColumn::To,      PeopleColumn::SentBy};

} // namespace

PeopleColumnsPage::PeopleColumnsPage(Workspace& workspace, PeopleImportDraft& draft)
    : StepPage(tr("Columns"), tr("What does each column hold?"))
    , m_draft(draft)
    , m_table(new ColumnTable(u"peopleColumns"_s,
                              {{tr("Column in the list"), 30}, {tr("Its first values")}, {tr("Holds"), 30}}))
    , m_day(new DateField(u"peopleListDay"_s)) {
    m_day->setToday(workspace.clock().today());
    m_day->textField()->setAccessibleName(tr("The day the list speaks of"));
    auto* day = new FormField(tr("The &day the list speaks of"), m_day, u"peopleListDay"_s,
                              FormField::Need::Required);
    day->setHint(tr("Whoever is named without a first day begins on it, and whoever they follow ends the day "
                    "before."));
    day->setMaximumWidth(fontMetrics().averageCharWidth() * 70);
    connect(m_day, &DateField::dateChanged, this, [this](QDate chosen) {
        m_draft.options.day = chosen;
        m_draft.forgetPlan();
        Q_EMIT stateChanged();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(m_table, 1);
    layout->addWidget(day);
}

void PeopleColumnsPage::enter() {
    m_day->setDate(m_draft.options.day);
    if (m_path == m_draft.path)
        return;
    m_path = m_draft.path;
    fillTable();
}

QString PeopleColumnsPage::problem() const {
    if (const auto problem = m_draft.options.mapping.problem())
        return problem->message;
    return m_draft.options.day.isValid() ? QString()
                                         : tr("Write the day the list speaks of, such as 1/9/26.");
}

void PeopleColumnsPage::fillTable() {
    m_table->begin(int(m_draft.options.mapping.columns.size()));
    for (int column = 0; column < m_table->rowCount(); ++column)
        addRow(column);
}

void PeopleColumnsPage::addRow(int column) {
    const QString header = m_draft.options.mapping.headers.value(column);
    const QString name = header.isEmpty() ? tr("Column %1").arg(column + 1) : header;
    m_table->setTexts(column, {name, firstValues(m_draft.look->sample, column)});
    auto* combo = new QComboBox;
    combo->setObjectName(u"peopleColumn_%1"_s.arg(column));
    combo->setAccessibleName(tr("What “%1” holds").arg(name));
    combo->setFocusPolicy(Qt::StrongFocus);
    for (const PeopleColumn meaning : kMeanings)
        combo->addItem(meaning == PeopleColumn::Ignored ? tr("Leave out") : peopleColumnLabel(meaning),
                       int(meaning));
    combo->setCurrentIndex(combo->findData(int(m_draft.options.mapping.columns[std::size_t(column)])));
    m_table->setChooser(column, kHolds, combo);
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, column, combo] { choose(column, PeopleColumn(combo->currentData().toInt())); });
}

void PeopleColumnsPage::choose(int column, PeopleColumn meaning) {
    m_draft.options.mapping.columns[std::size_t(column)] = meaning;
    m_draft.forgetPlan();
    Q_EMIT stateChanged();
}

} // namespace liaison
