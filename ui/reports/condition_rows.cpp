// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/condition_rows.h"

#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace liaison {

ConditionRows::ConditionRows(Choices fields, ValuesOf valuesOf, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_fields(std::move(fields))
    , m_valuesOf(std::move(valuesOf))
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("Add a condition"))) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rhythm(this) / 2);
    m_add->setObjectName(objectName + u"Add"_s);
    m_add->setAutoDefault(false);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, &ConditionRows::addRow);
}

void ConditionRows::addRow() {
    Row row{new QWidget, new QComboBox, new QComboBox};
    row.field->setObjectName(u"conditionField"_s);
    row.field->setAccessibleName(tr("Field"));
    for (const auto& [key, label] : m_fields)
        row.field->addItem(label, key);
    row.field->setCurrentIndex(std::max(0, row.field->findData(u"phase"_s)));
    row.value->setObjectName(u"conditionValue"_s);
    row.value->setAccessibleName(tr("Value"));
    row.value->setEditable(true);
    row.value->lineEdit()->setAccessibleName(tr("Value"));
    row.value->setInsertPolicy(QComboBox::NoInsert);
    row.value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.value->setMinimumContentsLength(16);
    auto* remove = new QToolButton;
    remove->setObjectName(u"conditionRemove"_s);
    remove->setIcon(QIcon::fromTheme(u"list-remove"_s));
    remove->setToolTip(tr("Remove this condition"));
    remove->setAccessibleName(tr("Remove this condition"));
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAutoRaise(true);
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(rhythm(this) / 2);
    line->addWidget(row.field);
    line->addWidget(new QLabel(tr("is")));
    line->addWidget(row.value, 1);
    line->addWidget(remove);
    m_layout->insertWidget(m_layout->count() - 1, row.box);
    m_rows.push_back(row);
    offerValues(row);
    connect(row.field, &QComboBox::currentIndexChanged, this, [this, row] { offerValues(row); });
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] { removeRow(box); });
    row.field->setFocus(Qt::OtherFocusReason);
}

void ConditionRows::removeRow(QWidget* box) {
    std::erase_if(m_rows, [box](const Row& row) { return row.box == box; });
    m_add->setFocus(Qt::OtherFocusReason);
    box->hide();
    box->deleteLater();
}

void ConditionRows::offerValues(const Row& row) {
    row.value->clear();
    for (const QString& value : m_valuesOf(row.field->currentData().toString()))
        row.value->addItem(value.isEmpty() ? tr("(nothing filled in)") : value, value);
    row.value->completer()->setFilterMode(Qt::MatchContains);
    row.value->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

QString ConditionRows::answer() const {
    QStringList lines;
    for (const Row& row : m_rows) {
        const QString text = row.value->currentText();
        const int at = row.value->findText(text, Qt::MatchFixedString);
        const QString value = at < 0 ? text.trimmed() : row.value->itemData(at).toString();
        lines << row.field->currentData().toString() + u'=' + value;
    }
    return lines.join(u'\n');
}

} // namespace liaison
