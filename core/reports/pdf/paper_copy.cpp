// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/paper_copy.h"

#include "core/base/text.h"
#include "core/reports/chosen_columns.h"
#include "core/reports/pdf/pdf_canvas.h"
#include "core/reports/pdf/table_layout.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace liaison::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

using Columns = std::vector<std::size_t>;

class PaperCopier {
public:
    PaperCopier(const ReportDocument& document, TextShaper& shaper)
        : m_document(document), m_shaper(shaper) {}

    std::optional<ReportDocument> copy();
    bool hasCutTitle() const { return m_hasCutTitle; }
    bool hasCutText() const { return m_hasCutText; }
    /// Of each table that is printed in parts: its columns and its parts.
    const std::vector<std::pair<std::size_t, std::size_t>>& split() const { return m_split; }

private:
    QString shortened(const QString& text, qsizetype most, bool& wasCut) const;
    QString title(const QString& text) { return shortened(text, kMostTitleLetters, m_hasCutTitle); }
    QString body(const QString& text) { return shortened(text, kMostLetters, m_hasCutText); }
    void cut(ReportParagraph& paragraph);
    void copyBlock(const ReportBlock& block, std::vector<ReportBlock>& blocks);
    void copyTable(const ReportTable& table, std::vector<ReportBlock>& blocks);
    bool isCut(const ReportTable& table) const;
    ReportTable part(const ReportTable& table, const Columns& columns);

    const ReportDocument& m_document;
    TextShaper& m_shaper;
    bool m_hasCutTitle = false;
    bool m_hasCutText = false;
    std::vector<std::pair<std::size_t, std::size_t>> m_split;
};

QString PaperCopier::shortened(const QString& text, qsizetype most, bool& wasCut) const {
    if (text.size() <= most)
        return text;
    wasCut = true;
    const bool splitsPair = text[most - 1].isHighSurrogate();
    return text.first(splitsPair ? most - 1 : most) + QChar(u'…');
}

void PaperCopier::cut(ReportParagraph& paragraph) {
    qsizetype room = kMostLetters;
    for (ReportRun& run : paragraph.runs) {
        run.text = shortened(run.text, std::max<qsizetype>(room, 1), m_hasCutText);
        room -= run.text.size();
    }
}

// The columns that say which row it is stand in every part.
Columns keyColumns(const ReportTable& table) {
    const auto& columns = table.columns();
    const auto named = std::find_if(columns.begin() + 1, columns.end(),
                                    [](const ReportColumn& column) { return column.isRowHeader; });
    if (columns.front().isRowHeader || named == columns.end())
        return {0, 1};
    return {0, static_cast<std::size_t>(named - columns.begin())};
}

double room(const ColumnNeed& need) {
    return need.least + 2 * TableLayout::kSidePadding;
}

std::vector<Columns> partsOf(const ReportTable& table, const std::vector<ColumnNeed>& needs, double width) {
    const Columns keys = keyColumns(table);
    double taken = 0;
    for (const std::size_t key : keys)
        taken += room(needs[key]);
    std::vector<Columns> parts;
    double used = width + 1;
    for (std::size_t column = 0; column < needs.size(); ++column) {
        if (std::find(keys.begin(), keys.end(), column) != keys.end())
            continue;
        if (used + room(needs[column]) > width) {
            parts.push_back(keys);
            used = taken;
        }
        parts.back().push_back(column);
        used += room(needs[column]);
    }
    return parts;
}

bool PaperCopier::isCut(const ReportTable& table) const {
    const auto isLong = [](const ReportColumn& column) { return column.title.size() > kMostTitleLetters; };
    if (table.caption.size() > kMostTitleLetters ||
        std::any_of(table.columns().begin(), table.columns().end(), isLong) ||
        std::any_of(table.groups().begin(), table.groups().end(),
                    [](const ReportTable::Group& group) { return group.text.size() > kMostTitleLetters; }))
        return true;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        for (const ReportCell& cell : table.row(row))
            if (cell.text.size() > kMostLetters)
                return true;
    }
    return false;
}

