// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_flow.h"
#include "core/reports/pdf/table_composer.h"

#include <map>
#include <optional>

namespace liaison::pdf {

/// What is worked out once before the pages are laid out twice, by the number of the block it belongs to.
struct PreparedReport {
    PageSetup page;
    std::optional<Picture> logo;
    std::map<std::size_t, Picture> pictures;
    std::map<std::size_t, ReportTable> chartTables; ///< charts that nobody can draw here
    std::map<std::size_t, TableLayout> layouts;

    /// The table of a block, if it is shown as one.
    const ReportTable* table(const ReportDocument& document, std::size_t block) const;
};

PreparedReport prepare(const ReportDocument& document, const ReportContext& context, TextShaper& shaper);

/// Lays out a whole document on a canvas.
class PdfComposer {
public:
    PdfComposer(const ReportDocument& document, const PreparedReport& prepared, PdfFlow& flow,
                ProgressMeter& progress, qint64 unitsPerRow);

    void compose();

private:
    void composeTop();
    double composeLogo();
    void composeKeyFigures();
    void composeBlock(std::size_t index);
    void composeHeading(const ReportHeading& heading, std::size_t index);
    void composeList(const ReportBulletList& list);
    void composeFigure(const ReportFigure& figure, std::size_t index);
    void composeTable(const ReportTable& table, std::size_t index);
    double leadHeight(std::size_t index);
    QSizeF pictureSize(std::size_t index) const;
    PdfStructure::Node add(PdfStructure::Node parent, Role role);

    const ReportDocument& m_document;
    const PreparedReport& m_prepared;
    PdfFlow& m_flow;
    ProgressMeter& m_progress;
    qint64 m_unitsPerRow;
    int m_level = 1; ///< of the last heading in the tree; levels never skip
};

} // namespace liaison::pdf
