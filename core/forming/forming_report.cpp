// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_report.h"

#include "core/base/text.h"
#include "core/forming/forming_comparison.h"
#include "core/forming/forming_words.h"
#include "core/forming/plan_breaks.h"
#include "core/schools/school_report_parts.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FormingReport)
};

constexpr double kMetresAKilometre = 1000;

/// Kilometres with one place; a spreadsheet has all of them.
ReportCell kilometres(qint64 metres) {
    const double number = double(metres) / kMetresAKilometre;
    return {QString::number(number, 'f', 1), number};
}

ReportCell pupilsCell(const FormedFigures& figures) {
    FormedFigures unbounded = figures;
    unbounded.pupilBounds = {};
    const bool isKnown = figures.withoutPupils < figures.members || figures.withoutPupils == 0;
    return isKnown ? ReportCell(pupilsText(unbounded), double(figures.pupils))
                   : ReportCell(pupilsText(unbounded));
}

/// Long texts wrap in columns that have a width: they are no reason to turn the paper.
ReportColumn weighed(ReportColumn column, double weight) {
    column.widthWeight = weight;
    return column;
}

QString headingOf(const QString& noun) {
    return noun.left(1).toUpper() + noun.mid(1);
}

/// Puts a plan on paper, part by part.
class PlanPaper {
public:
    PlanPaper(ReportDocument report, const FormingGround& ground, const FormingQuestion& question,
              const FormingPlan& plan, QDate effective)
        : m_report(std::move(report))
        , m_ground(ground)
        , m_question(question)
        , m_plan(plan)
        , m_effective(effective)
        , m_job(ground.job)
        , m_figures(figuresOf(ground, question, plan))
        , m_broken(brokenRules(ground, question, plan)) {}

    ReportDocument make() {
        addAnswer();
        addMeaning();
        addRules();
        // The map takes a page of its own: before it stand tables that fill theirs.
        if (m_job == FormingJob::Founding) {
            addMembers();
            addLeftOut();
            addMap();
        } else {
            addComparison();
            addMap();
            addMoves();
            addMembers();
            addLeftOut();
        }
        return std::move(m_report);
    }

private:
    void heading(const QString& text) { m_report.blocks.push_back(ReportHeading{1, text}); }
    void paragraph(const QString& text) { m_report.blocks.push_back(ReportParagraph(text)); }

    qint64 memberCount() const {
        qint64 members = 0;
        for (const FormedBody& body : m_plan.bodies)
            members += qint64(body.members.size());
        return members;
    }

    void addAnswer() {
        const QString bodies = bodiesText(m_job, qint64(m_plan.bodies.size()));
        const QString members = itemsText(m_job, memberCount());
        m_report.scope =
            m_effective.isValid()
                ? Words::tr("%1 of %2, from %3").arg(bodies, members, reportDateText(m_effective))
                : Words::tr("%1 of %2: a plan").arg(bodies, members);
        m_report.dataAsOf = m_question.day;
        m_report.keyFigures = {
            {headingOf(m_job == FormingJob::Hubs     ? Words::tr("hubs")
                       : m_job == FormingJob::Groups ? Words::tr("liaison groups")
                                                     : Words::tr("founding schools")),
             countText(m_job == FormingJob::Founding ? memberCount() : qint64(m_plan.bodies.size()))},
            {Words::tr("Total distance"), distanceText(m_figures.distance)},
            {Words::tr("Longest"), distanceText(m_figures.longest)}};
        if (m_job == FormingJob::Founding)
            addFoundersFigures();
        if (m_job != FormingJob::Founding)
            m_report.keyFigures.push_back({Words::tr("Would move"), countText(m_figures.moves)});
        if (m_job != FormingJob::Founding && m_figures.joins > 0)
            m_report.keyFigures.push_back({Words::tr("Would join"), countText(m_figures.joins)});
        ReportRuns runs{{m_job == FormingJob::Founding
                             ? foundersLine(members)
                             : Words::tr("%1 of %2, %3 in all and none longer than %4. ")
                                   .arg(bodies, members, distanceText(m_figures.distance),
                                        distanceText(m_figures.longest)),
                         false,
                         {}},
                        {claimNow() + u'.', true, {}}};
        m_report.blocks.push_back(ReportParagraph(std::move(runs)));
    }

    bool isRoundLead() const {
        const auto* founding = std::get_if<FoundingQuestion>(&m_question.wants);
        return founding != nullptr && founding->aim == grouping::FoundingAim::Lead;
    }

