// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/invisible_characters.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

constexpr char16_t kSoftHyphen = 0x00AD;

struct InvisibleCharacters {
    Q_DECLARE_TR_FUNCTIONS(liaison::InvisibleCharacters)
};

/// The controls of ASCII but for blanks and ends of lines, and those above it.
bool isControl(char16_t c) {
    return (c < 0x20 && (c < u'\t' || c > u'\r')) || (c >= 0x7F && c <= 0x9F && c != 0x85);
}

bool isInvisible(char16_t c) {
    return c == kSoftHyphen || isControl(c) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// Part of a letter that was decoded twice, which is another fault: behind the first half of one, and
/// controls in the midst of one.
bool isOfABrokenLetter(char16_t c, char16_t before) {
    if (c == kSoftHyphen)
        return before == 0x00C2 || before == 0x00C3;
    return c >= 0x80 && c <= 0x9F && before >= 0x80 && before <= 0xFF;
}

} // namespace

QString invisibleCharacterCode() {
    return u"invisible-character"_s;
}

QString VisibleText::note() const {
    return InvisibleCharacters::tr("Characters that cannot be seen were taken out: %1.")
        .arg(removed.join(u", "_s));
}

VisibleText visibleText(QStringView text) {
    VisibleText visible;
    const bool isPlain =
        std::none_of(text.begin(), text.end(), [](QChar c) { return isInvisible(c.unicode()); });
    if (isPlain) {
        visible.text = text.toString();
        return visible;
    }
    visible.text.reserve(text.size());
    char16_t before = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (!isInvisible(unit) || isOfABrokenLetter(unit, before)) {
            visible.text += c;
        } else {
            const QString name = u"U+%1"_s.arg(uint(unit), 4, 16, QChar(u'0')).toUpper();
            if (!visible.removed.contains(name))
                visible.removed << name;
        }
        before = unit;
    }
    return visible;
}

} // namespace liaison
