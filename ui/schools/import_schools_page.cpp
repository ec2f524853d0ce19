// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_schools_page.h"

#include "core/base/text.h"
#include "ui/schools/import_tasks.h"
#include "ui/schools/tick_list.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <numeric>

namespace liaison {

namespace {

constexpr std::array kAsked{SchoolField::LaName, SchoolField::Phase, SchoolField::Type, SchoolField::Status};

} // namespace

ImportSchoolsPage::ImportSchoolsPage(Workspace& workspace, ImportDraft& draft)
    : WorkingPage(workspace, tr("Which schools"), tr("Which schools of the list do you want?"))
    , m_draft(draft)
    , m_questions(new QWidget)
    , m_openOnly(new QCheckBox(tr("&Open schools only")))
    , m_blank(new QButtonGroup(this))
    , m_consequence(new QLabel) {
    auto* lists = new QGridLayout;
    lists->setSpacing(rhythm(this, 2));
    int at = 0;
    for (const SchoolField field : kAsked) {
        auto* list = new TickList(schoolFieldLabel(field), u"which_"_s + schoolFieldKey(field));
        m_lists[field] = list;
        lists->addWidget(list, at / 2, at % 2);
        ++at;
        connect(list, &TickList::tickedChanged, this, &ImportSchoolsPage::readAnswers);
    }
    m_openOnly->setObjectName(u"whichOpenOnly"_s);
    auto* keeps = new QRadioButton(tr("&keeps what the record has"));
    auto* clears = new QRadioButton(tr("&empties what the record has"));
    keeps->setObjectName(u"blankKeeps"_s);
    clears->setObjectName(u"blankClears"_s);
    m_blank->addButton(keeps, int(BlankPolicy::Keeps));
    m_blank->addButton(clears, int(BlankPolicy::Clears));
    auto* blank = new QHBoxLayout;
    blank->setSpacing(rhythm(this, 2));
    blank->addWidget(m_openOnly);
    blank->addStretch(1);
    blank->addWidget(new QLabel(tr("A blank cell of the list")));
    blank->addWidget(keeps);
    blank->addWidget(clears);
    m_consequence->setObjectName(u"whichConsequence"_s);
    m_consequence->setWordWrap(true);
    auto* questions = new QVBoxLayout(m_questions);
    questions->setContentsMargins(0, 0, 0, 0);
    questions->setSpacing(rhythm(this) * 3 / 2);
    questions->addWidget(quietLabel(tr("Tick what you want. Where nothing is ticked, all of it is taken.")));
    questions->addLayout(lists, 1);
    questions->addLayout(blank);
    questions->addWidget(m_consequence);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(notice());
    layout->addWidget(progressLine());
    layout->addWidget(m_questions, 1);
    layout->addStretch(0);
    connect(m_openOnly, &QCheckBox::toggled, this, &ImportSchoolsPage::readAnswers);
    connect(m_blank, &QButtonGroup::idToggled, this, &ImportSchoolsPage::readAnswers);
}

void ImportSchoolsPage::enter() {
    m_questions->setVisible(m_draft.values.has_value());
    if (m_draft.values)
        return fillLists();
    runAway<ListValues>(
        tr("Counting what is in the list"), Database::Access::ReadOnly,
        [draft = m_draft](TrustFile& file, JobProgress& progress) {
            return surveyDraft(file, draft, progress);
        },
        [this](Result<ListValues> values) {
            if (!values)
                return showFailure(values.error());
            m_draft.values = std::move(*values);
            m_questions->show();
            fillLists();
        });
}

QString ImportSchoolsPage::problem() const {
    return m_draft.values ? QString()
                          : tr("The list has not been counted: go back a step and come here again.");
}

void ImportSchoolsPage::fillLists() {
    const QScopedValueRollback filling(m_filling, true);
    for (const auto& [field, list] : m_lists) {
        const auto found = m_draft.values->find(field);
        const bool isThere = found != m_draft.values->end() && !found->second.empty();
        list->setVisible(isThere);
        if (isThere)
            list->setValues(found->second, tr("(blank)"));
        for (const ListFilter& filter : m_draft.options.where)
            if (filter.column == schoolFieldKey(field))
                list->setTicked(filter.values);
    }
    m_openOnly->setChecked(m_draft.options.openOnly);
    m_openOnly->setVisible(!m_lists[SchoolField::Status]->isHidden());
    m_blank->button(int(m_draft.options.blank))->setChecked(true);
    updateConsequence();
    Q_EMIT stateChanged();
}

void ImportSchoolsPage::readAnswers() {
    if (m_filling)
        return;
    m_draft.options.where.clear();
    for (const auto& [field, list] : m_lists)
        if (const QStringList ticked = list->ticked(); !list->isHidden() && !ticked.isEmpty())
            m_draft.options.where.push_back({schoolFieldKey(field), ticked});
    m_draft.options.openOnly = m_openOnly->isChecked();
    m_draft.options.blank = BlankPolicy(m_blank->checkedId());
    m_draft.forgetPlan();
    updateConsequence();
}

qint64 ImportSchoolsPage::rowsWith(SchoolField field) const {
    const auto& values = m_draft.values->at(field);
    const QStringList ticked = m_lists.at(field)->ticked();
    qint64 rows = 0;
    for (const auto& [value, count] : values)
        if (ticked.isEmpty() || ticked.contains(value))
            rows += count;
    return rows;
}

void ImportSchoolsPage::updateConsequence() {
    qint64 all = 0;
    qint64 most = -1;
    int asked = m_draft.options.openOnly ? 1 : 0;
    for (const auto& [field, list] : m_lists) {
        if (list->isHidden())
            continue;
        const auto& values = m_draft.values->at(field);
        all = std::max(all, std::accumulate(values.begin(), values.end(), qint64(0),
                                            [](qint64 sum, const auto& one) { return sum + one.second; }));
        if (list->ticked().isEmpty())
            continue;
        ++asked;
        most = most < 0 ? rowsWith(field) : std::min(most, rowsWith(field));
    }
    const QString rows = counted(most < 0 ? all : most, tr("row"), tr("rows"));
    if (asked == 0)
        m_consequence->setText(all == 0 ? QString() : tr("Looks at all %1 of the list.").arg(rows));
    else
        m_consequence->setText(
            (asked == 1 && most >= 0 ? tr("Looks at %1 of %2.") : tr("Looks at no more than %1 of %2."))
                .arg(rows, countText(all)));
}

} // namespace liaison
