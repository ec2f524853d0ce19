// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/trust_service.h"

#include "core/base/text.h"
#include "core/reports/report_document.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"
#include "core/trust/trust_repository.h"

#include <QCoreApplication>

namespace liaison {

namespace {

constexpr qsizetype kLargestLogo = 2 * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Trust)
};

} // namespace

Result<Trust> TrustService::load() const {
    return guarded([this] { return TrustRepository::load(m_database); });
}

Result<Trust> TrustService::edit(const Trust& trust) {
    Trust edited = trust;
    edited.name = tidied(trust.name);
    edited.authority = tidied(trust.authority);
    if (edited.name.isEmpty())
        return failure(ErrorCode::Invalid,
                       Words::tr("The trust has no name; type the name that stands on its papers."));
    if (const QString problem = logoProblem(edited.logo); !problem.isEmpty())
        return failure(ErrorCode::Invalid, problem);
    const auto done = m_work.run(Words::tr("Edit the trust"),
                                 [&](Recorder& recorder) { TrustRepository::store(recorder, edited); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return load();
}

QString logoProblem(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return {};
    if (bytes.size() > kLargestLogo)
        return Words::tr("The logo is larger than 2 MB; save a smaller copy of the picture and choose that.");
    const bool isPicture =
        bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8\xff") || bytes.left(1024).contains("<svg");
    return isPicture ? QString()
                     : Words::tr("The logo is not a PNG, JPEG or SVG picture; choose another file.");
}

void signReport(ReportDocument& report, const Trust& trust) {
    report.trustName = trust.name;
    report.logo = trust.logo;
}

} // namespace liaison
