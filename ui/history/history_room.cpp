// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_room.h"

#include "core/base/text.h"
#include "ui/history/history_page.h"
#include "ui/history/record_words.h"
#include "ui/shell/shell_spec.h"

#include <QCoreApplication>

namespace liaison {

void addHistoryTo(ShellSpec& shell, const WordsMaker& words) {
    PageSpec page;
    page.id = u"history"_s;
    page.title = QCoreApplication::translate("liaison::History", "History");
    page.iconName = u"appointment-new"_s;
    page.section = QCoreApplication::translate("liaison::History", "Record");
    page.make = [words](Workspace& workspace) { return new HistoryPage(workspace, words(screenFormats())); };
    shell.pages.push_back(std::move(page));
}

} // namespace liaison
