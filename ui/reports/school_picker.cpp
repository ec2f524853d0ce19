// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/school_picker.h"

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "ui/shell/workspace.h"

#include <QCompleter>
#include <QStandardItemModel>

namespace liaison {

namespace {

constexpr int kOffered = 12;

} // namespace

SchoolPicker::SchoolPicker(Workspace& workspace, const QString& objectName, QWidget* parent)
    : QLineEdit(parent)
    , m_workspace(workspace)
    , m_found(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_found, this)) {
    setObjectName(objectName);
    setPlaceholderText(tr("Name, URN, postcode or town"));
    setClearButtonEnabled(true);
    // What is found is decided here, in the way of the Schools page; the completer only shows it.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kOffered);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, &SchoolPicker::offer);
    const auto forget = [this] { m_schools.clear(); };
    connect(&workspace, &Workspace::committed, this, forget);
}

void SchoolPicker::learn() {
    if (!m_schools.empty() || !m_workspace.hasFile())
        return;
    TrustFile& file = *m_workspace.file();
    SchoolQuery query;
    query.fields = {SchoolField::Urn, SchoolField::Name, SchoolField::Town};
    const auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query);
    if (!schools)
        return;
    m_schools.reserve(schools->size());
    for (const School& school : *schools) {
        if (!school.urn)
            continue;
        const QString urn = QString::number(*school.urn);
        const QString place = school.town.isEmpty() ? QString() : u", "_s + school.town;
        m_schools.push_back({urn, tr("%1%2 (URN %3)").arg(school.name, place, urn), school.searchKey});
    }
}

void SchoolPicker::offer(const QString& typed) {
    learn();
    m_found->clear();
    const SchoolSearch search(typed);
    if (search.isEmpty())
        return;
    for (const Known& school : m_schools) {
        if (search.matches(school.key))
            m_found->appendRow(new QStandardItem(school.shown));
        if (m_found->rowCount() == kOffered)
            break;
    }
    m_completer->complete();
}

QString SchoolPicker::urn() const {
    const_cast<SchoolPicker*>(this)->learn();
    const QString typed = text().trimmed();
    for (const Known& school : m_schools)
        if (school.shown == typed || school.urn == typed)
            return school.urn;
    return {};
}

} // namespace liaison
