// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/body_types_dialog.h"

#include "core/store/trust_file.h"
#include "core/structure/structure_service.h"
#include "ui/shell/workspace.h"
#include "ui/structure/badge_icon.h"
#include "ui/structure/body_type_form.h"
#include "ui/structure/icon_delegate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

QPushButton* makeButton(const QString& name, const QString& text) {
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

BodyTypesDialog::BodyTypesDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_notice(new NoticeBar)
    , m_list(new QListWidget)
    , m_scroll(new QScrollArea)
    , m_add(makeButton(u"addType"_s, tr("&Add type")))
    , m_remove(makeButton(u"removeType"_s, tr("&Remove")))
    , m_save(makeButton(u"saveType"_s, tr("Sa&ve type")))
    , m_takeBack(makeButton(u"takeBackType"_s, tr("Ta&ke back changes"))) {
    setObjectName(u"bodyTypes"_s);
    setWindowTitle(tr("Body types"));
    m_notice->hide();
    layOut();
    // One width for every badge: the names stand under each other.
    m_list->setItemDelegate(new IconDelegate(m_list, badgeSize(m_list), Qt::AlignCenter));
    connect(m_list, &QListWidget::currentRowChanged, this, &BodyTypesDialog::showRow);
    connect(m_add, &QPushButton::clicked, this, &BodyTypesDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &BodyTypesDialog::remove);
    connect(m_save, &QPushButton::clicked, this, &BodyTypesDialog::save);
    connect(m_takeBack, &QPushButton::clicked, this, &BodyTypesDialog::takeBack);
    read({});
}

QWidget* BodyTypesDialog::makeList() {
    m_list->setObjectName(u"typeList"_s);
    m_list->setAccessibleName(tr("Types of body"));
    m_list->setIconSize(badgeSize(m_list));
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    auto* left = new QWidget;
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    return left;
}

void BodyTypesDialog::layOut() {
    m_scroll->setObjectName(u"typeScroll"_s);
    m_scroll->setAccessibleName(tr("The type that is chosen"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* right = new QVBoxLayout;
    right->addWidget(m_scroll, 1);
    auto* keep = new QHBoxLayout;
    keep->addStretch(1);
    keep->addWidget(m_takeBack);
    keep->addWidget(m_save);
    right->addLayout(keep);
    m_save->setProperty("primary", true);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(rhythm(this, 2));
    middle->addWidget(makeList());
    middle->addLayout(right, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    // One accented button: the one that saves.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &BodyTypesDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(new Heading(tr("Body types"), 2));
    layout->addWidget(
        quietLabel(tr("What kinds of body there are, and what is expected of each. Rules are checked "
                      "and shown; what breaks them is listed, not changed.")));
    layout->addWidget(m_notice);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42);
}

StructureService BodyTypesDialog::service() const {
    TrustFile& file = *m_workspace.file();
    return {file.database(), file.unitOfWork(), file.clock()};
}

void BodyTypesDialog::say(const Error& error) {
    m_notice->showNotice(Tone::Bad, error.message, error.detail);
}

void BodyTypesDialog::read(Id<BodyType> shown) {
    auto types = service().types();
    if (!types)
        return say(types.error());
    m_types = std::move(*types);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int row = 0;
    for (const BodyType& type : m_types) {
        if (type.id == shown)
            row = m_list->count();
        new QListWidgetItem(badgeIcon(type, font(), devicePixelRatioF()), type.singular, m_list);
    }
    m_row = -1;
    m_list->setCurrentRow(row);
    showRow(row);
}

bool BodyTypesDialog::leaves() {
    if (!m_form || !m_form->isChanged())
        return true;
    m_notice->showNotice(Tone::Warn,
                         tr("The type that is chosen has changes: save them or take them back first."));
    return false;
}

void BodyTypesDialog::showRow(int row) {
    if (row == m_row)
        return;
    if (m_row >= 0 && !leaves()) {
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentRow(m_row);
        return;
    }
    m_row = row;
    m_notice->hide();
    const auto offices = service().offices();
    if (!offices)
        return say(offices.error());
    m_form = new BodyTypeForm(m_types, *offices);
    m_form->setType(row < int(m_types.size()) ? m_types[std::size_t(row)] : BodyType());
    m_form->setEnabled(m_workspace.canWrite());
    m_scroll->setWidget(m_form);
    updateButtons();
}

void BodyTypesDialog::updateButtons() {
    const bool canWrite = m_workspace.canWrite();
    for (QPushButton* button : {m_add, m_remove, m_save, m_takeBack}) {
        button->setEnabled(canWrite);
        button->setToolTip(m_workspace.whyNoWriting());
    }
}

void BodyTypesDialog::save() {
    if (!m_form || !m_form->validate())
        return;
    const BodyType edited = m_form->type();
    const bool isNew = !edited.id.isValid();
    const Result<BodyType> done = isNew ? service().addType(edited) : service().editType(edited);
    if (!done)
        return say(done.error());
    m_workspace.notify(isNew ? tr("%1 added.").arg(done->singular) : tr("%1 saved.").arg(done->singular),
                       true);
    m_form = nullptr;
    read(done->id);
    m_notice->showNotice(Tone::Good,
                         isNew ? tr("%1 added.").arg(done->singular) : tr("%1 saved.").arg(done->singular));
}

void BodyTypesDialog::takeBack() {
    const bool isStored = m_row >= 0 && m_row < int(m_types.size());
    const Id<BodyType> shown = isStored ? m_types[std::size_t(m_row)].id : Id<BodyType>();
    m_form = nullptr;
    m_notice->hide();
    read(shown);
}

void BodyTypesDialog::add() {
    if (m_row >= int(m_types.size()) || !leaves())
        return;
    new QListWidgetItem(tr("New type"), m_list);
    m_list->setCurrentRow(m_list->count() - 1);
    BodyType fresh;
    fresh.colour = u"#5c6670"_s;
    m_form->setType(fresh);
    m_form->focusName();
}

void BodyTypesDialog::remove() {
    if (m_row < 0 || m_row >= int(m_types.size()))
        return takeBack();
    const BodyType type = m_types[std::size_t(m_row)];
    if (const Result<void> done = service().removeType(type.id); !done)
        return say(done.error());
    m_workspace.notify(tr("%1 removed.").arg(type.singular), true);
    m_form = nullptr;
    read({});
}

void BodyTypesDialog::reject() {
    if (leaves())
        QDialog::reject();
}

} // namespace liaison
