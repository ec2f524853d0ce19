// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace liaison::pdf {

/// Adds objects to a finished PDF as an incremental update (ISO 32000-1, 7.5.6), packed and deflated. qpdf
/// needs some 35 microseconds for each object; a long table's tree has half a million of them, and here one
/// takes less than two.
class PdfUpdate {
public:
    /// What the update's trailer repeats from the file it is added to.
    struct Trailer {
        QByteArray root; ///< "1 0 R"
        QByteArray info; ///< likewise, or empty
        QByteArray id;   ///< the array, as text
    };

    /// firstFree: the first object number that neither the file nor anything added uses.
    PdfUpdate(QByteArray file, int firstFree, Trailer trailer);

    /// Adds an object that is no stream, or puts it in the place of one that is there already.
    void add(int number, const QByteArray& text);
    /// The whole file.
    QByteArray finish();

private:
    struct Entry {
        int number;
        quint8 type;   // 1: an object in the file; 2: an object within an object stream
        quint32 first; // offset in the file; or number of the object stream
        quint32 second;
    };
    void closeObjectStream();
    void appendStream(int number, const QByteArray& dictionary, const QByteArray& body);

    QByteArray m_file;
    QByteArray m_previous; // where the file's own cross-references begin
    int m_next;
    Trailer m_trailer;
    std::vector<Entry> m_entries;
    QByteArray m_places; // "number offset" of each object in the open object stream
    QByteArray m_bodies;
    quint32 m_inStream = 0;
};

/// Deflates as PDF streams want it.
QByteArray deflated(const QByteArray& bytes);

} // namespace liaison::pdf
