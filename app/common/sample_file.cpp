// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/sample_file.h"

#include "app/common/sample_structure.h"
#include "core/base/text.h"
#include "core/schools/link_importer.h"
#include "core/schools/school_importer.h"
#include "core/store/trust_file.h"
#include "resources/sample/sample.h"

namespace liaison {

namespace {

Result<void> importSchools(TrustFile& file) {
    SchoolImporter importer(file.database(), file.unitOfWork(), file.clock());
    const auto list = importer.inspect(sampleCountyPath());
    if (!list)
        return tl::unexpected<Error>(list.error());
    ImportOptions options;
    options.mapping = list->match.mapping;
    options.layoutId = list->match.layout.id;
    const auto plan = importer.plan(list->path, list->format, std::move(options));
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    const auto done = importer.apply(*plan);
    return done ? Result<void>() : Result<void>(tl::unexpected<Error>(done.error()));
}

Result<void> importLinks(TrustFile& file) {
    const auto format = detectListFormat(sampleLinksPath(), schoolHeaderWords());
    if (!format)
        return tl::unexpected<Error>(format.error());
    LinkImporter importer(file.database(), file.unitOfWork(), file.clock());
    const auto plan = importer.plan(sampleLinksPath(), *format);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    const auto done = importer.apply(*plan, false);
    return done ? Result<void>() : Result<void>(tl::unexpected<Error>(done.error()));
}

} // namespace

QString sampleTrustName() {
    return u"Wendleshire Schools Trust"_s;
}

QString sampleAuthority() {
    return u"Wendleshire"_s;
}

Result<void> fillWithSampleCounty(TrustFile& file) {
    if (const auto schools = importSchools(file); !schools)
        return schools;
    if (const auto links = importLinks(file); !links)
        return links;
    return arrangeSampleCounty(file);
}

} // namespace liaison
