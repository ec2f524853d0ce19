// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_list.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_filter.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"

namespace liaison {

namespace {

/// Fewer schools than this are read at once: a thread would cost more than it saves.
constexpr qint64 kManySchools = 4'000;
/// More changed rows than this are read again with all others.
constexpr std::size_t kFewRows = 60;

/// Needed whatever shows: for filters, for tones, for sentences that name a school.
constexpr SchoolField kAlwaysRead[] = {SchoolField::Urn,    SchoolField::Name,   SchoolField::Phase,
                                       SchoolField::Type,   SchoolField::Status, SchoolField::LaName,
                                       SchoolField::Opened, SchoolField::Closed, SchoolField::Kind};

} // namespace

SchoolList::SchoolList(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(schoolColumns(), [](const School& school) { return school.id.value; })
    , m_fields(std::begin(kAlwaysRead), std::end(kAlwaysRead)) {
    // Where a school belongs is filtered by, as phase and type are.
    if (schoolCompanions().lists != nullptr)
        m_fields.insert({SchoolField::Group, SchoolField::Hub});
}

void SchoolList::showFields(const QStringList& keys) {
    const std::size_t before = m_fields.size();
    for (const QString& key : keys)
        if (const SchoolFieldInfo* info = schoolFieldByKey(key))
            m_fields.insert(info->field);
    if (m_fields.size() != before)
        reload();
}

SchoolQuery SchoolList::query() const {
    SchoolQuery query;
    query.fields.assign(m_fields.begin(), m_fields.end());
    if (m_workspace.asOf() != m_workspace.clock().today())
        query.asOf = m_workspace.asOf();
    return query;
}

void SchoolList::reload() {
    if (!m_workspace.hasFile())
        return clear();
    ++m_question;
    TrustFile& file = *m_workspace.file();
    const SchoolService service = schoolService(file);
    const Result<qint64> count = service.count();
    if (count && *count >= kManySchools && canWorkAway(file))
        readAway(query());
    else
        take(service.list(query()));
}

void SchoolList::readAway(const SchoolQuery& query) {
    if (m_job)
        m_job->cancel();
    const int question = m_question;
    const QString path = m_workspace.file()->path();
    m_job = m_workspace.runJob<std::vector<School>>(
        tr("Reading the schools"),
        [path, query, &clock = m_workspace.clock()](JobProgress&) {
            return withFile(path, clock, Database::Access::ReadOnly,
                            [&](TrustFile& file) { return schoolService(file).list(query); });
        },
        [self = QPointer(this), question](Result<std::vector<School>> schools) {
            if (!self || question != self->m_question)
                return;
            self->m_job = nullptr;
            self->take(std::move(schools));
            Q_EMIT self->loadingChanged(false);
        });
    Q_EMIT loadingChanged(true);
}

void SchoolList::take(Result<std::vector<School>> schools) {
    if (!schools) {
        Q_EMIT failed(schools.error());
        return;
    }
    m_model.setRows(std::move(*schools));
    Q_EMIT schoolsChanged();
}

void SchoolList::takeIn(const ChangeSet& changes) {
    const bool isPlacing =
        changes.touches(u"membership"_s) || changes.touches(u"body"_s) || changes.touches(u"body_form"_s);
    if (isPlacing && m_fields.contains(SchoolField::Group))
        return reload();
    if (!changes.touches(u"school"_s))
        return;
    std::set<qint64> ids;
    for (const RowChange& row : changes.rows)
        if (row.table == u"school"_s)
            ids.insert(row.rowId);
    if (isLoading() || ids.size() > kFewRows)
        reload();
    else
        replaceRows(ids);
}

void SchoolList::replaceRows(const std::set<qint64>& ids) {
    const SchoolQuery asked = query();
    const SchoolService service = schoolService(*m_workspace.file());
    std::map<qint64, School> found;
    std::set<qint64> gone;
    for (const qint64 id : ids) {
        Result<School> school = service.find({id});
        if (school && (!asked.asOf || existedOn(*school, *asked.asOf)))
            found.emplace(id, std::move(*school));
        else if (school || school.error().code == ErrorCode::NotFound)
            gone.insert(id);
        else
            return reload();
    }
    for (auto& [id, school] : found)
        school.kind = schoolKindName(school.phase, school.type);
    // What was changed of a school itself leaves it where it belongs.
    for (const School& row : m_model.rows()) {
        const auto changed = found.find(row.id.value);
        if (changed == found.end())
            continue;
        changed->second.group = row.group;
        changed->second.hub = row.hub;
    }
    // One row is a repaint; several at once are one pass over all rather than a sort for each.
    if (gone.empty() && found.size() == 1) {
        m_model.replace(std::move(found.begin()->second));
    } else {
        std::vector<School> rows = m_model.rows();
        for (School& row : rows)
            if (const auto changed = found.find(row.id.value); changed != found.end())
                row = std::move(found.extract(changed).mapped());
        std::erase_if(rows, [&](const School& school) { return gone.contains(school.id.value); });
        for (auto& [id, added] : found)
            rows.push_back(std::move(added));
        m_model.setRows(std::move(rows));
    }
    Q_EMIT schoolsChanged();
}

void SchoolList::clear() {
    ++m_question;
    if (m_job)
        m_job->cancel();
    m_job = nullptr;
    m_model.setRows({});
    Q_EMIT schoolsChanged();
}

} // namespace liaison
