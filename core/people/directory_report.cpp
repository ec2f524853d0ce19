// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/directory_report.h"

#include "core/base/text.h"
#include "core/people/people_report_parts.h"
#include "core/schools/school_report_parts.h"
#include "core/structure/body_type.h"

#include <QCoreApplication>
#include <QSet>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DirectoryReport)
};

class Directory {
public:
    Directory(const DayView& view, ReportDocument& report) : m_view(view), m_report(report) {}

    void write() {
        const std::vector<const PlacedBody*> hubs = bodiesOf(body_type_key::kHub);
        const std::vector<const PlacedBody*> groups = bodiesOf(body_type_key::kLiaisonGroup);
        addKeyFigures(hubs, groups);
        for (const PlacedBody* hub : hubs)
            addHub(*hub);
        std::vector<const PlacedBody*> alone;
        for (const PlacedBody* group : groups) {
            if (!m_listed.contains(group->id))
                alone.push_back(group);
        }
        if (!alone.empty())
            addGroups(hubs.empty() ? Words::tr("Liaison groups") : Words::tr("Liaison groups in no hub"),
                      alone);
        addSchoolsWithoutPlace();
        addOtherBodies();
    }

private:
    std::vector<const PlacedBody*> bodiesOf(const char* typeKey) const {
        std::vector<const PlacedBody*> found;
        const BodyType* type = m_view.structure.typeByKey(QString::fromLatin1(typeKey));
        for (const PlacedBody& body : m_view.structure.bodies()) {
            if (type && body.type == type->id)
                found.push_back(&body);
        }
        return found;
    }

    void addKeyFigures(const std::vector<const PlacedBody*>& hubs,
                       const std::vector<const PlacedBody*>& groups) {
        StructureCount all;
        for (const PlacedSchool& school : m_view.structure.schools()) {
            if (school.stands)
                all.add(school);
        }
        const auto figure = [this](const QString& label, qint64 count) {
            m_report.keyFigures.push_back({label, countText(count)});
        };
        figure(Words::tr("Hubs"), qint64(hubs.size()));
        figure(Words::tr("Liaison groups"), qint64(groups.size()));
        figure(Words::tr("Schools"), all.schools);
        m_report.keyFigures.push_back({Words::tr("Pupils"), knownCountText(all.knownPupils())});
        figure(Words::tr("In no group"), qint64(m_view.structure.schoolsWithoutPlace().size()));
        figure(Words::tr("Without a head"),
               qint64(schoolsWithout(m_view.offices, QString::fromLatin1(office_key::kHeadteacher)).size()));
        addUnknownPupils(m_report, all.withoutPupils);
    }

    ReportTable emptyTable(const QString& caption) const {
        return ReportTable(
            caption, {ReportColumn::rowHeader(Words::tr("School")), ReportColumn::number(Words::tr("URN")),
                      ReportColumn::text(Words::tr("Kind")), ReportColumn::number(Words::tr("Pupils")),
                      ReportColumn::text(Words::tr("Headteacher")),
                      ReportColumn::text(Words::tr("Chair of governors"))});
    }

    void addSchool(ReportTable& table, Id<School> id) {
        const PlacedSchool* school = m_view.structure.school(id);
        if (!school)
            return;
        const Member where(id);
        table.addRow(
            {school->stands ? school->name : Words::tr("%1 (not open)").arg(school->name),
             school->urn > 0 ? ReportCell(QString::number(school->urn), double(school->urn)) : ReportCell(),
             schoolKindLabel(school->kind), countCell(school->pupils),
             m_view.offices.holderNames(where, QString::fromLatin1(office_key::kHeadteacher)),
             m_view.offices.holderNames(where, QString::fromLatin1(office_key::kChairOfGovernors))});
    }

    static QString pupilsText(const StructureCount& count) {
        const auto pupils = count.knownPupils();
        return pupils ? counted(*pupils, Words::tr("pupil"), Words::tr("pupils"))
                      : Words::tr("pupils not known");
    }

