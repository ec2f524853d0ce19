// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/instance.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace liaison::grouping {
namespace {

using Reason = InstanceFault::Reason;

constexpr double kLargestCount = 1e9;
constexpr double kLargestCoordinate = 1e8;
constexpr double kMostPlaces = 1e6;

struct Line {
    int number = 0;
    std::vector<double> values;
};

// Gives up by throwing; caught in readInstance, so that the readers stay plain.
[[noreturn]] void giveUp(int line, Reason reason) {
    throw InstanceFault{line, reason};
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

double numberIn(std::string_view word, int line) {
    if (word.front() == '+')
        word.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc::result_out_of_range)
        giveUp(line, Reason::TooLarge);
    if (error != std::errc() || end != word.data() + word.size())
        giveUp(line, Reason::NotANumber);
    if (!std::isfinite(value))
        giveUp(line, Reason::NotFinite);
    return value;
}

Line lineIn(std::string_view text, int number) {
    Line line{number, {}};
    std::size_t at = 0;
    while (at < text.size()) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        line.values.push_back(numberIn(text.substr(begin, at - begin), number));
    }
    return line;
}

std::vector<Line> linesIn(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    std::vector<Line> lines;
    for (int number = 1; !bytes.empty(); ++number) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string_view text = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (text.empty() || text.front() == '#')
            continue;
        Line line = lineIn(text, number);
        if (!line.values.empty())
            lines.push_back(std::move(line));
    }
    return lines;
}

std::int64_t countAt(const Line& line, std::size_t index) {
    const double value = line.values[index];
    if (value < 0)
        giveUp(line.number, Reason::Negative);
    if (value > kLargestCount)
        giveUp(line.number, Reason::TooLarge);
    if (value != std::floor(value))
        giveUp(line.number, Reason::NotWhole);
    return static_cast<std::int64_t>(value);
}

double coordinateAt(const Line& line, std::size_t index) {
    if (std::abs(line.values[index]) > kLargestCoordinate)
        giveUp(line.number, Reason::TooLarge);
    return line.values[index];
}

Place pointIn(const Line& line) {
    Place place{coordinateAt(line, 0), coordinateAt(line, 1)};
    place.room = countAt(line, 2);
    place.pupils = countAt(line, 3);
    return place;
}

Place schoolIn(const Line& line) {
    Place place{coordinateAt(line, 0), coordinateAt(line, 1)};
    countAt(line, 3);
    place.pupils = countAt(line, 4);
    place.mayAnchor = countAt(line, 5) != 0;
    return place;
}

void boundSizes(Problem& problem, const Line& header) {
    const Bounds bounds{countAt(header, 2), countAt(header, 3)};
    if (bounds.least > bounds.most)
        giveUp(header.number, Reason::BadHeader);
    const bool eachIsOne = std::all_of(problem.places.begin(), problem.places.end(),
                                       [](const Place& place) { return place.pupils == 1; });
    (eachIsOne ? problem.schools : problem.pupils) = bounds;
}

Problem problemIn(const std::vector<Line>& lines, InstanceFormat format) {
    const bool county = format == InstanceFormat::County;
    if (lines.empty())
        giveUp(1, Reason::Empty);
    const Line& header = lines.front();
    if (header.values.size() != (county ? 4U : 2U))
        giveUp(header.number, Reason::WrongCount);
    const std::int64_t count = countAt(header, 0), groups = countAt(header, 1);
    if (groups < 1 || groups > count)
        giveUp(header.number, Reason::BadHeader);
    if (static_cast<double>(count) > kMostPlaces)
        giveUp(header.number, Reason::TooLarge);
    Problem problem;
    problem.groups = static_cast<int>(groups);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (static_cast<std::int64_t>(i) > count)
            giveUp(lines[i].number, Reason::ExtraLines);
        if (lines[i].values.size() != (county ? 6U : 4U))
            giveUp(lines[i].number, Reason::WrongCount);
        problem.places.push_back(county ? schoolIn(lines[i]) : pointIn(lines[i]));
    }
    if (static_cast<std::int64_t>(problem.places.size()) < count)
        giveUp(lines.back().number, Reason::MissingLines);
    if (county)
        boundSizes(problem, header);
    return problem;
}

} // namespace

std::string_view wordsOf(Reason reason) {
    switch (reason) {
    case Reason::Empty:
        return "the file is empty";
    case Reason::WrongCount:
        return "too few or too many numbers";
    case Reason::NotANumber:
        return "something that is not a number";
    case Reason::NotFinite:
        return "a number that is not finite";
    case Reason::Negative:
        return "a negative count";
    case Reason::NotWhole:
        return "a count with a fraction";
    case Reason::TooLarge:
        return "a number that is too large";
    case Reason::BadHeader:
        return "a header that asks for the impossible";
    case Reason::MissingLines:
        return "the file ends before all points are there";
    case Reason::ExtraLines:
        return "more points than the header says";
    }
    return {};
}

tl::expected<Problem, InstanceFault> readInstance(std::string_view bytes, InstanceFormat format,
                                                  Metric metric) {
    try {
        Problem problem = problemIn(linesIn(bytes), format);
        problem.metric = metric;
        return problem;
    } catch (const InstanceFault& fault) {
        return tl::unexpected(fault);
    }
}

} // namespace liaison::grouping
