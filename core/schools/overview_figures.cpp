// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/overview_figures.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OverviewFigures)
};

/// The largest number of pupils of each band; the band after the last has no end.
constexpr std::array<qint64, 5> kBandEnds{100, 200, 400, 800, 1200};
constexpr std::size_t kUnknownBand = kBandEnds.size() + 1;
constexpr std::size_t kBands = kUnknownBand + 1;
constexpr std::size_t kShownTypes = 10;

std::size_t bandOf(const std::optional<qint64>& pupils) {
    if (!pupils)
        return kUnknownBand;
    return std::size_t(std::lower_bound(kBandEnds.begin(), kBandEnds.end(), *pupils) - kBandEnds.begin());
}

QString bandLabel(std::size_t band) {
    if (band == kUnknownBand)
        return Words::tr("Not known");
    if (band == 0)
        return Words::tr("Up to %1").arg(countText(kBandEnds[0]));
    if (band == kBandEnds.size())
        return Words::tr("Over %1").arg(countText(kBandEnds.back()));
    return Words::tr("%1 to %2").arg(countText(kBandEnds[band - 1] + 1), countText(kBandEnds[band]));
}

ChartSpec chartOf(ChartKind kind, const QString& title, const QString& categoryTitle,
                  const std::vector<SchoolShare>& shares) {
    ChartSpec chart;
    chart.kind = kind;
    chart.title = title;
    chart.categoryTitle = categoryTitle;
    chart.valueTitle = Words::tr("Schools");
    chart.series.push_back({Words::tr("Schools"), {}});
    for (const SchoolShare& share : shares) {
        chart.categories << share.label;
        chart.series.front().values.push_back(double(share.schools));
    }
    return chart;
}

/// Adds up one school after another.
class Counter {
public:
    void add(const School& school) {
        ++m_kinds[m_kindNames.of(school)];
        ++m_types[school.type];
        ++m_bands[bandOf(school.pupils)];
        if (!school.trust.isEmpty())
            m_trusts.insert(school.trust);
    }

    void writeTo(OverviewFigures& figures) const {
        figures.trusts = m_trusts.size();
        for (const QString& kind : fieldChoices(SchoolField::Kind)) {
            if (const qint64 count = m_kinds.value(kind); count > 0)
                figures.byKind.push_back({kind, count, kind});
        }
        if (const qint64 count = m_kinds.value(QString()); count > 0)
            figures.byKind.push_back({Words::tr("Not known"), count});
        for (auto type = m_types.cbegin(); type != m_types.cend(); ++type)
            figures.byType.push_back(
                {type.key().isEmpty() ? Words::tr("Not known") : type.key(), type.value(), type.key()});
        std::stable_sort(figures.byType.begin(), figures.byType.end(),
                         [](const SchoolShare& a, const SchoolShare& b) { return a.schools > b.schools; });
        for (std::size_t band = 0; band < kBands; ++band) {
            if (figures.schools > 0 && (band != kUnknownBand || m_bands[band] > 0))
                figures.bySize.push_back({bandLabel(band), m_bands[band]});
        }
    }

private:
    KindNames m_kindNames;
    QHash<QString, qint64> m_kinds;
    std::array<qint64, kBands> m_bands{};
    QMap<QString, qint64> m_types;
    QSet<QString> m_trusts;
};

} // namespace

QString sizeBandLabel(const std::optional<qint64>& pupils) {
    return bandLabel(bandOf(pupils));
}

bool isYetToOpen(const School& school, QDate day) {
    return !existedOn(school, day) &&
           (school.status == school_status::proposed() || (school.opened.isValid() && school.opened > day));
}

bool isClosedOn(const School& school, QDate day) {
    return !existedOn(school, day) && !isYetToOpen(school, day);
}

std::vector<SchoolField> overviewFields() {
    return {SchoolField::Phase,  SchoolField::Type,   SchoolField::Status,  SchoolField::Opened,
            SchoolField::Closed, SchoolField::Pupils, SchoolField::Trust,   SchoolField::Easting,
            SchoolField::Urn,    SchoolField::Name,   SchoolField::Northing};
}

OverviewFigures overviewFigures(const std::vector<School>& schools, QDate day) {
    OverviewFigures figures;
    figures.day = day;
    Counter counter;
    for (const School& school : schools) {
        const bool stands = existedOn(school, day);
        const bool isToOpen = !stands && isYetToOpen(school, day);
        if (stands != school_status::isOpen(school.status) ||
            (!stands && !isToOpen) != school_status::isClosed(school.status))
            figures.isToldByStatus = false;
        if (!stands) {
            ++(isToOpen ? figures.toOpen : figures.closed);
            continue;
        }
        ++figures.schools;
        figures.closing += school.status == school_status::closing();
        figures.pupils += school.pupils.value_or(0);
        figures.schoolsWithPupils += school.pupils.has_value();
        figures.schoolsInTrusts += !school.trust.isEmpty();
        figures.withoutPlace += !school.easting || !school.northing;
        counter.add(school);
    }
    counter.writeTo(figures);
    return figures;
}

std::vector<CountedFigure> OverviewFigures::countedFigures() const {
    using Of = CountedFigure::Of;
    std::vector<CountedFigure> shown{{{Words::tr("Schools"), countText(schools)}, Of::Standing}};
    if (schoolsWithPupils > 0)
        shown.push_back({{Words::tr("Pupils"), countText(pupils)}, Of::Standing});
    if (trusts > 0)
        shown.push_back({{Words::tr("Trusts"), countText(trusts)}, Of::Standing});
    if (closing > 0)
        shown.push_back({{Words::tr("Proposed to close"), countText(closing)}, Of::Closing});
    if (closed > 0)
        shown.push_back({{Words::tr("Closed, kept in the record"), countText(closed)}, Of::Closed});
    return shown;
}

std::vector<KeyFigure> OverviewFigures::keyFigures() const {
    std::vector<KeyFigure> shown;
    for (const CountedFigure& counted : countedFigures())
        shown.push_back(counted.figure);
    return shown;
}

ChartSpec OverviewFigures::kindChart() const {
    return chartOf(ChartKind::HorizontalBar, Words::tr("Schools by kind"), Words::tr("Kind"), byKind);
}

std::vector<SchoolShare> OverviewFigures::chartedTypes() const {
    return {byType.begin(), byType.begin() + std::ptrdiff_t(std::min(byType.size(), kShownTypes))};
}

ChartSpec OverviewFigures::typeChart() const {
    std::vector<SchoolShare> shown = chartedTypes();
    qint64 others = 0;
    for (std::size_t i = shown.size(); i < byType.size(); ++i)
        others += byType[i].schools;
    if (others > 0)
        shown.push_back({Words::tr("Other types"), others});
    return chartOf(ChartKind::HorizontalBar, Words::tr("Schools by type"), Words::tr("Type"), shown);
}

ChartSpec OverviewFigures::sizeChart() const {
    return chartOf(ChartKind::HorizontalBar, Words::tr("Schools by size"), Words::tr("Pupils"), bySize);
}

} // namespace liaison
