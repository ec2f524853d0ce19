// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_request.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

namespace liaison {

ReportMaker makerFor(const Workspace& workspace, std::function<Result<ReportDocument>(TrustFile&)> make) {
    const QString path = workspace.file()->path();
    if (path == ":memory:"_L1)
        return [made = make(*workspace.file())](JobProgress&) { return made; };
    return
        [path, &clock = workspace.clock(), make = std::move(make)](JobProgress&) -> Result<ReportDocument> {
            const auto file = TrustFile::open(path, clock, Database::Access::ReadOnly);
            if (!file)
                return tl::unexpected<Error>(file.error());
            return make(**file);
        };
}

ReportRequest catalogueRequest(const Workspace& workspace, const CatalogueOf& catalogue,
                               const ReportEntry& entry, const ReportAnswers& answers) {
    const auto make = [catalogue, name = entry.name, answers](TrustFile& file) -> Result<ReportDocument> {
        const ReportCatalogue all = catalogue(file);
        const ReportEntry* found = all.find(name);
        if (!found)
            return failure(
                ErrorCode::NotFound,
                QCoreApplication::translate("liaison::Reports", "There is no report “%1”.").arg(name));
        return found->make(answers);
    };
    return {entry.title, makerFor(workspace, make)};
}

} // namespace liaison
