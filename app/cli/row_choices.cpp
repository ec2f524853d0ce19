// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/row_choices.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RowChoices)
};

std::set<qint64> linesOf(const std::vector<std::string>& texts) {
    std::set<qint64> lines;
    for (const std::string& text : texts) {
        bool isNumber = false;
        const qint64 line = textOf(text).toLongLong(&isNumber);
        if (!isNumber)
            throw UsageError(Words::tr("--choose-line: “%1” is not the number of a line.").arg(textOf(text)));
        if (!lines.insert(line).second)
            throw UsageError(Words::tr("--choose-line: line %1 is given twice; give it once.").arg(line));
    }
    return lines;
}

std::set<qint64> reopenedOf(const std::vector<std::string>& texts) {
    std::set<qint64> urns;
    for (const std::string& text : texts) {
        bool isNumber = false;
        const qint64 urn = textOf(text).toLongLong(&isNumber);
        if (!isNumber)
            throw UsageError(Words::tr("--reopen: “%1” is not a URN.").arg(textOf(text)));
        if (!urns.insert(urn).second)
            throw UsageError(Words::tr("--reopen: %1 is given twice; give it once.").arg(urn));
    }
    return urns;
}

Result<std::map<qint64, MatchAnswer>> answersOf(const std::vector<std::string>& texts, TrustFile& file) {
    static const QRegularExpression form(u"^(\\d+)=(new|skip|\\d+)$"_s);
    const SchoolService service(file.database(), file.unitOfWork(), file.clock());
    std::map<qint64, MatchAnswer> answers;
    for (const std::string& text : texts) {
        const auto match = form.match(textOf(text));
        if (!match.hasMatch())
            throw UsageError(
                Words::tr("--match: write “%1” as LINE=URN, LINE=new or LINE=skip.").arg(textOf(text)));
        const auto [answer, isFirst] = answers.try_emplace(match.captured(1).toLongLong());
        if (!isFirst)
            throw UsageError(
                Words::tr("--match: line %1 is given twice; give it once.").arg(match.captured(1)));
        const QString said = match.captured(2);
        if (said == "skip"_L1)
            continue;
        answer->second.kind = said == "new"_L1 ? MatchAnswer::Kind::New : MatchAnswer::Kind::Existing;
        if (answer->second.kind == MatchAnswer::Kind::New)
            continue;
        const auto school = service.findByUrn(said.toLongLong());
        if (!school)
            return handedOn(school.error());
        answer->second.school = school->id;
    }
    return answers;
}

NameAnswers namesOf(const ImportSchoolsOptions& options) {
    NameAnswers names;
    for (const std::string& text : options.separateNames) {
        const QString name = textOf(text);
        if (folded(name).isEmpty() || !names.separate.insert(folded(name)).second)
            throw UsageError(
                Words::tr("--separate-name: “%1” is no name, or given twice; give each name once.")
                    .arg(name));
    }
    for (const std::string& text : options.sameNames) {
        const QString pair = textOf(text);
        const QString name = folded(pair.section(u'=', 0, 0));
        const QString meant = tidied(pair.section(u'=', 1));
        if (name.isEmpty() || folded(meant).isEmpty() || name == folded(meant))
            throw UsageError(Words::tr("--same-name: write “%1” as NAME=NAME, the name that is not to be "
                                       "first and the name that is meant after it.")
                                 .arg(pair));
        if (names.separate.contains(name) || !names.same.emplace(name, meant).second)
            throw UsageError(Words::tr("--same-name: “%1” is answered twice; give one answer for it.")
                                 .arg(pair.section(u'=', 0, 0)));
    }
    for (const auto& [name, meant] : names.same) {
        if (names.same.contains(folded(names.meantBy(meant))))
            throw UsageError(
                Words::tr("--same-name: the answers about “%1” lead round in a circle.").arg(meant));
    }
    return names;
}

/// "2 or 3; 7 or 9"
QString linesToChoose(const ImportPlan& plan) {
    QStringList groups;
    for (const ConflictingRows& conflict : plan.conflicts) {
        QStringList lines;
        for (const ConflictingRows::Row& row : conflict.rows)
            lines << QString::number(row.line);
        groups << lines.join(Words::tr(" or "));
    }
    return firstFew(groups, u"; "_s);
}

QString linesToMatch(const ImportPlan& plan) {
    QStringList lines;
    for (const UnmatchedRow& row : plan.unmatched)
        lines << QString::number(row.line);
    return firstFew(lines, u", "_s);
}

