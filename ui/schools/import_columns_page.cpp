// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_columns_page.h"

#include "core/base/text.h"
#include "ui/imports/column_table.h"
#include "ui/schools/target_combo.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tokens.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace liaison {

namespace {

enum TableColumn { kName, kSamples, kFeeds, kHow };

} // namespace

ImportColumnsPage::ImportColumnsPage(ImportDraft& draft, QDate today)
    : StepPage(tr("Columns"), tr("What does each column hold?"))
    , m_draft(draft)
    , m_targets(TargetCombo::makeTargets(this))
    , m_summary(quietLabel({}))
    , m_onlyFed(new QCheckBox(tr("Show only columns that &feed a field")))
    , m_table(new ColumnTable(
          u"columnsTable"_s,
          {{tr("Column in the list"), 34}, {tr("What it holds")}, {tr("Feeds"), 32}, {tr("Known by"), 18}}))
    , m_places(new QWidget)
    , m_placedFrom(new DateField(u"placedFrom"_s))
    , m_keep(new QCheckBox(tr("&Keep these columns as a layout of your own, named")))
    , m_name(new QLineEdit) {
    m_summary->setObjectName(u"columnsSummary"_s);
    m_onlyFed->setObjectName(u"columnsOnlyFed"_s);
    setUpPlaces(today);
    m_keep->setObjectName(u"keepLayout"_s);
    m_name->setObjectName(u"keepLayoutName"_s);
    m_name->setAccessibleName(tr("Name of the layout"));
    m_name->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_name->setEnabled(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_onlyFed);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(rhythm(this));
    bottom->addWidget(m_keep);
    bottom->addWidget(m_name, 1);
    bottom->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_places);
    layout->addLayout(bottom);
    connect(m_onlyFed, &QCheckBox::toggled, this, &ImportColumnsPage::hideRows);
    const auto keepName = [this] {
        m_name->setEnabled(m_keep->isChecked());
        m_draft.layoutName = m_keep->isChecked() ? m_name->text().trimmed() : QString();
        Q_EMIT stateChanged();
    };
    connect(m_keep, &QCheckBox::toggled, this, keepName);
    connect(m_name, &QLineEdit::textChanged, this, keepName);
}

void ImportColumnsPage::setUpPlaces(QDate today) {
    m_places->setObjectName(u"places"_s);
    m_placedFrom->setToday(today);
    m_placedFrom->setDate(m_draft.options.placedFrom.isValid() ? m_draft.options.placedFrom : today);
    auto* label = new QLabel(tr("Schools belong to the &groups and hubs of this list from"));
    label->setBuddy(m_placedFrom->textField());
    m_placedFrom->textField()->setAccessibleName(tr("First day in the groups and hubs of this list"));
    auto* layout = new QHBoxLayout(m_places);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(label, 0, Qt::AlignTop);
    layout->addWidget(m_placedFrom);
    layout->addStretch(1);
    const auto take = [this] {
        if (m_draft.options.placedFrom != m_placedFrom->date()) {
            m_draft.options.placedFrom = m_placedFrom->date();
            m_draft.forgetPlan();
        }
        Q_EMIT stateChanged();
    };
    connect(m_placedFrom, &DateField::dateChanged, this, take);
    connect(m_placedFrom->textField(), &QLineEdit::textChanged, this, take);
}

void ImportColumnsPage::enter() {
    const ColumnMapping& mapping = m_draft.options.mapping;
    if (m_path != m_draft.path || m_headers != mapping.headers ||
        m_table->rowCount() != int(mapping.columns.size())) {
        m_chosen.clear();
        m_path = m_draft.path;
        m_headers = mapping.headers;
        m_name->setText(QFileInfo(m_draft.path).completeBaseName());
        fillTable();
    } else {
        for (int column = 0; column < m_table->rowCount(); ++column)
            updateRow(column);
    }
    updateSummary();
}

