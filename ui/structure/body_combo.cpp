// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/body_combo.h"

#include "core/base/natural_order.h"
#include "ui/shell/workspace.h"
#include "ui/structure/badge_icon.h"
#include "ui/structure/structure_state.h"

#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

std::vector<BodyChoice> bodiesOn(const StructureState& state, QDate day) {
    std::vector<BodyChoice> choices;
    const Result<std::vector<Body>> bodies = state.bodyService().list();
    if (!bodies)
        return choices;
    for (const Body& body : *bodies) {
        if (day.isValid() && !body.standsOn(day))
            continue;
        const BodyForm& form = body.formOn(day);
        const BodyType* type = state.structure().type(form.type);
        choices.push_back({body.id, form.name, form.type, type ? type->singular : QString(), body.closed});
    }
    std::sort(choices.begin(), choices.end(), [](const BodyChoice& one, const BodyChoice& other) {
        return naturalCompare(one.name, other.name) < 0;
    });
    return choices;
}

BodyCombo::BodyCombo(QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

void BodyCombo::setChoices(const std::vector<BodyChoice>& choices) {
    const Id<Body> before = body();
    clear();
    addItem(QString(), qint64(0));
    for (const BodyChoice& choice : choices)
        addItem(u"%1 · %2"_s.arg(choice.name, choice.typeName), choice.id.value);
    setBody(before);
}

Id<Body> BodyCombo::body() const {
    const int at = findText(currentText().trimmed(), Qt::MatchFixedString);
    return {at < 0 ? 0 : itemData(at).toLongLong()};
}

void BodyCombo::setBody(Id<Body> body) {
    setCurrentIndex(std::max(0, findData(body.value)));
}

QString BodyCombo::problem() const {
    if (currentText().trimmed().isEmpty() || body().isValid())
        return {};
    return tr("“%1” is no body that stands on that day; choose one from the list.")
        .arg(currentText().trimmed());
}

TypeCombo::TypeCombo(const std::vector<BodyType>& types, QWidget* parent) : QComboBox(parent) {
    setIconSize(badgeSize(this));
    for (const BodyType& type : types)
        addItem(badgeIcon(type, font(), devicePixelRatioF()), type.singular, type.id.value);
}

} // namespace liaison
