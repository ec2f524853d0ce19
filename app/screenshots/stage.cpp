// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/stage.h"
#include "app/common/sample_file.h"
#include "app/desktop/pages.h"
#include "ui/maps/map_canvas.h"
#include "ui/shell/settings.h"
#include "ui/start/sample_county.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QThread>

namespace liaison::screenshots {

namespace {

constexpr int kQuietMs = 120;
constexpr int kPatienceMs = 60'000;

bool belongsTo(const QWidget& other, const QWidget& window) {
    for (const QObject* above = other.parent(); above; above = above->parent())
        if (above == &window)
            return true;
    return false;
}

} // namespace

QImage pictureOf(QWidget& window) {
    QImage picture = window.grab().toImage();
    QPainter painter(&picture);
    const QWidgetList others = QApplication::topLevelWidgets();
    for (QWidget* other : others)
        if (other != &window && other->isVisible() && belongsTo(*other, window))
            painter.drawPixmap(window.mapFromGlobal(other->mapToGlobal(QPoint())), other->grab());
    return picture;
}

Stage::Stage(Theme& theme, const QString& record)
    : m_theme(theme)
    , m_samplePath(m_folder.filePath(u"Wendleshire Schools Trust.liaison"_s))
    , m_clock(QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)) {
    if (!record.isEmpty() && !QFile::copy(record, m_samplePath))
        qFatal("cannot copy %s", qPrintable(record));
    if (record.isEmpty()) {
        const SampleCounty sample{sampleTrustName(), fillWithSampleCounty};
        if (const auto made = makeSampleCounty(m_samplePath, sample, m_clock); !made)
            qFatal("%s", qPrintable(made.error().message));
    }
    settings::kRecentFiles.reset();
    m_workspace = std::make_unique<Workspace>(m_clock);
    m_window = std::make_unique<MainWindow>(shellSpec(), *m_workspace, theme);
    m_window->show();
}

Stage::~Stage() = default;

void Stage::openSample() {
    if (!m_workspace->hasFile())
        m_workspace->openFile(m_samplePath);
    settle();
}

void Stage::goTo(const QString& page, const QString& item) {
    openSample();
    m_workspace->goTo({page, item});
    settle();
}

void Stage::settle() {
    QElapsedTimer total;
    QElapsedTimer quiet;
    total.start();
    quiet.start();
    while (quiet.elapsed() < kQuietMs && total.elapsed() < kPatienceMs) {
        if (!m_workspace->jobs().isEmpty())
            quiet.restart();
        for (MapCanvas* map : m_window->findChildren<MapCanvas*>())
            if (map->isVisible() && !map->painter().isFinished())
                quiet.restart();
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(5);
    }
}

} // namespace liaison::screenshots