    /// "Oak Group: 5 schools, chair Ada Ferris"
    QString headline(const PlacedBody& body) const {
        const QString text =
            Words::tr("%1: %2").arg(body.name, schoolsText(m_view.structure.countUnder(body.id).schools));
        const QString chair =
            m_view.offices.holderNames(Member(body.id), QString::fromLatin1(office_key::kChair));
        return chair.isEmpty() ? Words::tr("%1, no chair").arg(text)
                               : Words::tr("%1, chair %2").arg(text, chair);
    }

    void addGroup(ReportTable& table, const PlacedBody& group) {
        m_listed.insert(group.id);
        table.addGroup(headline(group));
        for (const Membership& member : m_view.structure.membersOf(group.id)) {
            if (const auto* school = std::get_if<Id<School>>(&member.member))
                addSchool(table, *school);
        }
    }

    void addHub(const PlacedBody& hub) {
        m_listed.insert(hub.id);
        ReportTable table = emptyTable(Words::tr("Schools of %1 by group").arg(hub.name));
        table.emptyText = Words::tr("No liaison group belongs to this hub.");
        qint64 groups = 0;
        for (const Membership& member : m_view.structure.membersOf(hub.id)) {
            const auto* id = std::get_if<Id<Body>>(&member.member);
            const PlacedBody* group = id ? m_view.structure.body(*id) : nullptr;
            if (!group)
                continue;
            ++groups;
            addGroup(table, *group);
        }
        const StructureCount count = m_view.structure.countUnder(hub.id);
        const QString chair =
            m_view.offices.holderNames(Member(hub.id), QString::fromLatin1(office_key::kChair));
        m_report.blocks.push_back(ReportHeading{1, hub.name});
        m_report.blocks.push_back(ReportParagraph(
            Words::tr("%1, %2, %3. Chair: %4.")
                .arg(counted(groups, Words::tr("group"), Words::tr("groups")), schoolsText(count.schools),
                     pupilsText(count), chair.isEmpty() ? Words::tr("vacant") : chair)));
        m_report.blocks.push_back(std::move(table));
        addUnknownPupils(m_report, count.withoutPupils);
    }

    void addGroups(const QString& title, const std::vector<const PlacedBody*>& groups) {
        ReportTable table = emptyTable(title);
        for (const PlacedBody* group : groups)
            addGroup(table, *group);
        addSection(m_report, title, std::move(table));
    }

    void addSchoolsWithoutPlace() {
        const std::vector<Id<School>> schools = m_view.structure.schoolsWithoutPlace();
        if (schools.empty())
            return;
        ReportTable table = emptyTable(Words::tr("Schools in no group"));
        for (const Id<School> school : schools)
            addSchool(table, school);
        addSection(m_report, Words::tr("Schools in no group"), std::move(table));
    }

    void addOtherBodies() {
        ReportTable table(Words::tr("Other bodies"),
                          {ReportColumn::rowHeader(Words::tr("Body")), ReportColumn::text(Words::tr("Type")),
                           ReportColumn::number(Words::tr("Members")),
                           ReportColumn::text(Words::tr("Chair"))});
        for (const PlacedBody& body : m_view.structure.bodies()) {
            if (m_listed.contains(body.id))
                continue;
            table.addRow(
                {body.name, m_view.structure.typeOf(body).singular,
                 ReportCell::number(m_view.structure.memberCount(body.id)),
                 m_view.offices.holderNames(Member(body.id), QString::fromLatin1(office_key::kChair))});
        }
        if (table.rowCount() > 0)
            addSection(m_report, Words::tr("Other bodies"), std::move(table));
    }

    const DayView& m_view;
    ReportDocument& m_report;
    QSet<Id<Body>> m_listed;
};

} // namespace

Result<ReportDocument> structureDirectoryReport(TrustFile& file, QDate day) {
    const auto view = DayView::load(file, day);
    if (!view)
        return tl::unexpected<Error>(view.error());
    auto report = newDayReport(file, Words::tr("Structure directory"), day);
    if (!report)
        return report;
    report->scope = Words::tr("Hubs, liaison groups and schools with their heads and chairs of governors");
    Directory(**view, *report).write();
    return report;
}

} // namespace liaison
