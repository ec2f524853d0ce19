// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/concerned_dialog.h"

#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

namespace liaison {

ConcernedDialog::ConcernedDialog(Workspace& workspace, const CallForAction& call, const QString& name,
                                 const QString& memory, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_name(name), m_table(new TableView(memory, call.text)) {
    setWindowTitle(call.text);
    m_table->setObjectName(name + u"Table"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
}

void ConcernedDialog::layOut(RowModelBase* model, const QString& why, const QString& goText, int letters) {
    m_table->setRowModel(model);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* go = buttons->addButton(goText, QDialogButtonBox::ActionRole);
    go->setObjectName(m_name + u"Go"_s);
    go->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(new Heading(windowTitle(), 2));
    if (!why.isEmpty())
        layout->addWidget(quietLabel(why));
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * letters, fontMetrics().height() * 26);
    if (model->rowCount() > 0)
        m_table->selectKey(model->keyAt(0));
    connect(m_table, &TableView::rowActivated, this, &ConcernedDialog::goTo);
    connect(go, &QPushButton::clicked, this, [this] { goTo(m_table->currentKey()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_workspace, &Workspace::fileAboutToClose, this, &QDialog::reject);
}

void ConcernedDialog::goTo(qint64 key) {
    const std::optional<Place> place = placeOfLine(key);
    if (!place)
        return;
    accept();
    m_workspace.goTo(*place);
}

} // namespace liaison
