// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/store/trust_file.h"

#include <QtTest>

namespace liaison::test {

/// A tiny record of pages and the notes that refer to them, to try the store on without any room.
struct Notebook {
    FixedClock clock{QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<TrustFile> file;
    Table page{u"page"_s, {u"title"_s, u"number"_s, u"picture"_s}};
    Table note{u"note"_s, {u"page"_s, u"words"_s}};

    explicit Notebook(std::unique_ptr<TrustFile> opened = nullptr) : file(std::move(opened)) {
        if (!file)
            file = std::move(*TrustFile::inMemory(u"Oak Trust"_s, clock));
        database().execute(
            u"CREATE TABLE IF NOT EXISTS page (id {identity}, version INTEGER NOT NULL DEFAULT 1, "
            "title TEXT NOT NULL UNIQUE, number INTEGER, picture {blob}) {strict}"_s);
        database().execute(
            u"CREATE TABLE IF NOT EXISTS note (id {identity}, version INTEGER NOT NULL DEFAULT 1, "
            "page INTEGER NOT NULL REFERENCES page (id), words TEXT NOT NULL DEFAULT '') {strict}"_s);
    }

    Database& database() { return file->database(); }
    UnitOfWork& work() { return file->unitOfWork(); }

    qint64 addPage(const QString& title, std::optional<int> number = {}, const QByteArray& picture = {}) {
        qint64 id = 0;
        const auto done = work().run(u"Add "_s + title, [&](Recorder& recorder) {
            id = recorder.insert(page,
                                 std::vector<QVariant>{sqlValue(title), sqlValue(number), sqlValue(picture)});
        });
        return done ? id : 0;
    }
    qint64 addNote(qint64 onPage, const QString& words) {
        qint64 id = 0;
        const auto done = work().run(u"Note "_s + words, [&](Recorder& recorder) {
            id = recorder.insert(note, std::vector<QVariant>{sqlValue(onPage), sqlValue(words)});
        });
        return done ? id : 0;
    }
    Result<ChangeSet> retitle(qint64 id, const QString& title, std::optional<qint64> version = {}) {
        return work().run(u"Retitle "_s + title, [&](Recorder& recorder) {
            recorder.update(u"page"_s, id, std::vector<Assignment>{{u"title"_s, sqlValue(title)}}, version);
        });
    }
    Result<ChangeSet> removePage(qint64 id) {
        return work().run(u"Remove page"_s, [&](Recorder& recorder) { recorder.remove(u"page"_s, id); });
    }
    /// Every row of both tables as text, but for the versions.
    QStringList contents() {
        QStringList lines;
        Query pages = database().query(u"SELECT id, title, number, hex(picture) FROM page ORDER BY id"_s);
        pages.run();
        while (pages.next())
            lines << u"page %1 %2 %3 %4"_s.arg(pages.text(0), pages.text(1), pages.text(2), pages.text(3));
        Query notes = database().query(u"SELECT id, page, words FROM note ORDER BY id"_s);
        notes.run();
        while (notes.next())
            lines << u"note %1 %2 %3"_s.arg(notes.text(0), notes.text(1), notes.text(2));
        return lines;
    }
};

} // namespace liaison::test