    /// The sum of the lines between all pairs of founders says nothing to anybody.
    void addFoundersFigures() {
        m_report.keyFigures.resize(1);
        if (isRoundLead())
            m_report.keyFigures.push_back(
                {Words::tr("To the lead in all"), distanceText(m_figures.distance)});
        m_report.keyFigures.push_back({isRoundLead() ? Words::tr("Longest") : Words::tr("Farthest two apart"),
                                       distanceText(m_figures.longest)});
    }

    QString foundersLine(const QString& members) const {
        const QString longest = distanceText(m_figures.longest);
        return isRoundLead()
                   ? Words::tr("%1 found the trust, %2 in all to the lead school and none further "
                               "than %3. ")
                         .arg(members, distanceText(m_figures.distance), longest)
                   : Words::tr("%1 found the trust; the two farthest apart are %2 from each other. ")
                         .arg(members, longest);
    }

    QString claimNow() const {
        return m_broken.isEmpty()
                   ? claimText(m_plan.claim)
                   : Words::tr("%1: %2").arg(brokenClaimText(), m_broken.join(QStringLiteral("; ")));
    }

    void addMap() {
        const MapScene scene = formingScene(m_ground, m_plan);
        if (scene.isEmpty())
            return;
        const bool hasToday = m_job != FormingJob::Founding && m_figures.moves > 0;
        heading(hasToday ? Words::tr("Maps") : Words::tr("Map"));
        m_report.blocks.push_back(
            ReportFigure{scene, {}, Words::tr("The plan. %1").arg(straightLineCaution())});
        if (hasToday)
            m_report.blocks.push_back(ReportFigure{todayScene(m_ground), {}, Words::tr("Today.")});
    }

    void addComparison() {
        const std::vector<ComparedBody> bodies = comparedBodies(m_ground, m_question, m_plan);
        const QString noun = headingOf(bodyNoun(m_job));
        ReportTable table(Words::tr("Before and after"),
                          {ReportColumn::rowHeader(noun), ReportColumn::number(Words::tr("Schools today")),
                           ReportColumn::number(Words::tr("Schools then")),
                           ReportColumn::number(Words::tr("Pupils today")),
                           ReportColumn::number(Words::tr("Pupils then")),
                           ReportColumn::number(Words::tr("Total km today")),
                           ReportColumn::number(Words::tr("Total km then")),
                           ReportColumn::number(Words::tr("Longest km today")),
                           ReportColumn::number(Words::tr("Longest km then"))});
        qint64 withoutPupils = 0;
        for (const ComparedBody& body : bodies) {
            std::vector<ReportCell> row{body.name};
            const auto add = [&](auto cellOf) {
                row.push_back(body.today ? cellOf(*body.today) : ReportCell());
                row.push_back(body.then ? cellOf(*body.then) : ReportCell());
            };
            add([](const FormedFigures& of) { return ReportCell::number(of.schools); });
            add([](const FormedFigures& of) { return pupilsCell(of); });
            add([](const FormedFigures& of) { return kilometres(of.distance); });
            add([](const FormedFigures& of) { return kilometres(of.longest); });
            withoutPupils += body.then ? body.then->withoutPupils : 0;
            table.addRow(std::move(row));
        }
        heading(table.caption);
        m_report.blocks.push_back(std::move(table));
        if (m_job == FormingJob::Groups)
            paragraph(Words::tr(
                "Today’s distances are counted to the school of each group that is nearest to all of it, "
                "a secondary where it has one."));
        addUnknownPupils(m_report, withoutPupils);
    }

    QString bodyLine(const FormedBody& body, const FormedFigures& figures) const {
        const QString size =
            m_job == FormingJob::Hubs ? itemsText(m_job, figures.members) : itemsText(m_job, figures.schools);
        return body.anchor ? Words::tr("%1: %2, round %3").arg(body.name, size, m_ground.nameOf(*body.anchor))
                           : Words::tr("%1: %2").arg(body.name, size);
    }

