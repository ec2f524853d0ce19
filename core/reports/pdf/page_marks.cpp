// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/page_marks.h"

#include <QByteArrayView>

#include <array>

namespace liaison::pdf {

namespace {

bool paints(QByteArrayView line) {
    static constexpr std::array<QByteArrayView, 11> kPainting{"Tj", "TJ", "f", "f*", "S", "s",
                                                              "B",  "B*", "b", "Do", "sh"};
    for (qsizetype at = 0; at < line.size();) {
        qsizetype end = line.indexOf(' ', at);
        if (end < 0)
            end = line.size();
        const QByteArrayView word = line.sliced(at, end - at);
        for (const QByteArrayView each : kPainting)
            // A text operator may follow its string without a space.
            if (word == each || (each.startsWith('T') && word.endsWith(each)))
                return true;
        at = end + 1;
    }
    return false;
}

} // namespace

// Cairo writes each mark's beginning and end on a line of its own, and breaks the lines of long strings with
// a backslash, so that no line of a string can look like one.
QByteArray withArtifactsMarked(const QByteArray& content, int* markCount) {
    QByteArray made;
    made.reserve(content.size() + content.size() / 16 + 64);
    const QByteArrayView all(content);
    qsizetype gap = 0; // where what is outside any mark began
    bool gapPaints = false;
    int depth = 0;
    int marks = 0;
    const auto closeGap = [&](qsizetype end) {
        const QByteArrayView bytes = all.sliced(gap, end - gap);
        if (gapPaints)
            made.append("/Artifact BMC\n").append(bytes).append(bytes.endsWith('\n') ? "EMC\n" : "\nEMC\n");
        else
            made.append(bytes);
        gapPaints = false;
    };
    for (qsizetype at = 0; at < all.size();) {
        qsizetype end = all.indexOf('\n', at);
        end = end < 0 ? all.size() : end + 1;
        const QByteArrayView line = all.sliced(at, end - at).trimmed();
        const bool begins = line.endsWith("BDC");
        if (begins && line.startsWith('/')) {
            if (depth++ == 0) {
                closeGap(at);
                gap = at;
            }
            marks += line.contains("/MCID") ? 1 : 0;
        } else if (line == "EMC" && depth > 0) {
            if (--depth == 0) {
                made.append(all.sliced(gap, end - gap));
                gap = end;
            }
        } else if (depth == 0 && !gapPaints) {
            gapPaints = paints(line);
        }
        at = end;
    }
    closeGap(all.size());
    if (markCount)
        *markCount = marks;
    return made;
}

} // namespace liaison::pdf
