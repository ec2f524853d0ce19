// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_state.h"

#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"

namespace liaison {

namespace {

/// Fewer than this are read at once: a thread would cost more than it saves.
constexpr qint64 kMany = 3'000;

const QString kTables[] = {u"person"_s,     u"term"_s,      u"office"_s,
                           u"body"_s,       u"body_form"_s, u"body_type"_s,
                           u"membership"_s, u"school"_s,    u"body_type_office"_s};

} // namespace

PeopleState& PeopleState::of(Workspace& workspace) {
    auto* state = workspace.findChild<PeopleState*>(QString(), Qt::FindDirectChildrenOnly);
    return state ? *state : *new PeopleState(workspace);
}

PeopleState::PeopleState(Workspace& workspace)
    : QObject(&workspace), m_workspace(workspace), m_day(std::make_shared<PeopleDay>()) {
    connect(&workspace, &Workspace::committed, this, &PeopleState::takeIn);
    connect(&workspace, &Workspace::fileAboutToClose, this, &PeopleState::clear);
    const auto again = [this] {
        if (m_read.isValid())
            reload();
    };
    connect(&workspace, &Workspace::changedElsewhere, this, again);
    connect(&workspace, &Workspace::asOfChanged, this, again);
}

TrustFile& PeopleState::file() const {
    return *m_workspace.file();
}

PeopleService PeopleState::people() const {
    return PeopleService(file().database(), file().unitOfWork());
}

OfficeService PeopleState::offices() const {
    return OfficeService(file().database(), file().unitOfWork(), file().clock());
}

void PeopleState::bringUpToDate() {
    if (m_workspace.hasFile() && m_read != m_workspace.asOf())
        reload();
}

bool PeopleState::hasMany() const {
    const auto count = people().count();
    const auto schools = SchoolService(file().database(), file().unitOfWork(), file().clock()).count();
    return (count && *count >= kMany) || (schools && *schools >= kMany);
}

void PeopleState::reload() {
    if (!m_workspace.hasFile())
        return clear();
    ++m_question;
    m_read = m_workspace.asOf();
    if (canWorkAway(file()) && hasMany()) {
        readAway();
    } else {
        m_isLoading = false;
        take(loadPeopleDay(file(), m_read));
    }
}

void PeopleState::readAway() {
    if (m_job)
        m_job->cancel();
    m_isLoading = true;
    m_job = m_workspace.runJob<std::shared_ptr<const PeopleDay>>(
        tr("Reading the people"),
        [path = file().path(), day = m_read, &clock = m_workspace.clock()](JobProgress&) {
            return withFile(path, clock, Database::Access::ReadOnly,
                            [&](TrustFile& own) { return loadPeopleDay(own, day); });
        },
        [self = QPointer(this), question = m_question](Result<std::shared_ptr<const PeopleDay>> day) {
            if (!self || question != self->m_question)
                return;
            self->m_job = nullptr;
            self->m_isLoading = false;
            self->take(std::move(day));
            Q_EMIT self->loadingChanged(false);
        });
    Q_EMIT loadingChanged(true);
}

void PeopleState::take(Result<std::shared_ptr<const PeopleDay>> day) {
    if (!day) {
        m_read = {};
        Q_EMIT failed(day.error());
        return;
    }
    m_day = std::move(*day);
    Q_EMIT changed();
}

void PeopleState::takeIn(const ChangeSet& changes) {
    if (m_read.isValid() && std::any_of(std::begin(kTables), std::end(kTables),
                                        [&](const QString& table) { return changes.touches(table); }))
        reload();
}

void PeopleState::clear() {
    ++m_question;
    if (m_job)
        m_job->cancel();
    m_job = nullptr;
    m_isLoading = false;
    m_read = {};
    m_day = std::make_shared<PeopleDay>();
    Q_EMIT changed();
}

} // namespace liaison
