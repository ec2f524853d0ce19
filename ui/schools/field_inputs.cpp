// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/field_inputs.h"

#include "core/schools/field_names.h"
#include "core/schools/school_values.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_field.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// Fields in which many schools say the same: what others hold is offered while one types.
bool isShared(SchoolField field) {
    switch (field) {
    case SchoolField::LaName:
    case SchoolField::Trust:
    case SchoolField::Federation:
    case SchoolField::ReligiousCharacter:
    case SchoolField::Diocese:
    case SchoolField::Town:
    case SchoolField::County:
    case SchoolField::OpenedReason:
    case SchoolField::ClosedReason:
        return true;
    default:
        return false;
    }
}

QWidget* lineFor(const SchoolFieldInfo& info, Workspace& workspace) {
    auto* line = new QLineEdit;
    if (isShared(info.field)) {
        // Asking the record takes a moment where it is large: only once somebody types.
        QObject::connect(line, &QLineEdit::textEdited, line, [&workspace, line, field = info.field] {
            if (line->completer() || !workspace.hasFile())
                return;
            QStringList words;
            if (const auto values = schoolService(*workspace.file()).valuesOf(field))
                for (const auto& [value, count] : *values)
                    words << value;
            auto* completer = new QCompleter(words, line);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            line->setCompleter(completer);
        });
    }
    return line;
}

} // namespace

QWidget* makeFieldInput(const SchoolFieldInfo& info, Workspace& workspace) {
    switch (info.kind) {
    case FieldKind::Date: {
        auto* date = new DateField(u"field_"_s + schoolFieldKey(info.field));
        date->setToday(workspace.clock().today());
        date->textField()->setAccessibleName(schoolFieldLabel(info.field));
        return date;
    }
    case FieldKind::Choice: {
        auto* combo = new QComboBox;
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->addItem(QString());
        combo->addItems(fieldChoices(info.field));
        combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        combo->completer()->setFilterMode(Qt::MatchContains);
        combo->lineEdit()->setAccessibleName(schoolFieldLabel(info.field));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        return combo;
    }
    case FieldKind::LongText: {
        auto* text = new QPlainTextEdit;
        text->setTabChangesFocus(true);
        text->setMinimumHeight(text->fontMetrics().height() * 6);
        return text;
    }
    default:
        return lineFor(info, workspace);
    }
}

QString fieldInputText(QWidget* input) {
    if (const auto* date = qobject_cast<DateField*>(input))
        return date->date().isValid() ? date->date().toString(Qt::ISODate) : date->textField()->text();
    if (const auto* combo = qobject_cast<QComboBox*>(input))
        return combo->currentText();
    if (const auto* text = qobject_cast<QPlainTextEdit*>(input))
        return text->toPlainText();
    return static_cast<QLineEdit*>(input)->text();
}

void setFieldInputText(QWidget* input, const QString& canonical) {
    if (auto* date = qobject_cast<DateField*>(input))
        date->setDate(QDate::fromString(canonical, Qt::ISODate));
    else if (auto* combo = qobject_cast<QComboBox*>(input))
        combo->setCurrentText(canonical);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(input))
        text->setPlainText(canonical);
    else
        static_cast<QLineEdit*>(input)->setText(canonical);
}

} // namespace liaison
