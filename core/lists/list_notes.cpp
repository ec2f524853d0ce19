// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/list_notes.h"

#include "core/base/text.h"
#include "core/lists/invisible_characters.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {
struct ListNoteTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::ListNotes)
};

QString raggedText(qint64 line, std::size_t fields, std::size_t width) {
    const QString text =
        fields < width
            ? ListNoteTexts::tr("Line %1 has %2 where the list has %3: the missing ones count as blank.")
            : ListNoteTexts::tr("Line %1 has %2 where the list has %3: those left over are not used.");
    return text.arg(
        countText(line),
        counted(static_cast<qint64>(fields), ListNoteTexts::tr("field"), ListNoteTexts::tr("fields")),
        counted(static_cast<qint64>(width), ListNoteTexts::tr("column"), ListNoteTexts::tr("columns")));
}
} // namespace

QString noteSeverityName(NoteSeverity severity) {
    switch (severity) {
    case NoteSeverity::Refusal:
        return u"refusal"_s;
    case NoteSeverity::Question:
        return u"question"_s;
    case NoteSeverity::Warning:
        return u"warning"_s;
    case NoteSeverity::Remark:
        return u"remark"_s;
    }
    return {};
}

NoteSeverity noteSeverityFromName(QStringView name) {
    for (const NoteSeverity severity :
         {NoteSeverity::Refusal, NoteSeverity::Question, NoteSeverity::Remark}) {
        if (name == noteSeverityName(severity))
            return severity;
    }
    return NoteSeverity::Warning;
}

bool ListNotes::has(const QString& code) const {
    return std::any_of(m_notes.begin(), m_notes.end(),
                       [&](const ListNote& note) { return note.code == code; });
}

void ListNotes::add(ListNote note) {
    if (!has(note.code))
        m_notes.push_back(std::move(note));
}

void ListNotes::checkWidth(const ListRecord& record, std::size_t width) {
    if (m_ragged || record.fields.size() == width || record.isBlank())
        return;
    const auto isEmpty = [](std::string_view field) { return field.empty(); };
    if (record.fields.size() > width &&
        std::all_of(record.fields.begin() + static_cast<std::ptrdiff_t>(width), record.fields.end(), isEmpty))
        return;
    m_ragged = true;
    add({record.line,
         {},
         u"ragged-row"_s,
         QString::number(record.fields.size()),
         raggedText(record.line, record.fields.size(), width),
         record.fields.size() < width ? NoteSeverity::Remark : NoteSeverity::Warning});
}

QString ListNotes::columnName(std::string_view cell, qint64 line) {
    const VisibleText visible = visibleText(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
    const QString name = tidied(visible.text);
    if (!visible.removed.isEmpty())
        add({line, name, invisibleCharacterCode(), name, visible.note(), NoteSeverity::Warning});
    return name;
}

} // namespace liaison
