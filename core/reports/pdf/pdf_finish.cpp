// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_finish.h"

#include "core/reports/pdf/cairo_tree.h"
#include "core/reports/pdf/page_marks.h"
#include "core/reports/pdf/pdf_bookmarks.h"
#include "core/reports/pdf/pdf_update.h"

#include <QUrl>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace liaison::pdf {

namespace {

using Object = QPDFObjectHandle;

Object text(const QString& value) {
    return Object::newUnicodeString(value.toStdString());
}

QByteArray metadata(const ReportDocument& document) {
    const QString title = printable(document.title).toHtmlEscaped();
    const QString author = printable(document.trustName).toHtmlEscaped();
    QString xmp = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    xmp += title;
    xmp += QStringLiteral("</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>");
    xmp += document.language.toHtmlEscaped();
    xmp += QStringLiteral("</rdf:li></rdf:Bag></dc:language>\n");
    if (!author.isEmpty())
        xmp += QStringLiteral("<dc:creator><rdf:Seq><rdf:li>") + author +
               QStringLiteral("</rdf:li></rdf:Seq></dc:creator>\n");
    xmp += QStringLiteral("<xmp:CreatorTool>Liaison " LIAISON_VERSION "</xmp:CreatorTool>\n"
                          "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return xmp.toUtf8();
}

void describeCatalog(QPDF& file, const ReportDocument& document) {
    Object root = file.getRoot();
    root.removeKey("/StructTreeRoot");
    root.replaceKey("/Lang", Object::newString(document.language.toStdString()));
    root.replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
    root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
    Object stream = file.newStream(metadata(document).toStdString());
    stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", stream);
}

void markArtifacts(QPDF& file, Object page, ProgressMeter& progress, qint64 units) {
    Object contents = page.getKey("/Contents");
    const auto bytes = contents.getStreamData();
    const auto size = static_cast<qsizetype>(bytes->getSize());
    const QByteArray marked = deflated(withArtifactsMarked(
        QByteArray::fromRawData(reinterpret_cast<const char*>(bytes->getBuffer()), size)));
    Object stream = file.newStream(marked.toStdString());
    stream.getDict().replaceKey("/Filter", Object::newName("/FlateDecode"));
    page.replaceKey("/Contents", stream);
    progress.add(units);
    progress.tell();
}

void addLinks(QPDF& file, const std::vector<Object>& pages, const PdfCanvas& canvas) {
    int key = static_cast<int>(pages.size());
    for (const PdfLink& link : canvas.links()) {
        Object page = pages[static_cast<std::size_t>(link.page)];
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Object::newArray());
        const double height = canvas.setup().height;
        Object area = Object::newArray(Object::Rectangle(link.area.left(), height - link.area.bottom(),
                                                         link.area.right(), height - link.area.top()));
        Object note = Object::parse("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4>>");
        Object action = Object::parse("<</Type/Action/S/URI>>");
        action.replaceKey("/URI", Object::newString(QUrl(link.address).toEncoded().toStdString()));
        note.replaceKey("/Rect", area);
        note.replaceKey("/A", action);
        note.replaceKey("/Contents", text(link.text.isEmpty() ? link.address : link.text));
        note.replaceKey("/StructParent", Object::newInteger(key++));
        page.getKey("/Annots").appendItem(file.makeIndirectObject(note));
    }
}

QByteArray written(QPDF& file) {
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes(writer.getBufferSharedPointer());
    return {reinterpret_cast<const char*>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize())};
}

QByteArray withStructure(const QByteArray& file, const PdfStructure& structure) {
    QPDF reopened;
    reopened.processMemoryFile("report", file.constData(), static_cast<std::size_t>(file.size()));
    PdfStructure::Pages pages;
    for (Object page : reopened.getAllPages()) {
        pages.numbers.push_back(page.getObjectID());
        pages.annotations.emplace_back();
        if (page.hasKey("/Annots"))
            for (Object note : page.getKey("/Annots").getArrayAsVector())
                pages.annotations.back().push_back(note.getObjectID());
    }
    Object trailer = reopened.getTrailer();
    const int first = trailer.getKey("/Size").getIntValueAsInt();
    const auto unparsed = [&](const char* key) {
        return trailer.hasKey(key) ? QByteArray::fromStdString(trailer.getKey(key).unparse()) : QByteArray();
    };
    PdfUpdate update(file, first + structure.objectCount(pages),
                     {unparsed("/Root"), unparsed("/Info"), unparsed("/ID")});
    Object root = reopened.getRoot();
    QByteArray catalog = QByteArray::fromStdString(root.unparseResolved());
    const qsizetype end = catalog.lastIndexOf(">>");
    catalog.insert(end, "/StructTreeRoot " + QByteArray::number(first) + " 0 R");
    update.add(root.getObjectID(), catalog);
    structure.write(first, pages, [&](int number, const QByteArray& object) { update.add(number, object); });
    return update.finish();
}

} // namespace

QByteArray finishPdf(const QByteArray& pages, const ReportDocument& document, const PdfCanvas& canvas,
                     const PdfStructure& structure, ProgressMeter& progress, qint64 units) {
    const QByteArray treeless = withoutCairoTree(pages);
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("report", treeless.constData(), static_cast<std::size_t>(treeless.size()));
    describeCatalog(file, document);
    const std::vector<Object> all = file.getAllPages();
    int number = 0;
    for (Object page : all) {
        page.replaceKey("/StructParents", Object::newInteger(number++));
        page.replaceKey("/Tabs", Object::newName("/S"));
        page.removeKey("/Annots");
        markArtifacts(file, page, progress, units / static_cast<qint64>(all.size()));
    }
    addLinks(file, all, canvas);
    addBookmarks(file, all, canvas);
    const QByteArray base = written(file);
    progress.tell();
    return withStructure(base, structure);
}

} // namespace liaison::pdf
