// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/history_list.h"

#include "core/base/text.h"
#include "core/schools/school_history.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "ui/schools/school_columns.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace liaison {

namespace {

/// As much as one reads in a side panel; the History page has the rest.
constexpr std::size_t kMostActions = 30;

QString orEmpty(const QString& text) {
    return text.isEmpty() ? HistoryList::tr("(empty)") : text;
}

} // namespace

HistoryList::HistoryList(TrustFile& file, Id<School> school, QWidget* parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rhythm(this) / 4);
    const Result<std::vector<ChangeSet>> actions = History(file.database()).ofRow(u"school"_s, school.value);
    if (!actions) {
        addLine(actions.error().message, true);
        return;
    }
    for (std::size_t i = 0; i < std::min(actions->size(), kMostActions); ++i)
        addAction((*actions)[i]);
    if (actions->size() > kMostActions)
        addLine(tr("%1 earlier actions are on the History page.")
                    .arg(countText(qint64(actions->size() - kMostActions))),
                true);
}

void HistoryList::addAction(const ChangeSet& action) {
    const QDateTime at = action.at.toLocalTime();
    addLine(actionTitle(action), false);
    for (const RowChange& row : action.rows)
        for (const FieldChange& change : fieldChangesOf(row))
            addLine(tr("%1: %2 → %3")
                        .arg(schoolFieldLabel(change.field),
                             orEmpty(shownFieldText(change.field, change.before)),
                             orEmpty(shownFieldText(change.field, change.after))),
                    false);
    const QString when = dateText(at.date()) + at.time().toString(u", HH:mm"_s);
    addLine(action.who.isEmpty() ? when : tr("%1, %2").arg(when, action.who), true);
    m_layout->addSpacing(rhythm(this));
}

void HistoryList::addLine(const QString& text, bool quiet) {
    auto* label = quiet ? quietLabel(text) : new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(label);
}

} // namespace liaison
