// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times a keystroke in the filter of a table of 50,000 rows, painted, and prints JSON.
#include "ui/widgets/row_model.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace liaison;

namespace {

struct Row {
    qint64 id = 0;
    QString name;
    QString town;
    int pupils = 0;
    QString key;
};

std::vector<Row> manyRows(int count) {
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        Row row{i + 1,
                u"Saint Somebody's Church of England School number %1"_s.arg(i),
                u"Town %1"_s.arg(i % 811),
                i % 1999,
                {}};
        row.key = searchKey(QString(row.name + u' ' + row.town + u' ' + QString::number(900'000 + i)));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    RowModel<Row> model(
        {Column<Row>(u"name"_s, u"Name"_s, [](const Row& r) { return r.name; }),
         Column<Row>(u"town"_s, u"Town"_s, [](const Row& r) { return r.town; }),
         Column<Row>(u"pupils"_s, u"Pupils"_s, [](const Row& r) { return QString::number(r.pupils); })
             .number([](const Row& r) { return QVariant(r.pupils); })},
        [](const Row& r) { return r.id; });
    model.setSearchKey([](const Row& r) { return r.key; });
    TableView view(u"bench"_s, u"Bench"_s);
    view.setRowModel(&model);
    view.resize(1000, 700);
    view.show();
    QJsonObject figures;
    QElapsedTimer timer;
    const auto lap = [&](const QString& what) {
        QApplication::processEvents();
        view.grab();
        figures[what] = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        timer.restart();
    };
    std::vector<Row> rows = manyRows(50'000);
    timer.start();
    model.setRows(std::move(rows));
    lap(u"show_ms"_s);
    double slowest = 0;
    double slowestFilter = 0;
    QString typed;
    for (const QChar c : u"st somebody 49"_s) {
        typed += c;
        timer.restart();
        model.setSearch(typed);
        slowestFilter = std::max(slowestFilter, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        lap(u"keystroke_ms"_s);
        slowest = std::max(slowest, figures[u"keystroke_ms"_s].toDouble());
    }
    figures[u"slowest_keystroke_ms"_s] = slowest;
    figures[u"slowest_filter_ms"_s] = slowestFilter;
    model.setSearch({});
    timer.restart();
    model.sort(0, Qt::DescendingOrder);
    lap(u"sort_by_text_ms"_s);
    model.sort(2);
    lap(u"sort_by_number_ms"_s);
    view.selectAll();
    timer.restart();
    model.setSearch(u"town 7"_s);
    lap(u"keystroke_with_all_selected_ms"_s);
    std::printf("%s", QJsonDocument(figures).toJson().constData());
    return 0;
}
