// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/people_desk.h"

#include "core/people/people_importer.h"
#include "core/people/people_repository.h"
#include "core/people/term_repository.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

class TestPeopleImportProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyListAppliedTwiceChangesNothing();
};

namespace {

/// A list of a few people and places, so that rows meet each other.
QByteArray randomList(QRandomGenerator& random) {
    const auto pick = [&random](std::initializer_list<const char*> words) {
        return QByteArray(*(words.begin() + random.bounded(int(words.size()))));
    };
    QByteArray list = "URN,Body,Role,Name,E-mail,From,To\n";
    for (int row = 0, rows = 1 + random.bounded(8); row < rows; ++row) {
        const bool isBody = random.bounded(4) == 0;
        list +=
            isBody ? QByteArray(",Hill Hub,Chair") : pick({"100001,,Head", "100002,,Head", "100001,,CoG"});
        list += ',' + pick({"Ada Ferris", "A Ferris", "Bo Marsh", "Mrs Cy Dale", "Di Hart", "Di Marsh"});
        list += ',' + pick({"", "", "", "ada@oak.example", "office@oak.example"});
        list += ',' + pick({"", "", "2019-09-01", "2022-09-01", "2026-09-01", "2027-01-01"});
        list += ',' + pick({"", "", "", "2024-08-31", "2026-12-31"}) + '\n';
    }
    return list;
}

/// What a plan would do, for the message of a test that fails.
QString told(const PeoplePlan& plan) {
    QString text;
    for (const PeopleEntry& entry : plan.entries)
        text +=
            u"line %1: %2, %3..%4, %5 ended\n"_s.arg(entry.line)
                .arg(peopleEntryKindKey(entry.kind), isoText(entry.after.begins), isoText(entry.after.ends))
                .arg(entry.ended.size());
    return text;
}

QStringList everything(PeopleDesk& desk) {
    QStringList rows;
    PeopleRepository(desk.file->database()).forEach([&rows](const Person& each, const QString&) {
        rows << u"%1 %2 %3"_s.arg(each.id.value).arg(each.fullName(), each.email);
    });
    for (const Term& term : TermRepository(desk.file->database()).all())
        rows << u"%1 %2 %3..%4"_s.arg(term.id.value)
                    .arg(term.person.value)
                    .arg(isoText(term.begins), isoText(term.ends));
    return rows;
}

} // namespace

void TestPeopleImportProperty::anyListAppliedTwiceChangesNothing() {
    QRandomGenerator random(20261121);
    for (int round = 0; round < 60; ++round) {
        PeopleDesk desk;
        desk.school(u"Oak School"_s, 100001);
        desk.school(u"Elm School"_s, 100002);
        desk.body(u"Hill Hub"_s, u"hub"_s);
        PeopleImporter importer(desk.file->database(), desk.file->unitOfWork(), desk.clock);
        const auto plan = [&](const QByteArray& list) {
            const QString path = desk.list(list);
            return *importer.plan(path, importer.inspect(path)->format, {});
        };
        for (int step = 0; step < 4; ++step) {
            const QByteArray list = randomList(random);
            const QStringList before = everything(desk);
            const PeoplePlan first = plan(list);
            const auto done = importer.apply(first);
            LIAISON_VERIFY_RESULT(done);
            const PeoplePlan second = plan(list);
            QVERIFY2(second.writes() == 0, qPrintable(QString::fromUtf8(list) + told(first) + told(second)));
            for (const Term& term : TermRepository(desk.file->database()).all())
                QVERIFY2(!term.isReversed(), list.constData());
            if (done->changeSetId == 0)
                continue;
            const QStringList after = everything(desk);
            LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
            QCOMPARE(everything(desk), before);
            LIAISON_VERIFY_RESULT(desk.file->unitOfWork().redo());
            QCOMPARE(everything(desk), after);
        }
    }
}

QTEST_GUILESS_MAIN(TestPeopleImportProperty)
#include "tst_people_import_property.moc"
