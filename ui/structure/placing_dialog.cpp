// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/placing_dialog.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "ui/shell/workspace.h"
#include "ui/structure/structure_state.h"

#include <QFileDialog>
#include <QGuiApplication>
#include <QListWidget>
#include <QStandardPaths>

namespace liaison {

namespace {

PlacingService serviceOf(const StructureState& state) {
    TrustFile& file = *state.workspace().file();
    return {file.database(), file.unitOfWork()};
}

QString explanationOf(const PlacingPlan& plan) {
    QString text = PlacingDialog::tr("Each ticked school is put in the middle of its postcode and marked as "
                                     "approximate, until a list or you say where it is.");
    if (!plan.notFound.empty())
        text +=
            u' ' +
            PlacingDialog::tr("For %1 the file has no place.").arg(schoolsWord(qint64(plan.notFound.size())));
    return text;
}

} // namespace

PlacingDialog::PlacingDialog(const StructureState& state, PlacingPlan plan, QWidget* parent)
    : StructureDialog(state, u"placeSchools"_s,
                      tr("%1 found in %2").arg(schoolsWord(qint64(plan.places.size())), plan.fileName),
                      parent)
    , m_plan(std::move(plan)) {
    setBody(makeList());
    layOut(explanationOf(m_plan), tr("&Fill in"));
}

QWidget* PlacingDialog::makeList() {
    auto* list = new QListWidget;
    list->setObjectName(u"placeSchoolsList"_s);
    list->setAccessibleName(tr("Schools to put on the map"));
    list->setMinimumHeight(fontMetrics().height() * 12);
    for (const ProposedPlace& place : m_plan.places) {
        auto* item = new QListWidgetItem(tr("%1, %2").arg(place.name, place.postcode), list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(place.ticked ? Qt::Checked : Qt::Unchecked);
    }
    connect(list, &QListWidget::itemChanged, this, [this, list](const QListWidgetItem* item) {
        m_plan.places[std::size_t(list->row(item))].ticked = item->checkState() == Qt::Checked;
    });
    return list;
}

Result<QString> PlacingDialog::perform() {
    const Result<qint64> done = serviceOf(m_state).apply(m_plan);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return tr("%1 put on the map by postcode.").arg(schoolsWord(*done));
}

void askToPlaceSchools(const StructureState& state, QWidget* window) {
    auto* dialog = new QFileDialog(window, PlacingDialog::tr("Choose a postcode file"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   PlacingDialog::tr("Postcode files (*.csv *.txt);;All files (*)"));
    dialog->setObjectName(u"postcodeFileDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, [&state, window](const QString& path) {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        Result<PlacingPlan> plan = serviceOf(state).plan(path);
        QGuiApplication::restoreOverrideCursor();
        if (!plan)
            return state.workspace().showError(plan.error());
        if (plan->places.empty())
            return state.workspace().warn(
                PlacingDialog::tr("%1 has none of the postcodes of the schools without coordinates.")
                    .arg(plan->fileName));
        shown(new PlacingDialog(state, std::move(*plan), window));
    });
    shown(dialog);
}

} // namespace liaison
