// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/target_combo.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace liaison {

QString targetLabel(const ColumnTarget& target) {
    switch (target.role) {
    case ColumnRole::Ignored:
        return TargetCombo::tr("Leave out");
    case ColumnRole::Field:
        return schoolFieldLabel(target.field);
    case ColumnRole::Address:
        return TargetCombo::tr("A whole address in one cell");
    case ColumnRole::PrimaryFlag:
        return TargetCombo::tr("1 for primary years");
    case ColumnRole::SecondaryFlag:
        return TargetCombo::tr("1 for secondary years");
    case ColumnRole::SixteenPlusFlag:
        return TargetCombo::tr("1 for years beyond 16");
    }
    return {};
}

QStandardItemModel* TargetCombo::makeTargets(QObject* parent) {
    auto* model = new QStandardItemModel(parent);
    const auto add = [model](const ColumnTarget& target) {
        auto* item = new QStandardItem(targetLabel(target));
        item->setData(target.key(), Qt::UserRole);
        model->appendRow(item);
    };
    add({});
    for (const SchoolField field : ColumnMapping::offeredFields())
        add(ColumnTarget::of(field));
    for (const ColumnRole role : {ColumnRole::Address, ColumnRole::PrimaryFlag, ColumnRole::SecondaryFlag,
                                  ColumnRole::SixteenPlusFlag})
        add({role, SchoolField::Urn, false});
    return model;
}

TargetCombo::TargetCombo(QStandardItemModel* targets, QWidget* parent) : QComboBox(parent) {
    setModel(targets);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, &TargetCombo::settle);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &TargetCombo::settle);
}

ColumnTarget TargetCombo::target() const {
    return ColumnTarget::fromKey(itemData(m_last).toString()).value_or(ColumnTarget{});
}

void TargetCombo::setTarget(const ColumnTarget& target) {
    m_last = std::max(0, findData(target.key()));
    setCurrentIndex(m_last);
}

void TargetCombo::settle() {
    const int typed = findText(currentText(), Qt::MatchFixedString);
    if (typed < 0 || typed == m_last) {
        setCurrentIndex(m_last);
        setEditText(itemText(m_last));
        return;
    }
    m_last = typed;
    setCurrentIndex(typed);
    Q_EMIT targetChosen(target());
}

/// Half a name typed and left is no choice.
void TargetCombo::focusOutEvent(QFocusEvent* event) {
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        settle();
}

/// Enter takes the field; it must not press the wizard's button as well.
void TargetCombo::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QComboBox::keyPressEvent(event);
    if (isEnter)
        event->accept();
}

/// Scrolling the table must not change what is under the pointer.
void TargetCombo::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace liaison
