// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_demand.h"

#include "core/forming/forming_words.h"

using namespace Qt::StringLiterals;

namespace liaison {

std::vector<FormingDemand> pinDemands(const FormingGround& ground, const FormingQuestion& question) {
    std::vector<FormingDemand> demands;
    for (const Pin& pin : question.pins) {
        const int id = pin.id;
        demands.push_back({u"pin %1"_s.arg(id), pinText(ground, pin), [id](FormingQuestion& asked) {
                               std::erase_if(asked.pins, [id](const Pin& one) { return one.id == id; });
                           }});
    }
    return demands;
}

std::vector<FormingDemand> conflictAmong(FormingQuestion question, std::vector<FormingDemand> demands,
                                         const std::function<bool(const FormingQuestion&)>& isImpossible) {
    // A demand that was needed beside others may be needless once those are gone: until nothing changes.
    for (std::size_t before = demands.size() + 1; demands.size() < before;) {
        before = demands.size();
        for (std::size_t at = 0; at < demands.size();) {
            FormingQuestion fewer = question;
            demands[at].giveUp(fewer);
            if (!isImpossible(fewer)) {
                ++at;
                continue;
            }
            question = std::move(fewer);
            demands.erase(demands.begin() + std::ptrdiff_t(at));
        }
    }
    return demands;
}

} // namespace liaison