QString ImportColumnsPage::problem() const {
    if (const auto problem = m_draft.options.mapping.problem())
        return problem->message;
    if (!m_places->isHidden() && !m_placedFrom->date().isValid())
        return tr("Give the day from which schools belong to the groups and hubs of this list.");
    if (m_keep->isChecked() && m_draft.layoutName.isEmpty())
        return tr("Give the layout a name, or do not keep it.");
    return {};
}

void ImportColumnsPage::fillTable() {
    m_combos.clear();
    m_table->begin(int(m_draft.options.mapping.columns.size()));
    for (int column = 0; column < m_table->rowCount(); ++column)
        addRow(column);
    hideRows();
}

void ImportColumnsPage::addRow(int column) {
    const QString name = m_draft.options.mapping.columnName(column);
    m_table->setTexts(column, {name, firstValues(m_draft.look->inspection.sample, column)});
    m_table->setItem(column, kHow, new QTableWidgetItem);
    auto* combo = new TargetCombo(m_targets);
    combo->setObjectName(u"column_%1"_s.arg(column));
    combo->setAccessibleName(tr("What “%1” feeds").arg(name));
    combo->lineEdit()->setAccessibleName(combo->accessibleName());
    m_table->setChooser(column, kFeeds, combo);
    m_combos.push_back(combo);
    connect(combo, &TargetCombo::targetChosen, this,
            [this, column](const ColumnTarget& target) { choose(column, target); });
    updateRow(column);
}

void ImportColumnsPage::choose(int column, const ColumnTarget& target) {
    m_draft.options.mapping.columns[size_t(column)] = target;
    m_draft.forgetValues();
    m_chosen.insert(column);
    updateRow(column);
    updateSummary();
}

void ImportColumnsPage::updateRow(int column) {
    const ColumnTarget& target = m_draft.options.mapping.columns[size_t(column)];
    m_combos[size_t(column)]->setTarget(target);
    const bool isLeftOut = target.role == ColumnRole::Ignored;
    const QString how = m_chosen.contains(column) ? tr("your choice")
                        : target.isGuess          ? tr("⚠ a guess: check")
                        : isLeftOut               ? tr("left out")
                                                  : tr("its name");
    const Tokens& tokens = tokensOf(palette());
    m_table->item(column, kHow)->setText(how);
    m_table->item(column, kHow)->setForeground(target.isGuess ? tokens.warn : tokens.quietText);
    m_table->item(column, kName)->setForeground(isLeftOut ? tokens.quietText : tokens.text);
    m_table->item(column, kSamples)->setForeground(tokens.quietText);
}

void ImportColumnsPage::updateSummary() {
    const auto& columns = m_draft.options.mapping.columns;
    const auto count = [&](auto is) { return std::count_if(columns.begin(), columns.end(), is); };
    const auto fed = count([](const ColumnTarget& t) { return t.role != ColumnRole::Ignored; });
    const auto guessed = count([](const ColumnTarget& t) { return t.isGuess; });
    QString text = tr("%1 of %2 feed a field; the others are left out.")
                       .arg(countText(fed), counted(qint64(columns.size()), tr("column"), tr("columns")));
    if (guessed > 0)
        text += u' ' + tr("%1 told only by what the cells hold: check them.")
                           .arg(counted(guessed, tr("column was"), tr("columns were")));
    m_summary->setText(text);
    m_places->setVisible(count([](const ColumnTarget& t) {
                             return t.role == ColumnRole::Field && isPlaceField(t.field);
                         }) > 0);
    Q_EMIT stateChanged();
}

void ImportColumnsPage::hideRows() {
    for (int column = 0; column < m_table->rowCount(); ++column)
        m_table->setRowHidden(column, m_onlyFed->isChecked() &&
                                          m_draft.options.mapping.columns[size_t(column)].role ==
                                              ColumnRole::Ignored);
}

} // namespace liaison
