// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/cairo_tree.h"

#include <QByteArrayView>

namespace liaison::pdf {

namespace {

constexpr qsizetype kEntrySize = 20;

QByteArrayView lineAt(QByteArrayView file, qsizetype at) {
    const qsizetype end = file.indexOf('\n', at);
    return file.sliced(at, (end < 0 ? file.size() : end) - at);
}

bool isTreeObject(QByteArrayView file, qsizetype at) {
    const qsizetype body = at + lineAt(file, at).size() + 1;
    if (at <= 0 || body + 32 > file.size())
        return false;
    const QByteArrayView begin = file.sliced(body, 32);
    return begin.startsWith("<< /Type /StructElem") || begin.startsWith("<< /Type /StructTreeRoot") ||
           begin.startsWith("<< /Nums");
}

} // namespace

QByteArray withoutCairoTree(const QByteArray& file) {
    const QByteArrayView all(file);
    const qsizetype pointer = all.lastIndexOf("startxref\n");
    if (pointer < 0)
        return file;
    const qsizetype table = lineAt(all, pointer + 10).trimmed().toLongLong();
    if (table <= 0 || table >= pointer || !all.sliced(table).startsWith("xref\n0 "))
        return file;
    const QByteArrayView countLine = lineAt(all, table + 5);
    const qsizetype count = countLine.sliced(2).trimmed().toLongLong();
    const qsizetype first = table + 5 + countLine.size() + 1;
    const qsizetype trailer = first + count * kEntrySize;
    if (count <= 0 || trailer >= pointer || !all.sliced(trailer).startsWith("trailer"))
        return file;
    QByteArray made(file.first(table));
    made.append("xref\n");
    for (qsizetype number = 0; number < count; ++number) {
        const QByteArrayView entry = all.sliced(first + number * kEntrySize, kEntrySize);
        if (number == 0 || !isTreeObject(all, entry.first(10).toLongLong()))
            made.append(QByteArray::number(number)).append(" 1\n").append(entry);
    }
    made.append(all.sliced(trailer, pointer - trailer));
    made.append("startxref\n").append(QByteArray::number(table)).append("\n%%EOF\n");
    return made;
}

} // namespace liaison::pdf
