// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_composer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace liaison::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr TextStyle kBody{10};
constexpr TextStyle kTitle{22, true};
constexpr TextStyle kScope{11.5};
constexpr TextStyle kTrust{9.5, true};
constexpr TextStyle kSmall{8.5};
constexpr double kParagraphGap = 6;
constexpr double kBulletIndent = 14;

TextStyle headingStyle(int level) {
    static constexpr std::array kSizes{15.0, 12.5, 11.0, 10.0};
    return {kSizes[static_cast<std::size_t>(std::clamp(level, 1, 4) - 1)], true};
}

double spaceAbove(int level) {
    return level <= 1 ? 18 : 13;
}

} // namespace

PdfComposer::PdfComposer(const ReportDocument& document, const PreparedReport& prepared, PdfFlow& flow,
                         ProgressMeter& progress, qint64 unitsPerRow)
    : m_document(document)
    , m_prepared(prepared)
    , m_flow(flow)
    , m_progress(progress)
    , m_unitsPerRow(unitsPerRow) {}

PdfStructure::Node PdfComposer::add(PdfStructure::Node parent, Role role) {
    return m_flow.canvas().isLive() ? m_flow.canvas().structure().add(parent, role) : PdfStructure::kRoot;
}

void PdfComposer::compose() {
    composeTop();
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i)
        composeBlock(i);
    m_flow.finish();
}

void PdfComposer::composeTop() {
    const double top = m_flow.y();
    const double textWidth = m_flow.width() - composeLogo();
    const auto put = [&](const QString& text, TextStyle style, Ink ink, Role role, double gap) {
        if (text.isEmpty())
            return;
        m_flow.placeText(m_flow.text(text, style, textWidth, ink), add(PdfStructure::kRoot, role), role,
                         m_flow.left());
        m_flow.moveBy(gap);
    };
    put(m_document.trustName, kTrust, kAccent, Role::P, 3);
    m_flow.canvas().addBookmark(0, m_document.title, m_flow.y());
    put(m_document.title, kTitle, kText, Role::H1, 2);
    put(m_document.scope, kScope, kQuietText, Role::P, 3);
    put(m_document.dateLine(), kSmall, kQuietText, Role::P, 0);
    if (m_prepared.logo)
        m_flow.moveBy(std::max(0.0, top + 54 - m_flow.y()));
    m_flow.moveBy(9);
    m_flow.canvas().drawRule(m_flow.left(), m_flow.left() + m_flow.width(), m_flow.y(), 1.2, kAccent);
    m_flow.moveBy(13);
    composeKeyFigures();
}

// Gives the width that the logo takes from the text beside it.
double PdfComposer::composeLogo() {
    if (!m_prepared.logo)
        return 0;
    const QSizeF size = m_prepared.logo->fittedInto({130, 52});
    const QRectF area(m_flow.left() + m_flow.width() - size.width(), m_flow.y(), size.width(), size.height());
    const auto node = add(PdfStructure::kRoot, Role::Figure);
    if (m_flow.canvas().isLive())
        m_flow.canvas().structure().setAlternativeText(
            node, m_document.trustName.isEmpty() ? Words::tr("Logo")
                                                 : Words::tr("Logo of %1").arg(m_document.trustName));
    m_flow.canvas().drawFigure(node, *m_prepared.logo, area);
    return size.width() + 18;
}

void PdfComposer::composeKeyFigures() {
    const auto& figures = m_document.keyFigures;
    if (figures.empty())
        return;
    constexpr TextStyle kValue{19, true};
    constexpr double kGap = 14;
    // Rows of like length: five figures stand as three and two, not as four and one.
    const std::size_t atMost = m_flow.width() > 600 ? 6 : 4;
    const std::size_t rows = (figures.size() + atMost - 1) / atMost;
    const std::size_t perRow = (figures.size() + rows - 1) / rows;
    const double wide =
        (m_flow.width() - kGap * static_cast<double>(perRow - 1)) / static_cast<double>(perRow);
    const auto list = add(PdfStructure::kRoot, Role::L);
    for (std::size_t first = 0; first < figures.size(); first += perRow) {
        double tallest = 0;
        std::vector<std::pair<FlowText, FlowText>> band;
        for (std::size_t i = first; i < std::min(figures.size(), first + perRow); ++i) {
            band.emplace_back(m_flow.text(figures[i].label, kSmall, wide, kQuietText),
                              m_flow.text(figures[i].value, kValue, wide, kAccent));
            tallest = std::max(tallest, band.back().first.height() + band.back().second.height());
        }
        const double top = m_flow.y();
        for (std::size_t i = 0; i < band.size(); ++i) {
            const double x = m_flow.left() + static_cast<double>(i) * (wide + kGap);
            const auto body = add(add(list, Role::LI), Role::LBody);
            // Read label first, seen value first.
            m_flow.moveBy(band[i].second.height());
            m_flow.placeText(band[i].first, body, Role::LBody, x);
            m_flow.moveBy(top - m_flow.y());
            m_flow.placeText(band[i].second, body, Role::LBody, x);
            m_flow.moveBy(top - m_flow.y());
        }
        m_flow.moveBy(tallest + 8);
    }
    m_flow.moveBy(8);
}

