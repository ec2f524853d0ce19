// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are either rules that make sense, or refused with a line and a reason; a question that they lead
// to can be kept and comes back as it was.

#include "core/forming/forming_rules_file.h"
#include "core/forming/question_json.h"
#include "core/store/guarded.h"
#include "tests/core/forming/forming_cases.h"
#include "tests/core/forming/invented_ground.h"
#include "tests/fuzz/fuzz_support.h"

#include <QJsonDocument>

using namespace liaison;
using namespace liaison::test;

namespace {

void readFor(const FormingGround& ground, const FormingQuestion& question, const QByteArray& bytes) {
    const auto ruled = withRules(question, bytes, ground);
    if (!ruled) {
        mustHold(ruled.error().code == ErrorCode::Unreadable, "rules are read or unreadable");
        mustHold(ruled.error().message.startsWith(u"Line "_s), "a refusal names its line");
        mustHold(ruled.error().message.endsWith(u'.'), "a refusal is a sentence");
        return;
    }
    const QByteArray kept = QJsonDocument(questionObject(*ruled, ground)).toJson();
    const auto again = guarded([&] {
        MemberBook book(ground, MemberBook::Strictness::Refuse);
        return questionFrom(readJson(kept), book, ground.job);
    });
    mustHold(again.has_value(), "what is kept can be read");
    mustHold(*again == *ruled, "what is kept comes back");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    static const FormingGround county = countyGround(8, 1);
    readFor(county, groupsQuestion(3), bytes);
    static const FormingGround groups = groupsToJoin(6, 1);
    FormingQuestion hubs;
    hubs.day = QDate(2026, 11, 21);
    hubs.wants = HubsQuestion();
    readFor(groups, hubs, bytes);
    static const FormingGround schools = schoolsToChoose(8, 1);
    FormingQuestion founders = hubs;
    founders.wants = FoundingQuestion();
    readFor(schools, founders, bytes);
    return 0;
}