void checkChosenLines(const std::set<qint64>& lines, const ImportPlan& plan) {
    std::set<qint64> left = lines;
    for (const ConflictingRows& conflict : plan.conflicts) {
        std::optional<qint64> chosen;
        for (const ConflictingRows::Row& row : conflict.rows) {
            if (left.erase(row.line) == 0)
                continue;
            if (chosen)
                throw UsageError(
                    Words::tr("--choose-line: lines %1 and %2 both speak of URN %3; choose one of them.")
                        .arg(*chosen)
                        .arg(row.line)
                        .arg(conflict.urn));
            chosen = row.line;
        }
    }
    if (left.empty())
        return;
    if (plan.conflicts.empty())
        throw UsageError(
            Words::tr(
                "--choose-line: line %1 cannot be chosen, for no rows of this list contradict each other.")
                .arg(*left.begin()));
    throw UsageError(Words::tr("--choose-line: line %1 contradicts no other line; choose from lines %2.")
                         .arg(*left.begin())
                         .arg(linesToChoose(plan)));
}

void checkMatchedLines(const std::map<qint64, MatchAnswer>& answers, const ImportPlan& plan) {
    std::set<qint64> lines;
    for (const PlanEntry& entry : plan.entries)
        lines.insert(entry.line);
    for (const UnmatchedRow& row : plan.unmatched)
        lines.insert(row.line);
    for (const auto& [line, answer] : answers) {
        if (lines.contains(line))
            continue;
        const QString waiting =
            plan.unmatched.empty() ? Words::tr("no row of this list waits for an answer")
                                   : Words::tr("an answer is waited for on lines %1").arg(linesToMatch(plan));
        throw UsageError(
            Words::tr("--match: nothing can be answered about line %1; %2.").arg(line).arg(waiting));
    }
}

/// Schools that the list would open again if it were asked to.
void checkReopened(const std::set<qint64>& urns, const ImportPlan& plan) {
    std::set<qint64> left = urns;
    QStringList waiting;
    for (const PlanEntry& entry : plan.entries) {
        if (entry.kind != EntryKind::Reopening || entry.ticked)
            continue;
        left.erase(entry.urn);
        waiting << QString::number(entry.urn);
    }
    if (left.empty())
        return;
    const QString answer =
        waiting.isEmpty() ? Words::tr("no school that this list opens again waits for an answer")
                          : Words::tr("an answer is waited for about %1").arg(firstFew(waiting, u", "_s));
    throw UsageError(
        Words::tr("--reopen: nothing can be answered about %1; %2.").arg(*left.begin()).arg(answer));
}

void checkNames(const NameAnswers& names, const ImportPlan& plan) {
    std::set<QString> asked;
    QStringList pairs;
    for (const NameQuestion& question : plan.places.questions) {
        asked.insert(folded(question.name));
        asked.insert(folded(question.other));
        pairs << Words::tr("“%1” and “%2”").arg(question.name, question.other);
    }
    const auto check = [&](const QString& option, const QString& name) {
        if (asked.contains(folded(name)))
            return;
        const QString waiting =
            pairs.isEmpty() ? Words::tr("no names of this list are nearly alike")
                            : Words::tr("an answer is waited for about %1").arg(firstFew(pairs, u"; "_s));
        throw UsageError(Words::tr("%1: nothing can be answered about “%2”; %3.").arg(option, name, waiting));
    };
    for (const auto& [name, meant] : names.same) {
        check(u"--same-name"_s, name);
        check(u"--same-name"_s, meant);
    }
    for (const QString& name : names.separate)
        check(u"--separate-name"_s, name);
}

} // namespace

Result<RowChoices> rowChoicesOf(const ImportSchoolsOptions& options, TrustFile& file) {
    RowChoices choices;
    choices.chosenLines = linesOf(options.chosenLines);
    auto answers = answersOf(options.matches, file);
    if (!answers)
        return handedOn(answers.error());
    choices.answers = std::move(*answers);
    choices.reopened = reopenedOf(options.reopened);
    choices.names = namesOf(options);
    return choices;
}

void checkRowChoices(const RowChoices& choices, const ImportPlan& plan) {
    checkChosenLines(choices.chosenLines, plan);
    checkMatchedLines(choices.answers, plan);
    checkReopened(choices.reopened, plan);
    checkNames(choices.names, plan);
}

} // namespace liaison::cli