ReportTable PaperCopier::part(const ReportTable& table, const Columns& columns) {
    return withColumns(
        table, columns, [this](const QString& text) { return title(text); },
        [this](const QString& text) { return body(text); });
}

void PaperCopier::copyTable(const ReportTable& table, std::vector<ReportBlock>& blocks) {
    Columns all(table.columns().size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    const double width = PageSetup::landscape().contentWidth();
    const auto needs = columnNeeds(table, m_shaper, TableLayout().cell);
    if (fitsPaper(table, needs, width)) {
        if (isCut(table))
            blocks.emplace_back(part(table, all));
        else
            blocks.emplace_back(table);
        return;
    }
    const std::vector<Columns> parts = partsOf(table, needs, width);
    m_split.emplace_back(all.size(), parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            blocks.emplace_back(ReportPageBreak());
        ReportTable made = part(table, parts[i]);
        const QString place = Words::tr("Part %1 of %2: %3 to %4")
                                  .arg(QString::number(i + 1), QString::number(parts.size()),
                                       made.columns()[2].title, made.columns().back().title);
        made.caption = made.caption.isEmpty() ? place : Words::tr("%1 (%2)").arg(made.caption, place);
        blocks.emplace_back(std::move(made));
    }
}

void PaperCopier::copyBlock(const ReportBlock& block, std::vector<ReportBlock>& blocks) {
    if (const auto* table = std::get_if<ReportTable>(&block)) {
        copyTable(*table, blocks);
        return;
    }
    blocks.push_back(block);
    if (auto* heading = std::get_if<ReportHeading>(&blocks.back()))
        heading->text = title(heading->text);
    else if (auto* paragraph = std::get_if<ReportParagraph>(&blocks.back()))
        cut(*paragraph);
    else if (auto* list = std::get_if<ReportBulletList>(&blocks.back()))
        std::for_each(list->items.begin(), list->items.end(), [this](ReportParagraph& item) { cut(item); });
    else if (auto* figure = std::get_if<ReportFigure>(&blocks.back()))
        figure->caption = title(figure->caption);
}

std::optional<ReportDocument> PaperCopier::copy() {
    ReportDocument made;
    made.title = title(m_document.title);
    made.scope = title(m_document.scope);
    made.trustName = title(m_document.trustName);
    made.logo = m_document.logo;
    made.dataAsOf = m_document.dataAsOf;
    made.printed = m_document.printed;
    made.language = m_document.language;
    for (const KeyFigure& figure : m_document.keyFigures)
        made.keyFigures.push_back({title(figure.label), title(figure.value)});
    for (const ReportBlock& block : m_document.blocks)
        copyBlock(block, made.blocks);
    if (!m_hasCutTitle && !m_hasCutText && m_split.empty())
        return std::nullopt;
    return made;
}

} // namespace

std::optional<ReportDocument> paperCopy(const ReportDocument& document, TextShaper& shaper,
                                        const ReportContext& context) {
    PaperCopier copier(document, shaper);
    auto made = copier.copy();
    if (!context.note)
        return made;
    if (copier.hasCutText())
        context.note(Words::tr("A text was too long for paper and was cut after %1 letters; the CSV copy has "
                               "all of it.")
                         .arg(countText(kMostLetters)));
    if (copier.hasCutTitle())
        context.note(
            Words::tr("A title was too long for paper and was cut after %1 letters; the CSV copy has "
                      "all of it.")
                .arg(countText(kMostTitleLetters)));
    for (const auto& [columns, parts] : copier.split())
        context.note(Words::tr("A table of %1 columns does not fit across the paper and is printed in %2 "
                               "parts; CSV and Excel keep it in one piece.")
                         .arg(columns)
                         .arg(parts));
    return made;
}

} // namespace liaison::pdf
