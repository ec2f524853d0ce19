// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/mnemonics.h"

namespace liaison {

namespace {

bool isFree(QChar c, const QString& taken) {
    return c.isLetterOrNumber() && c.unicode() < 0x80 && !taken.contains(c.toLower());
}

/// Where the mnemonic of a label goes, or -1: beginnings of words come first.
qsizetype mnemonicPlace(const QString& label, const QString& taken) {
    for (const bool onlyBeginnings : {true, false})
        for (qsizetype i = 0; i < label.size(); ++i) {
            const bool begins = i == 0 || !label[i - 1].isLetterOrNumber();
            if (isFree(label[i], taken) && (begins || !onlyBeginnings))
                return i;
        }
    return -1;
}

} // namespace

QStringList withMnemonics(const QStringList& labels, const QString& taken) {
    QString used = taken;
    QStringList marked;
    for (QString label : labels) {
        label.replace(QLatin1Char('&'), QLatin1String("&&"));
        const qsizetype place = mnemonicPlace(label, used);
        if (place >= 0) {
            used += label[place].toLower();
            label.insert(place, QLatin1Char('&'));
        }
        marked << label;
    }
    return marked;
}

} // namespace liaison
