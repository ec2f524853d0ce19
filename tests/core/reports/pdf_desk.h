// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/reports/report_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

namespace liaison::test {

using namespace Qt::StringLiterals;

/// Writes reports as PDF into a folder of its own, and reads them with the tools that others read them with.
class PdfDesk {
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString write(const ReportDocument& document, const QString& name = u"report.pdf"_s,
                  const ReportContext& context = {}) const {
        const Result<void> result = writePdf(document, path(name), context);
        if (!result)
            qWarning() << result.error().message << result.error().detail;
        return result ? path(name) : QString();
    }

    static QString text(const QString& file) {
        return toolOutput(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    }
    static QString tree(const QString& file) { return toolOutput(u"pdfinfo"_s, {u"-struct-text"_s, file}); }
    static QString info(const QString& file) { return toolOutput(u"pdfinfo"_s, {file}); }
    static QString plain(const QString& file) {
        return toolOutput(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, file, u"-"_s});
    }
    static void verifySound(const QString& file) {
        const QString verdict = toolOutput(u"qpdf"_s, {u"--check"_s, file});
        QVERIFY2(verdict.contains(u"No syntax or stream encoding errors found"_s), qPrintable(verdict));
        QVERIFY2(!verdict.contains(u"WARNING"_s), qPrintable(verdict));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace liaison::test
