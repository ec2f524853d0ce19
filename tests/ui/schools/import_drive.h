// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/imports/wizard_drive.h"
#include "ui/schools/import_wizard.h"

namespace liaison {

inline const QByteArray kList = "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
                                "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,210\r\n"
                                "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,980\r\n"
                                "101003,Cr\xC3\xA8"
                                "che Nursery School,Oakwell,EM2 2BB,Nursery,Closed,40\r\n";
inline const QByteArray kLater = "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
                                 "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,223\r\n"
                                 "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Closed,980\r\n"
                                 "101004,Dell Primary School,Oakwell,EM2 2BC,Primary,Open,90\r\n"
                                 "ten,Elder Primary School,Oakwell,EM2 2BD,Primary,Open,90\r\n";

/// A list that leaves something to say about each part of the review.
inline const QByteArray kUndecided =
    "URN,Name,Town,Postcode,Phase,Status,Pupils\r\n"
    "101001,Ash Primary School,Elmford,EM1 1AA,Primary,Open,225\r\n"
    "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,981\r\n"
    "101002,Birch Secondary School,Elmford,EM1 1AB,Secondary,Open,982\r\n"
    ",Ash Primary School,,,,,77\r\n"
    "ten,Elder Primary School,Oakwell,EM2 2BD,Primary,Open,90\r\n"
    "101006,Fir Primary Sch\xD0\xBE\xD0\xBEl,Oakwell,EM2 2BD,Primary,Open,9\r\n";

/// The wizard for schools.
class Drive : public WizardDrive<ImportWizard> {
public:
    explicit Drive(SchoolDeskFile& desk) : WizardDrive(u"reviewTabs"_s, desk.workspace, SchoolHooks()) {}
};

/// Answers the next modal file dialog with a path.
inline void answerFileDialog(QWidget& over, const QString& path) {
    auto* dialog = over.findChild<QFileDialog*>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace liaison
