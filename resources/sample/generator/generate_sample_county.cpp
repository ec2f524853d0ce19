// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the sample county: an invented county of schools in the register's layout, the same on every machine.
//
// usage: generate_sample_county FOLDER          writes the sample's files into the folder
//        generate_sample_county --check FOLDER  says whether the folder's files are what would be written
#include "later_list.h"
#include "named_schools.h"
#include "past.h"
#include "primaries.h"
#include "register_file.h"
#include "structure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTextStream>

using namespace liaison::sample;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kSeed = 20'250'901;

/// The sample's files by their names.
QMap<QString, QByteArray> sampleFiles() {
    Random random(kSeed);
    SchoolMaker maker(random);
    std::vector<School> open = makeNamedSchools(maker);
    const std::vector<School> primaries = makePrimaries(maker, random, scatterPlaces(random));
    open.insert(open.end(), primaries.begin(), primaries.end());
    County county = withPast(open, maker, random);
    leaveGaps(county.schools);
    const County later = laterList(county, maker);
    // Numbers of its own, so that the lists of schools do not follow from it.
    Random structureRandom(kSeed + 1);
    QMap<QString, QByteArray> files = structureFiles(county, structureRandom);
    files.insert(u"sample_county.csv"_s, registerFile(county.schools));
    files.insert(u"sample_links.csv"_s, linksFile(county.links));
    files.insert(u"sample_update.csv"_s, registerFile(later.schools));
    files.insert(u"sample_update_links.csv"_s, linksFile(later.links));
    return files;
}

bool write(const QString& path, const QByteArray& bytes, QTextStream& err) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return true;
    err << path << ": " << file.errorString() << '\n';
    return false;
}

bool isSame(const QString& path, const QByteArray& bytes, QTextStream& err) {
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.readAll() == bytes)
        return true;
    err << path << " is not what the generator makes: run generate_sample_county on its folder\n";
    return false;
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    QTextStream err(stderr);
    const bool checks = arguments.value(0) == "--check"_L1;
    if (arguments.size() != (checks ? 2 : 1)) {
        err << "usage: generate_sample_county [--check] FOLDER\n";
        return 2;
    }
    bool isFine = true;
    const QMap<QString, QByteArray> files = sampleFiles();
    for (auto file = files.begin(); file != files.end(); ++file) {
        const QString path = QDir(arguments.last()).filePath(file.key());
        const bool isDone = checks ? isSame(path, file.value(), err) : write(path, file.value(), err);
        isFine = isFine && isDone;
    }
    return isFine ? 0 : 1;
}