void PdfComposer::composeBlock(std::size_t index) {
    const ReportBlock& block = m_document.blocks[index];
    if (const ReportTable* table = m_prepared.table(m_document, index)) {
        composeTable(*table, index);
    } else if (const auto* heading = std::get_if<ReportHeading>(&block)) {
        composeHeading(*heading, index);
    } else if (const auto* paragraph = std::get_if<ReportParagraph>(&block)) {
        m_flow.placeText(m_flow.text(*paragraph, kBody, m_flow.width()), add(PdfStructure::kRoot, Role::P),
                         Role::P, m_flow.left());
        m_flow.space(kParagraphGap);
    } else if (const auto* list = std::get_if<ReportBulletList>(&block)) {
        composeList(*list);
    } else if (const auto* figure = std::get_if<ReportFigure>(&block)) {
        composeFigure(*figure, index);
    } else if (std::holds_alternative<ReportPageBreak>(block) && !m_flow.atTop()) {
        m_flow.breakPage();
    }
}

void PdfComposer::composeHeading(const ReportHeading& heading, std::size_t index) {
    m_flow.space(spaceAbove(heading.level));
    m_flow.need(leadHeight(index) - spaceAbove(heading.level));
    // The title is H1, so a first section is H2; a level that is jumped over would be an error in the tree.
    m_level = std::clamp(heading.level + 1, 2, std::min(m_level + 1, 6));
    const auto role = static_cast<Role>(static_cast<int>(Role::H1) + m_level - 1);
    m_flow.canvas().addBookmark(m_level - 1, heading.text, m_flow.y());
    m_flow.placeText(m_flow.text(heading.text, headingStyle(heading.level), m_flow.width(),
                                 heading.level <= 1 ? kAccent : kText),
                     add(PdfStructure::kRoot, role), role, m_flow.left());
    m_flow.space(4);
}

void PdfComposer::composeList(const ReportBulletList& list) {
    const auto node = add(PdfStructure::kRoot, Role::L);
    for (const ReportParagraph& item : list.items) {
        const FlowText body = m_flow.text(item, kBody, m_flow.width() - kBulletIndent);
        m_flow.need(std::min<double>(2, static_cast<double>(body.lines.size())) * kBody.lineHeight());
        const auto entry = add(node, Role::LI);
        const FlowText bullet = m_flow.text(QStringLiteral("•"), kBody, kBulletIndent, kAccent);
        m_flow.drawMarked(bullet, bullet.lines.front(), add(entry, Role::Lbl), Role::Lbl, m_flow.left() + 3,
                          m_flow.y());
        m_flow.placeText(body, add(entry, Role::LBody), Role::LBody, m_flow.left() + kBulletIndent);
        m_flow.space(2.5);
    }
    m_flow.space(kParagraphGap - 2.5);
}

QSizeF PdfComposer::pictureSize(std::size_t index) const {
    const QSizeF most(m_flow.width(), m_flow.wholePage() * 0.74);
    const Picture& picture = m_prepared.pictures.at(index);
    const QSizeF fitted = picture.fittedInto(most);
    return fitted.width() > picture.size().width() ? picture.size() : fitted;
}

void PdfComposer::composeFigure(const ReportFigure& figure, std::size_t index) {
    if (!m_prepared.pictures.contains(index)) {
        // Bytes that are no picture: what it would have said is still worth printing.
        m_flow.placeText(m_flow.text(figure.spokenText(), kBody, m_flow.width(), kQuietText),
                         add(PdfStructure::kRoot, Role::P), Role::P, m_flow.left());
        m_flow.space(kParagraphGap);
        return;
    }
    m_flow.need(leadHeight(index));
    const QSizeF size = pictureSize(index);
    const auto node = add(PdfStructure::kRoot, Role::Figure);
    if (m_flow.canvas().isLive())
        m_flow.canvas().structure().setAlternativeText(node, figure.spokenText());
    m_flow.canvas().drawFigure(node, m_prepared.pictures.at(index),
                               QRectF(m_flow.left(), m_flow.y(), size.width(), size.height()));
    m_flow.moveBy(size.height() + 3);
    if (!figure.caption.isEmpty())
        m_flow.placeText(m_flow.text(figure.caption, kSmall, m_flow.width(), kQuietText),
                         add(PdfStructure::kRoot, Role::P), Role::P, m_flow.left());
    m_flow.space(10);
}

void PdfComposer::composeTable(const ReportTable& table, std::size_t index) {
    TableComposer(m_flow, table, m_prepared.layouts.at(index), PdfStructure::kRoot, m_progress, m_unitsPerRow)
        .compose();
    m_flow.space(14);
}

// What must stand on one page with the beginning of this block.
double PdfComposer::leadHeight(std::size_t index) {
    if (index >= m_document.blocks.size())
        return 0;
    if (const ReportTable* table = m_prepared.table(m_document, index))
        return TableComposer::leadHeight(m_flow, *table, m_prepared.layouts.at(index));
    const ReportBlock& block = m_document.blocks[index];
    if (const auto* heading = std::get_if<ReportHeading>(&block))
        return spaceAbove(heading->level) + headingStyle(heading->level).lineHeight() + 4 +
               leadHeight(index + 1);
    if (m_prepared.pictures.contains(index))
        return pictureSize(index).height() + 3 + 2 * kSmall.lineHeight();
    if (std::holds_alternative<ReportPageBreak>(block))
        return 0;
    if (const auto* paragraph = std::get_if<ReportParagraph>(&block);
        paragraph && index + 1 < m_document.blocks.size() && m_prepared.table(m_document, index + 1)) {
        // A line or two between a heading and its table go with both.
        const FlowText lines = m_flow.text(*paragraph, kBody, m_flow.width());
        if (lines.lines.size() <= 3)
            return lines.height() + kParagraphGap + leadHeight(index + 1);
    }
    return 2 * kBody.lineHeight();
}

} // namespace liaison::pdf