    void addMembers() {
        const bool areHubs = m_job == FormingJob::Hubs;
        std::vector<ReportColumn> columns{
            ReportColumn::rowHeader(areHubs ? Words::tr("Liaison group") : Words::tr("School"))};
        columns.push_back(areHubs ? ReportColumn::number(Words::tr("Schools"))
                                  : ReportColumn::text(Words::tr("URN")));
        columns.push_back(ReportColumn::number(Words::tr("Pupils")));
        columns.push_back(ReportColumn::number(areHubs ? Words::tr("To the farthest, km")
                                               : m_job == FormingJob::Groups ? Words::tr("To the anchor, km")
                                               : isRoundLead()               ? Words::tr("To the lead, km")
                                                               : Words::tr("To the farthest, km")));
        ReportTable table(
            areHubs ? Words::tr("Which groups are in which hub") : Words::tr("Who belongs where"), columns);
        const GroundIndex index(m_ground);
        for (std::size_t i = 0; i < m_plan.bodies.size(); ++i) {
            const FormedBody& body = m_plan.bodies[i];
            table.addGroup(bodyLine(body, m_figures.bodies[i]));
            for (const Member& member : body.members) {
                const int at = index.of(member);
                if (at < 0)
                    continue;
                const FormingItem& item = m_ground.items[std::size_t(at)];
                table.addRow({item.name,
                              areHubs ? ReportCell::number(item.schools)
                                      : ReportCell(item.urn > 0 ? QString::number(item.urn) : QString()),
                              countCell(item.pupils), kilometres(lineOf(m_ground, index, body, item))});
            }
        }
        heading(table.caption);
        m_report.blocks.push_back(std::move(table));
    }

    void addMoves() {
        ReportTable table(m_figures.joins > 0 ? Words::tr("Who moves or joins") : Words::tr("Who moves"),
                          {ReportColumn::rowHeader(m_job == FormingJob::Hubs ? Words::tr("Liaison group")
                                                                             : Words::tr("School")),
                           ReportColumn::text(Words::tr("From")), ReportColumn::text(Words::tr("To"))});
        table.emptyText = Words::tr("Nobody: all are where they are today.");
        const GroundIndex index(m_ground);
        for (const FormedBody& body : m_plan.bodies) {
            for (const Member& member : body.members) {
                const int at = index.of(member);
                if (at < 0 ||
                    (m_ground.items[std::size_t(at)].today == body.carriesOn && body.carriesOn.isValid()))
                    continue;
                const Id<Body> today = m_ground.items[std::size_t(at)].today;
                table.addRow({m_ground.items[std::size_t(at)].name,
                              today.isValid() ? m_ground.nameOf(today) : Words::tr("None"), body.name});
            }
        }
        heading(table.caption);
        m_report.blocks.push_back(std::move(table));
    }

    void addLeftOut() {
        if (m_ground.leftOut.empty())
            return;
        ReportTable table(Words::tr("Left out, as nobody knows where they are"),
                          {ReportColumn::rowHeader(m_job == FormingJob::Hubs ? Words::tr("Liaison group")
                                                                             : Words::tr("School"))});
        for (const FormingItem& item : m_ground.leftOut)
            table.addRow({item.name});
        heading(table.caption);
        m_report.blocks.push_back(std::move(table));
    }

    void addRules() {
        ReportTable table(m_broken.isEmpty() ? Words::tr("The rules that it keeps")
                                             : Words::tr("The rules that were asked for"),
                          {weighed(ReportColumn::rowHeader(Words::tr("Rule")), 1)});
        for (const QString& text : questionTexts(m_ground, m_question))
            table.addRow({text});
        heading(table.caption);
        m_report.blocks.push_back(std::move(table));
    }

    /// As a table, so that spreadsheets have it too.
    void addMeaning() {
        const FormingClaim& claim = m_plan.claim;
        ReportTable table(Words::tr("How good it is"),
                          {weighed(ReportColumn::rowHeader(Words::tr("What")), 1),
                           weighed(ReportColumn::text(Words::tr("How much")), 3)});
        table.addRow({Words::tr("What the plan makes small"), costText(m_question, claim.cost)});
        if (const QString links = linksText(m_figures); !links.isEmpty())
            table.addRow({Words::tr("Feeder links"), links});
        table.addRow({Words::tr("No plan can have less than"),
                      claim.bound ? costText(m_question, *claim.bound) : Words::tr("not known yet")});
        table.addRow({Words::tr("The claim"), claimNow()});
        if (m_broken.isEmpty())
            table.addRow({Words::tr("What that means"), claimMeaning(m_question, claim)});
        heading(table.caption);
        m_report.blocks.push_back(std::move(table));
        paragraph(straightLineCaution());
    }

    ReportDocument m_report;
    const FormingGround& m_ground;
    const FormingQuestion& m_question;
    const FormingPlan& m_plan;
    QDate m_effective;
    FormingJob m_job;
    PlanFigures m_figures;
    QStringList m_broken;
};

} // namespace

Result<ReportDocument> formingReport(TrustFile& file, const FormingGround& ground,
                                     const FormingQuestion& question, const FormingPlan& plan,
                                     const QString& title, QDate effective) {
    auto report = newReport(file, title);
    if (!report)
        return report;
    return PlanPaper(std::move(*report), ground, question, plan, effective).make();
}

} // namespace liaison
