// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/rules_page.h"

#include "core/forming/forming_rules_file.h"
#include "core/forming/forming_words.h"
#include "core/forming/question_words.h"
#include "ui/forming/rule_dialog.h"
#include "ui/forming/rule_words.h"
#include "ui/imports/shared_width.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/shown.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QIcon>
#include <QPushButton>
#include <QStandardPaths>

namespace liaison {

RulesPage::RulesPage(Workspace& workspace, FormingDraft& draft)
    : StepPage(tr("Rules"), tr("What must the plan keep to?"))
    , m_workspace(workspace)
    , m_draft(draft)
    , m_model(new RowModel<Row>(
          {Column<Row>(u"text"_s, tr("Rule"), [](const Row& row) { return row.text; })
               .withCellTip([](const Row& row) { return row.whole; }),
           Column<Row>(u"kind"_s, tr("Kind"), [](const Row& row) { return row.kind; })},
          [](const Row& row) { return qint64(row.pin.id) + 1; }, this))
    , m_table(new TableView({}, tr("Rules")))
    , m_add(new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("&Add a rule…")))
    , m_edit(new QPushButton(QIcon::fromTheme(u"document-edit"_s), tr("&Change…")))
    , m_remove(new QPushButton(QIcon::fromTheme(u"list-remove"_s), tr("&Remove")))
    , m_read(new QPushButton(QIcon::fromTheme(u"document-open"_s), tr("Read a rules &file…")))
    , m_notice(new NoticeBar) {
    layOut();
    connect(m_add, &QPushButton::clicked, this, &RulesPage::addRule);
    connect(m_edit, &QPushButton::clicked, this, &RulesPage::editRule);
    connect(m_remove, &QPushButton::clicked, this, &RulesPage::removeRules);
    connect(m_read, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Choose a rules file"),
                                       QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                       tr("Rules (*.json);;All files (*)"));
        dialog->setObjectName(u"rulesFileDialog"_s);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &RulesPage::readFile);
        shown(dialog);
    });
    connect(m_table, &TableView::rowActivated, this, &RulesPage::editRule);
    connect(m_table, &TableView::selectedKeysChanged, this, &RulesPage::updateButtons);
}

void RulesPage::layOut() {
    m_table->setObjectName(u"formingRules"_s);
    m_table->setRowModel(m_model);
    shareWidth(m_table, {70, 30});
    auto* remove = new QAction(m_remove->icon(), m_remove->text(), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &RulesPage::removeRules);
    m_table->addAction(remove);
    m_notice->setObjectName(u"rulesNotice"_s);
    m_notice->hide();
    m_add->setObjectName(u"addRule"_s);
    m_edit->setObjectName(u"editRule"_s);
    m_remove->setObjectName(u"removeRule"_s);
    m_read->setObjectName(u"readRules"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm(this));
    for (QPushButton* button : {m_add, m_edit, m_remove, m_read}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(quietLabel(tr(
        "Rules are optional. Those that you make on the map or in the tables of the plan come here too.")));
    layout->addWidget(m_notice);
    layout->addLayout(buttons);
    layout->addWidget(m_table, 1);
}

void RulesPage::enter() {
    m_notice->hide();
    fill();
}

void RulesPage::fill() {
    std::vector<Row> rows;
    for (const Pin& pin : m_draft.question().pins)
        rows.push_back({pin, pinKindLabel(m_draft.job, pin.kind), pinText(m_draft.whole, pin),
                        wholePinText(m_draft.whole, pin)});
    m_model->setRows(std::move(rows));
    updateButtons();
}

const Pin* RulesPage::current() const {
    const QList<qint64> keys = m_table->selectedKeys();
    const Row* row = keys.size() == 1 ? m_model->find(keys.front()) : nullptr;
    return row ? &row->pin : nullptr;
}

void RulesPage::updateButtons() {
    m_edit->setEnabled(current() != nullptr);
    m_remove->setEnabled(!m_table->selectedKeys().isEmpty());
}

void RulesPage::addRule() {
    Pin fresh;
    fresh.id = m_draft.question().nextPinId();
    fresh.kind = pinKindsOf(m_draft.job).front();
    auto* dialog = shown(new RuleDialog(m_workspace, m_draft.ground, fresh, this));
    connect(dialog, &RuleDialog::decided, this, [this](const Pin& pin) {
        m_draft.question().pins.push_back(pin);
        fill();
        m_table->selectKey(qint64(pin.id) + 1);
    });
}

void RulesPage::editRule() {
    const Pin* pin = current();
    if (!pin)
        return;
    auto* dialog = shown(new RuleDialog(m_workspace, m_draft.ground, *pin, this));
    connect(dialog, &RuleDialog::decided, this, [this](const Pin& decided) {
        for (Pin& one : m_draft.question().pins)
            if (one.id == decided.id)
                one = decided;
        fill();
    });
}

void RulesPage::removeRules() {
    const QList<qint64> keys = m_table->selectedKeys();
    std::erase_if(m_draft.question().pins,
                  [&keys](const Pin& pin) { return keys.contains(qint64(pin.id) + 1); });
    fill();
}

void RulesPage::readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_notice->showNotice(Tone::Bad, tr("“%1” cannot be opened.").arg(QFileInfo(path).fileName()),
                             file.errorString());
        m_notice->show();
        return;
    }
    Result<FormingQuestion> read = withRules(m_draft.question(), file.readAll(), m_draft.whole);
    if (!read)
        m_notice->showNotice(Tone::Bad, read.error().message, read.error().detail);
    else
        m_draft.question() = std::move(*read);
    m_notice->setVisible(!read);
    fill();
}

} // namespace liaison
