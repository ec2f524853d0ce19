// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_maker.h"
#include "core/base/text.h"
#include "core/forming/founding_forming.h"
#include "core/structure/body_type.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanMat)
};

constexpr qint64 kMostFounders = 20'000;
constexpr qint64 kLastUrn = 999'999'999;

struct MatOptions : PlanOptions {
    std::optional<qint64> from;
    std::optional<qint64> to;
    std::optional<qint64> lead;
    std::vector<std::string> quotas;
    std::vector<qint64> musts;
    std::vector<qint64> mustNots;
    std::string name;
    std::string type;
};

/// "primary=6-9", "primary=6", "primary=6-", "primary=-9".
KindQuota quotaOf(const QString& text) {
    const auto refuse = [&] {
        QStringList kinds;
        for (const SchoolKind kind : kSchoolKinds)
            kinds << schoolKindKey(kind);
        return UsageError(Words::tr("“%1” is not a quota such as primary=6-9; kinds of school are %2.")
                              .arg(text, kinds.join(u", "_s)));
    };
    const QString key = text.section(u'=', 0, 0).trimmed();
    const QString numbers = text.section(u'=', 1).trimmed();
    const auto kind = std::find_if(std::begin(kSchoolKinds), std::end(kSchoolKinds),
                                   [&](SchoolKind one) { return schoolKindKey(one) == key; });
    if (kind == std::end(kSchoolKinds) || numbers.isEmpty() || numbers == u"-"_s || numbers.count(u'-') > 1)
        throw refuse();
    KindQuota quota{*kind, {}};
    const auto read = [&](const QString& part, qint64 unsaid) {
        if (part.isEmpty())
            return unsaid;
        bool isNumber = false;
        const qint64 number = part.toLongLong(&isNumber);
        if (!isNumber || number < 0 || number > kMostFounders)
            throw refuse();
        return number;
    };
    quota.schools.least = read(numbers.section(u'-', 0, 0), quota.schools.least);
    quota.schools.most =
        numbers.contains(u'-') ? read(numbers.section(u'-', 1), quota.schools.most) : quota.schools.least;
    if (quota.schools.least > quota.schools.most)
        throw refuse();
    return quota;
}

/// The school of a URN, left out or not.
Id<School> schoolOf(const FormingGround& ground, qint64 urn) {
    for (const auto* items : {&ground.items, &ground.leftOut})
        for (const FormingItem& item : *items)
            if (item.urn == urn && std::holds_alternative<Id<School>>(item.member))
                return std::get<Id<School>>(item.member);
    throw StoreError(
        ErrorCode::NotFound,
        Words::tr("No school with the URN %1 takes part; check the number and the filters.").arg(urn));
}

/// Each school is a rule of its own, so that a conflict can name it alone.
void addPins(const FormingGround& ground, PinKind kind, const std::vector<qint64>& urns,
             FormingQuestion& question) {
    for (const qint64 urn : urns) {
        Pin pin;
        pin.id = question.nextPinId();
        pin.kind = kind;
        pin.members = {schoolOf(ground, urn)};
        question.pins.push_back(pin);
    }
}

FoundingQuestion wantsOf(const MatOptions& options, const FormingGround& ground) {
    FoundingQuestion wants;
    // One number alone moves the other out of its way.
    wants.fewest =
        int(options.from.value_or(std::min<qint64>(wants.fewest, options.to.value_or(wants.most))));
    wants.most = int(options.to.value_or(std::max<qint64>(wants.most, wants.fewest)));
    if (wants.fewest > wants.most)
        throw UsageError(Words::tr("--from, --to contradict each other: the least is more than the most."));
    for (const std::string& quota : options.quotas)
        wants.quotas.push_back(quotaOf(textOf(quota)));
    if (options.lead) {
        wants.lead = schoolOf(ground, *options.lead);
        wants.aim = grouping::FoundingAim::Lead;
    }
    return wants;
}

/// What as many schools as were planned, and fewer, come to.
void addSizes(const FormingGround& ground, const FormingQuestion& question, QJsonObject& more) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    if (wants.fewest == wants.most)
        return;
    QJsonArray sizes;
    for (const FoundingSize& size : foundingSizes(question, ground))
        sizes.append(QJsonObject{
            {u"schools"_s, size.schools}, {u"objective"_s, size.cost}, {u"proven"_s, size.isProven}});
    more.insert(u"sizes"_s, sizes);
}

Result<ExitCode> planMat(Console& console, const MatOptions& options) {
    if (options.isApplied && options.type.empty())
        throw UsageError(Words::tr("Say with --type what kind of body the schools found."));
    PlanRequest request;
    request.job = FormingJob::Founding;
    request.ask = [&](RecordDesk&, const FormingGround& ground, FormingQuestion& question) {
        question.wants = wantsOf(options, ground);
        addPins(ground, PinKind::In, options.musts, question);
        addPins(ground, PinKind::Out, options.mustNots, question);
    };
    request.shape = [&](const FormingGround& ground, const FormingQuestion& question, FormingPlan& plan,
                        QJsonObject& more) {
        if (!options.name.empty() && !plan.bodies.empty())
            plan.bodies.front().name = textOf(options.name);
        addSizes(ground, question, more);
    };
    request.settle = [&](RecordDesk& desk, Acceptance& acceptance) {
        acceptance.foundingType = desk.names(acceptance.effective).type(options.type).id;
    };
    return makePlan(console, options, request);
}

void addRules(CLI::App& mat, MatOptions& options) {
    mat.add_option("--quota", options.quotas,
                   "How many are of a kind: primary=6-9, special=1, secondary=2- (at least); may be repeated")
        ->type_name("KIND=N-M")
        ->allow_extra_args(false)
        ->check(isGiven());
    const auto addUrns = [&](const std::string& name, std::vector<qint64>& urns, const std::string& what) {
        mat.add_option(name, urns, what)
            ->type_name("URN")
            ->allow_extra_args(false)
            ->check(isWholeNumber(1, kLastUrn));
    };
    addUrns("--must", options.musts, "A school that must be among them; may be repeated");
    addUrns("--must-not", options.mustNots, "A school that must not; may be repeated");
}

} // namespace

void addPlanMat(CLI::App& plan, Invocation& invocation) {
    CLI::App& mat = *plan.add_subcommand("mat", "Choose the schools that found a trust together");
    auto options = std::make_shared<MatOptions>();
    addPlanOptions(mat, *options);
    addSchoolQueryOptions(mat, options->schools);
    const auto addCount = [&](const std::string& name, std::optional<qint64>& count,
                              const std::string& what) {
        mat.add_option(name, count, what)->type_name("N")->check(isWholeNumber(1, kMostFounders));
    };
    addCount("--from", options->from, "The fewest schools; 10 if not given");
    addCount("--to", options->to,
             "The most schools, and as many are planned if the rules allow; 12 if not given");
    mat.add_option(
           "--lead", options->lead,
           "As near as possible to this school, which is among them; else as close together as possible")
        ->type_name("URN")
        ->check(isWholeNumber(1, kLastUrn));
    addRules(mat, *options);
    mat.add_option("--name", options->name, "What the trust is to be called")
        ->type_name("NAME")
        ->check(isGiven());
    mat.add_option("--type", options->type, "With --apply: the type of the body that the schools found")
        ->type_name("T")
        ->check(isGiven());
    runsPlan(mat, invocation, options, planMat);
}

} // namespace liaison::cli
