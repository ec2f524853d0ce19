// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_details.h"

#include "core/base/text.h"
#include "core/schools/school_connection.h"
#include "ui/schools/history_list.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"

#include <QDesktopServices>
#include <QUrl>

namespace liaison {

namespace {

QString joined(const QStringList& parts, const QString& separator) {
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(separator);
}

QString agesOf(const School& school) {
    if (!school.ageLow && !school.ageHigh)
        return {};
    const auto text = [](std::optional<qint64> age) { return age ? QString::number(*age) : u"?"_s; };
    return SchoolDetails::tr("%1 to %2").arg(text(school.ageLow), text(school.ageHigh));
}

QString gridReference(const School& school) {
    if (!school.easting || !school.northing)
        return {};
    return SchoolDetails::tr("%1 east, %2 north").arg(*school.easting).arg(*school.northing);
}

QString withReason(const QString& date, const QString& reason) {
    return joined({date, reason}, u" · "_s);
}

Fact fact(const School& school, SchoolField field) {
    return {schoolFieldLabel(field), shownFieldText(school, field)};
}

Fact webFact(const QString& label, const QString& value, const QString& scheme) {
    if (value.isEmpty())
        return {label, {}};
    const bool hasScheme = !scheme.isEmpty() || value.contains(u"://"_s);
    return {label, value, Tone::Plain, hasScheme ? scheme + value : u"https://"_s + value};
}

QList<Fact> identityFacts(const School& school) {
    return {{schoolFieldLabel(SchoolField::Status), school.status,
             school.status == school_status::closing() ? Tone::Warn : Tone::Plain},
            fact(school, SchoolField::KnownAs),
            {schoolFieldLabel(SchoolField::Opened), withReason(dateText(school.opened), school.openedReason)},
            {schoolFieldLabel(SchoolField::Closed), withReason(dateText(school.closed), school.closedReason)},
            fact(school, SchoolField::Notes)};
}

QList<Fact> placeFacts(const School& school) {
    return {{SchoolDetails::tr("Address"), addressOf(school)},
            {SchoolDetails::tr("Grid reference"), gridReference(school)},
            webFact(schoolFieldLabel(SchoolField::Website), school.website, {}),
            fact(school, SchoolField::Telephone),
            webFact(schoolFieldLabel(SchoolField::Email), school.email, u"mailto:"_s),
            {SchoolDetails::tr("Head"), headOf(school)},
            webFact(schoolFieldLabel(SchoolField::HeadEmail), school.headEmail, u"mailto:"_s)};
}

QList<Fact> pupilFacts(const School& school) {
    QList<Fact> facts{fact(school, SchoolField::Pupils),
                      fact(school, SchoolField::Capacity),
                      {SchoolDetails::tr("Ages"), agesOf(school)}};
    for (const SchoolField field :
         {SchoolField::Boys, SchoolField::Girls, SchoolField::FsmPercent, SchoolField::Gender,
          SchoolField::Admissions, SchoolField::Nursery, SchoolField::SixthForm, SchoolField::SpecialClasses})
        facts << fact(school, field);
    return facts;
}

QList<Fact> governanceFacts(const School& school) {
    QList<Fact> facts;
    for (const SchoolField field :
         {SchoolField::Trust, SchoolField::LaName, SchoolField::Federation, SchoolField::ReligiousCharacter,
          SchoolField::Diocese, SchoolField::InspectionRating, SchoolField::LastInspection})
        facts << fact(school, field);
    facts << Fact{SchoolDetails::tr("DfE number"),
                  joined({school.laCode, school.establishmentNumber}, u"/"_s)}
          << fact(school, SchoolField::Ukprn) << fact(school, SchoolField::Uprn);
    return facts;
}

bool hasAny(const QList<Fact>& facts) {
    return std::any_of(facts.begin(), facts.end(), [](const Fact& one) { return !one.value.isEmpty(); });
}

} // namespace

QString addressOf(const School& school) {
    return joined(
        {school.street, school.locality, school.address3, school.town, school.county, school.postcode},
        u"\n"_s);
}

QString headOf(const School& school) {
    const QString name = joined({school.headTitle, school.headFirstName, school.headLastName}, u" "_s);
    return joined({name, school.headJobTitle}, u", "_s);
}

SchoolDetails::SchoolDetails(Workspace& workspace, QWidget* parent)
    : DetailsPanel(parent), m_workspace(workspace) {
    setObjectName(u"schoolDetails"_s);
    showCount(0);
}

void SchoolDetails::showCount(int count) {
    showNothing(count > 1 ? tr("%1 selected.").arg(countedSchools(count))
                          : tr("Choose a school to see what the record holds of it."));
}

void SchoolDetails::showSchool(Id<School> id, const QList<QAction*>& actions) {
    const Result<School> school = schoolService(*m_workspace.file()).find(id);
    if (!school) {
        showNothing(school.error().message);
        return;
    }
    clearSections();
    setTitle(school->name,
             joined({school->urn ? tr("URN %1").arg(*school->urn) : QString(), school->phase, school->type},
                    u" · "_s));
    setActions(actions);
    addFacts(*school);
    addLinks(id);
    addHistory(id);
}

void SchoolDetails::addFacts(const School& school) {
    QList<Fact> connections;
    QList<Fact> past;
    if (const auto all = connectionsOf(m_workspace.file()->database(), school.id, m_workspace.asOf()))
        for (const SchoolConnection& each : *all)
            (each.when == SchoolConnection::When::Past ? past : connections)
                << Fact{each.label, connectionText(each)};
    const std::vector<std::tuple<QString, QString, QList<Fact>>> sections{
        {QString(), u"schoolIdentity"_s, identityFacts(school)},
        {tr("Groups and offices"), u"schoolConnections"_s, connections},
        {tr("Earlier groups and offices"), u"schoolPastConnections"_s, past},
        {tr("Address and contacts"), u"schoolPlace"_s, placeFacts(school)},
        {tr("Ages and pupils"), u"schoolPupils"_s, pupilFacts(school)},
        {tr("Authority and trust"), u"schoolGovernance"_s, governanceFacts(school)}};
    // The values of all sections stand in one line, whatever the labels of each.
    QStringList labels;
    for (const auto& [heading, name, facts] : sections)
        for (const Fact& one : facts)
            if (!one.value.isEmpty())
                labels << one.label;
    for (const auto& [heading, name, facts] : sections) {
        if (!hasAny(facts))
            continue;
        auto* list = new FactList;
        list->setObjectName(name);
        list->setFacts(facts);
        list->alignWith(labels);
        connect(list, &FactList::linkClicked, this,
                [](const QString& link) { QDesktopServices::openUrl(QUrl(link)); });
        addSection(heading, list);
    }
}

void SchoolDetails::addLinks(Id<School> id) {
    const auto links = schoolService(*m_workspace.file()).linksOf(id);
    if (!links || links->empty())
        return;
    QList<Fact> facts;
    for (const LinkedSchool& link : *links) {
        const QString name = joined(
            {schoolWithUrn(link.name, link.urn),
             link.established.isValid() ? tr("since %1").arg(dateText(link.established)) : QString(),
             link.handedOver.isValid() ? tr("handed over %1").arg(dateText(link.handedOver)) : QString()},
            u", "_s);
        facts << Fact{link.isSuccessor ? tr("Followed by") : tr("Followed on from"), name, Tone::Plain,
                      link.school.isValid() ? QString::number(link.school.value) : QString()};
    }
    auto* list = new FactList;
    list->setObjectName(u"schoolLinks"_s);
    list->setFacts(facts);
    connect(list, &FactList::linkClicked, this,
            [this](const QString& link) { Q_EMIT schoolWanted({link.toLongLong()}); });
    addSection(tr("Before and after"), list);
}

void SchoolDetails::addHistory(Id<School> id) {
    auto* list = new HistoryList(*m_workspace.file(), id);
    list->setObjectName(u"schoolHistory"_s);
    addSection(tr("History"), list);
}

} // namespace liaison
