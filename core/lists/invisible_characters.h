// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace liaison {

/// The code of notes about such characters: "invisible-character".
QString invisibleCharacterCode();

/// A text and the characters that were taken out of it.
struct VisibleText {
    QString text;
    /// Each once, as "U+200B", in the order in which they were met.
    QStringList removed;

    /// One sentence that names what was removed.
    QString note() const;
};

/// Takes out what cannot be seen: control characters but for ends of lines, zero-width characters, soft
/// hyphens and marks of writing direction. English names have no use for them (the joiners are letters of
/// other scripts): they are slips of copying, or there to make one name pass for another.
VisibleText visibleText(QStringView text);

} // namespace liaison
