// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_structure.h"

#include <algorithm>
#include <array>

namespace liaison::pdf {

namespace {

QByteArray reference(int object) {
    return QByteArray::number(object) + " 0 R";
}

} // namespace

const char* roleName(Role role) {
    static constexpr std::array kNames{"Document", "H1",    "H2", "H3",  "H4",    "H5",     "H6",
                                       "P",        "L",     "LI", "Lbl", "LBody", "Table",  "Caption",
                                       "THead",    "TBody", "TR", "TH",  "TD",    "Figure", "Link"};
    return kNames[static_cast<std::size_t>(role)];
}

QByteArray pdfText(const QString& text) {
    QByteArray made("<FEFF");
    for (const QChar letter : text)
        made += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0');
    return made + '>';
}

PdfStructure::PdfStructure() : m_elements{Element{-1, Role::Document}} {}

PdfStructure::Node PdfStructure::add(Node parent, Role role) {
    const Node node = static_cast<Node>(m_elements.size());
    m_elements.push_back({parent, role});
    m_kids.push_back({parent, node, -1, KidKind::Node});
    return node;
}

PdfStructure::Node PdfStructure::addCell(Node parent, Role role, Scope scope, qsizetype columnSpan) {
    const Node node = add(parent, role);
    m_elements.back().scope = scope;
    m_elements.back().columnSpan = static_cast<quint8>(std::clamp<qsizetype>(columnSpan, 1, 255));
    return node;
}

void PdfStructure::addContent(Node node, int page, int mark) {
    m_kids.push_back({node, mark, page, KidKind::Mark});
}

void PdfStructure::addAnnotation(Node node, int page, int annotation) {
    m_kids.push_back({node, annotation, page, KidKind::Annotation});
}

void PdfStructure::setAlternativeText(Node node, const QString& text) {
    m_alternativeTexts.insert(node, text);
}

void PdfStructure::setBox(Node node, const QRectF& box) {
    m_boxes.insert(node, box);
}

// The objects, in order: the root, the parent tree, one array for each page, the elements.
int PdfStructure::objectCount(const Pages& pages) const {
    return 2 + static_cast<int>(pages.numbers.size()) + static_cast<int>(m_elements.size());
}

std::vector<PdfStructure::Kid> PdfStructure::kidsByParent(std::vector<int>& starts) const {
    starts.assign(m_elements.size() + 1, 0);
    for (const Kid& kid : m_kids)
        ++starts[static_cast<std::size_t>(kid.parent) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<Kid> sorted(m_kids.size());
    std::vector<int> next(starts);
    for (const Kid& kid : m_kids)
        sorted[static_cast<std::size_t>(next[static_cast<std::size_t>(kid.parent)]++)] = kid;
    return sorted;
}

QByteArray PdfStructure::element(Node node, int first, std::span<const Kid> kids, const Pages& pages) const {
    const Element& self = m_elements[static_cast<std::size_t>(node)];
    const int firstElement = first + 2 + static_cast<int>(pages.numbers.size());
    const auto pageNumber = [&](int page) { return pages.numbers[static_cast<std::size_t>(page)]; };
    QByteArray text("<</S/");
    text.append(roleName(self.role))
        .append("/P ")
        .append(reference(self.parent < 0 ? first : firstElement + self.parent));
    if (!kids.empty()) {
        int page = -1;
        text.append(kids.size() == 1 ? "/K " : "/K[");
        for (const Kid& kid : kids) {
            if (kid.kind == KidKind::Node) {
                text.append(reference(firstElement + kid.value)).append(' ');
                continue;
            }
            const bool isMark = kid.kind == KidKind::Mark;
            if (isMark && page < 0)
                page = kid.page;
            if (isMark && kid.page == page)
                text.append(QByteArray::number(kid.value)).append(' ');
            else if (isMark)
                text.append("<</Type/MCR/Pg ")
                    .append(reference(pageNumber(kid.page)))
                    .append("/MCID ")
                    .append(QByteArray::number(kid.value))
                    .append(">>");
            else
                text.append("<</Type/OBJR/Pg ")
                    .append(reference(pageNumber(kid.page)))
                    .append("/Obj ")
                    .append(reference(pages.annotations[static_cast<std::size_t>(kid.page)]
                                                       [static_cast<std::size_t>(kid.value)]))
                    .append(">>");
        }
        if (kids.size() > 1)
            text.append(']');
        if (page >= 0)
            text.append("/Pg ").append(reference(pageNumber(page)));
    }
    if (self.scope != Scope::None || self.columnSpan > 1) {
        text.append("/A<</O/Table");
        if (self.scope != Scope::None)
            text.append("/Scope/").append(self.scope == Scope::Column ? "Column" : "Row");
        if (self.columnSpan > 1)
            text.append("/ColSpan ").append(QByteArray::number(self.columnSpan));
        text.append(">>");
    }
    if (const auto box = m_boxes.constFind(node); box != m_boxes.cend()) {
        text.append("/A<</O/Layout/Placement/Block/BBox[");
        for (const double side : {box->left(), box->top(), box->right(), box->bottom()})
            text.append(QByteArray::number(side, 'f', 2)).append(' ');
        text.append("]>>");
    }
    if (const auto alternative = m_alternativeTexts.constFind(node); alternative != m_alternativeTexts.cend())
        text.append("/Alt").append(pdfText(*alternative));
    return text.append(">>");
}

void PdfStructure::writeParentTree(int first, const Pages& pages,
                                   const std::function<void(int, QByteArray)>& out) const {
    const int pageCount = static_cast<int>(pages.numbers.size());
    const int firstElement = first + 2 + pageCount;
    std::vector<QByteArray> marks(pages.numbers.size(), "[");
    // Annotations take the keys after those of the pages, in the order of pages and annotations.
    std::vector<std::vector<int>> owners;
    for (const auto& each : pages.annotations)
        owners.emplace_back(each.size(), firstElement);
    // Marks are numbered in the order in which they were made, so each page's array fills in order.
    for (const Kid& kid : m_kids) {
        const auto page = static_cast<std::size_t>(kid.page);
        if (kid.kind == KidKind::Mark)
            marks[page].append(reference(firstElement + kid.parent)).append(' ');
        else if (kid.kind == KidKind::Annotation)
            owners[page][static_cast<std::size_t>(kid.value)] = firstElement + kid.parent;
    }
    QByteArray tree("<</Nums[");
    for (int page = 0; page < pageCount; ++page) {
        tree.append(QByteArray::number(page)).append(' ').append(reference(first + 2 + page)).append(' ');
        out(first + 2 + page, marks[static_cast<std::size_t>(page)].append(']'));
    }
    int key = pageCount;
    for (const auto& page : owners)
        for (const int owner : page)
            tree.append(QByteArray::number(key++)).append(' ').append(reference(owner)).append(' ');
    out(first + 1, tree.append("]>>"));
}

void PdfStructure::write(int first, const Pages& pages,
                         const std::function<void(int, QByteArray)>& emitObject) const {
    const int firstElement = first + 2 + static_cast<int>(pages.numbers.size());
    int nextKey = static_cast<int>(pages.numbers.size());
    for (const auto& each : pages.annotations)
        nextKey += static_cast<int>(each.size());
    emitObject(first, "<</Type/StructTreeRoot/K " + reference(firstElement) + "/ParentTree " +
                          reference(first + 1) + "/ParentTreeNextKey " + QByteArray::number(nextKey) + ">>");
    writeParentTree(first, pages, emitObject);
    std::vector<int> starts;
    const std::vector<Kid> sorted = kidsByParent(starts);
    for (std::size_t i = 0; i < m_elements.size(); ++i) {
        const auto kids = std::span(sorted).subspan(static_cast<std::size_t>(starts[i]),
                                                    static_cast<std::size_t>(starts[i + 1] - starts[i]));
        emitObject(firstElement + static_cast<int>(i), element(static_cast<Node>(i), first, kids, pages));
    }
}

} // namespace liaison::pdf
