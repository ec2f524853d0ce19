// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/concerned_schools.h"

#include "core/base/text.h"
#include "core/schools/school_fields.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_model.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

namespace liaison {

namespace {

Column<School> textColumn(SchoolField field) {
    return {schoolFieldKey(field), schoolFieldLabel(field),
            [field](const School& school) { return fieldText(school, field); }};
}

} // namespace

ConcernedSchools::ConcernedSchools(Workspace& workspace, const CallForAction& call,
                                   const std::vector<School>& schools, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_table(new TableView(u"concernedSchools"_s, call.text)) {
    setObjectName(u"concernedSchools"_s);
    setWindowTitle(call.text);
    m_table->setObjectName(u"concernedTable"_s);
    auto* model = new RowModel<School>(
        {textColumn(SchoolField::Name), textColumn(SchoolField::Urn), textColumn(SchoolField::Town),
         textColumn(SchoolField::Phase), textColumn(SchoolField::Status)},
        [](const School& school) { return school.id.value; }, this);
    model->setRows(schools);
    m_table->setRowModel(model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* go = buttons->addButton(tr("&Go to the school"), QDialogButtonBox::ActionRole);
    go->setObjectName(u"concernedGo"_s);
    go->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(new Heading(call.text, 2));
    layout->addWidget(quietLabel(call.why));
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 26);
    if (model->rowCount() > 0)
        m_table->selectKey(model->keyAt(0));
    connect(m_table, &TableView::rowActivated, this, &ConcernedSchools::goTo);
    connect(go, &QPushButton::clicked, this, [this] { goTo(m_table->currentKey()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace, &Workspace::fileAboutToClose, this, &QDialog::reject);
}

void ConcernedSchools::goTo(qint64 school) {
    if (school <= 0)
        return;
    accept();
    m_workspace.goTo({u"schools"_s, QString::number(school)});
}

} // namespace liaison
