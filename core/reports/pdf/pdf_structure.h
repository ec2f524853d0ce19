// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRectF>
#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace liaison::pdf {

/// The standard structure types we use; the order is that of roleName().
enum class Role : quint8 {
    Document,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    Caption,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Figure,
    Link,
};

const char* roleName(Role role);

enum class Scope : quint8 { None, Column, Row };

/// The tree that tells a screen reader what is what. Cairo writes the marks on the page; the tree itself is
/// kept here, because Cairo's cannot say /Scope or /Alt and becomes very large for a long table.
class PdfStructure {
public:
    using Node = int;
    static constexpr Node kRoot = 0;

    PdfStructure();

    Node add(Node parent, Role role);
    Node addCell(Node parent, Role role, Scope scope, qsizetype columnSpan = 1);
    /// What stands between the marks of this number on this page belongs to the node.
    void addContent(Node node, int page, int mark);
    /// The annotation of this number on this page (both counted from 0) belongs to the node.
    void addAnnotation(Node node, int page, int annotation);
    void setAlternativeText(Node node, const QString& text);
    /// Where a figure lies on its page, in PDF's coordinates (from the bottom left).
    void setBox(Node node, const QRectF& box);

    /// What the tree needs to know of the finished pages: object numbers.
    struct Pages {
        std::vector<int> numbers;                  ///< of each page
        std::vector<std::vector<int>> annotations; ///< of each page's annotations
    };
    /// How many object numbers write() uses.
    int objectCount(const Pages& pages) const;
    /// Hands out each object: its number (from first on) and its text. The first is the StructTreeRoot.
    void write(int first, const Pages& pages, const std::function<void(int, QByteArray)>& emitObject) const;

private:
    enum class KidKind : quint8 { Node, Mark, Annotation };
    struct Kid {
        Node parent;
        int value;
        int page;
        KidKind kind;
    };
    struct Element {
        Node parent;
        Role role;
        Scope scope = Scope::None;
        quint8 columnSpan = 1;
    };
    std::vector<Kid> kidsByParent(std::vector<int>& starts) const;
    QByteArray element(Node node, int first, std::span<const Kid> kids, const Pages& pages) const;
    void writeParentTree(int first, const Pages& pages,
                         const std::function<void(int, QByteArray)>& out) const;

    std::vector<Element> m_elements;
    std::vector<Kid> m_kids;
    QHash<Node, QString> m_alternativeTexts;
    QHash<Node, QRectF> m_boxes;
};

/// A text as PDF writes it: UTF-16 in angle brackets.
QByteArray pdfText(const QString& text);

} // namespace liaison::pdf
