// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_bookmarks.h"

#include <qpdf/QPDFObjectHandle.hh>

namespace liaison::pdf {

namespace {

using Object = QPDFObjectHandle;

// Hangs an item under its parent, after the parent's last.
void append(Object parent, Object item) {
    item.replaceKey("/Parent", parent);
    if (parent.hasKey("/Last")) {
        Object before = parent.getKey("/Last");
        before.replaceKey("/Next", item);
        item.replaceKey("/Prev", before);
    } else {
        parent.replaceKey("/First", item);
    }
    parent.replaceKey("/Last", item);
}

// An open item counts all that is visible below it, so each new one is counted by every ancestor.
void count(Object item) {
    for (Object above = item.getKey("/Parent"); above.isDictionary(); above = above.getKey("/Parent")) {
        const auto below = above.hasKey("/Count") ? above.getKey("/Count").getIntValue() : 0;
        above.replaceKey("/Count", Object::newInteger(below + 1));
    }
}

} // namespace

void addBookmarks(QPDF& file, const std::vector<QPDFObjectHandle>& pages, const PdfCanvas& canvas) {
    if (canvas.bookmarks().empty())
        return;
    Object outline = file.makeIndirectObject(Object::parse("<</Type/Outlines>>"));
    std::vector<Object> open{outline}; // the last item of each level, below the outline itself
    for (const PdfBookmark& bookmark : canvas.bookmarks()) {
        Object item = file.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", Object::newUnicodeString(bookmark.text.toStdString()));
        Object place = Object::newArray();
        place.appendItem(pages[static_cast<std::size_t>(bookmark.page)]);
        place.appendItem(Object::newName("/XYZ"));
        place.appendItem(Object::newNull());
        place.appendItem(Object::newReal(canvas.setup().height - bookmark.y, 2));
        place.appendItem(Object::newNull());
        item.replaceKey("/Dest", place);
        open.resize(std::min(open.size(), static_cast<std::size_t>(bookmark.level) + 1), outline);
        append(open.back(), item);
        count(item);
        open.push_back(item);
    }
    file.getRoot().replaceKey("/Outlines", outline);
    file.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

} // namespace liaison::pdf
