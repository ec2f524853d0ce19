// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/natural_order.h"

namespace liaison {

namespace {

/// The digits that a text begins with, without leading zeros.
QStringView leadingNumber(QStringView text) {
    qsizetype end = 0;
    while (end < text.size() && text[end].isDigit())
        ++end;
    QStringView digits = text.first(end);
    while (digits.size() > 1 && digits.front().digitValue() == 0)
        digits = digits.sliced(1);
    return digits;
}

qsizetype lengthOfNumber(QStringView text) {
    qsizetype end = 0;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return end;
}

} // namespace

int naturalCompare(QStringView one, QStringView other) {
    qsizetype at = 0;
    qsizetype there = 0;
    while (at < one.size() && there < other.size()) {
        if (one[at].isDigit() && other[there].isDigit()) {
            const QStringView first = leadingNumber(one.sliced(at));
            const QStringView second = leadingNumber(other.sliced(there));
            if (first.size() != second.size())
                return first.size() < second.size() ? -1 : 1;
            if (const int order = first.compare(second); order != 0)
                return order;
            at += lengthOfNumber(one.sliced(at));
            there += lengthOfNumber(other.sliced(there));
            continue;
        }
        const QChar first = one[at++].toCaseFolded();
        const QChar second = other[there++].toCaseFolded();
        if (first != second)
            return first < second ? -1 : 1;
    }
    const qsizetype left = (one.size() - at) - (other.size() - there);
    return left < 0 ? -1 : left > 0 ? 1 : 0;
}

} // namespace liaison
