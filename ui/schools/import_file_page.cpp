// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_file_page.h"

#include "core/base/text.h"
#include "ui/imports/list_preview.h"
#include "ui/schools/import_tasks.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace liaison {

namespace {

void select(QComboBox* combo, const QVariant& data, const QString& label) {
    if (combo->findData(data) < 0)
        combo->addItem(label, data);
    combo->setCurrentIndex(combo->findData(data));
}

constexpr int kMostTitleLines = 500;

} // namespace

ImportFilePage::ImportFilePage(Workspace& workspace, ImportDraft& draft)
    : ListFilePage(
          workspace,
          {tr("Which list do you want to import?"),
           tr("Drop a list here: delimited text (.csv, .txt) or a workbook (.xlsx)."),
           tr("The register’s full extract, its search export, its short list and the details list of "
              "2018 are known, and so is what Liaison exports. In any other list the columns are told "
              "by their names or by what they hold, and you can say what each is.\n\nNothing is changed "
              "before you have seen, school by school, what the import will do."),
           tr("Choose a list of schools"), tr("Choose a list to go on."),
           tr("This list cannot be read yet; see above.")},
          u"importFile"_s)
    , m_draft(draft)
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_header(new QSpinBox)
    , m_layout(new QComboBox)
    , m_again(linkButton(tr("Recognise all again")))
    , m_previewText(quietLabel({}))
    , m_preview(new ListPreview(u"importPreview"_s)) {
    m_reading = makeReading();
    body()->addWidget(m_reading, 1);
    body()->addStretch(0);
    m_reading->hide();
    connect(m_encoding, &QComboBox::activated, this, &ImportFilePage::overrideEncoding);
    connect(m_delimiter, &QComboBox::activated, this, &ImportFilePage::overrideDelimiter);
    connect(m_header, &QSpinBox::valueChanged, this, &ImportFilePage::overrideHeader);
    connect(m_layout, &QComboBox::activated, this, &ImportFilePage::overrideLayout);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_draft.overrides = {};
        lookAgain();
    });
}

QWidget* ImportFilePage::makeReading() {
    m_encoding->addItem(tr("UTF-8"), u"utf-8"_s);
    m_encoding->addItem(tr("Windows-1252 (Western European)"), u"cp1252"_s);
    m_encoding->addItem(tr("UTF-16, little end first"), u"utf-16-le"_s);
    m_encoding->addItem(tr("UTF-16, big end first"), u"utf-16-be"_s);
    m_delimiter->addItem(tr("Comma"), int(','));
    m_delimiter->addItem(tr("Semicolon"), int(';'));
    m_delimiter->addItem(tr("Tab"), int('\t'));
    m_delimiter->addItem(tr("Vertical bar"), int('|'));
    m_header->setRange(0, kMostTitleLines);
    m_header->setSpecialValueText(tr("No header"));
    m_header->setPrefix(tr("Line "));
    m_header->setKeyboardTracking(false);
    m_again->setObjectName(u"importRecognise"_s);
    m_previewText->setObjectName(u"importPreviewText"_s);
    const auto need = FormField::Need::Required;
    auto* questions = new QHBoxLayout;
    questions->setSpacing(rhythm(this, 2));
    questions->addWidget(new FormField(tr("&Layout"), m_layout, u"importLayout"_s, need), 3);
    questions->addWidget(new FormField(tr("&Encoding"), m_encoding, u"importEncoding"_s, need), 2);
    questions->addWidget(new FormField(tr("&Delimiter"), m_delimiter, u"importDelimiter"_s, need), 1);
    questions->addWidget(new FormField(tr("&Header"), m_header, u"importHeader"_s, need), 1);
    for (QComboBox* combo : {m_layout, m_encoding, m_delimiter}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    auto* top = new QHBoxLayout;
    top->addWidget(m_previewText, 1);
    top->addWidget(m_again);
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addLayout(questions);
    layout->addLayout(top);
    layout->addWidget(m_preview, 1);
    return widget;
}

void ImportFilePage::look(const QString& path) {
    m_draft.path = path;
    m_draft.overrides = {};
    lookAgain();
}

void ImportFilePage::lookAgain() {
    runAway<ListLook>(
        tr("Looking at the list"), Database::Access::ReadOnly,
        [path = m_draft.path, overrides = m_draft.overrides](TrustFile& file, JobProgress& progress) {
            return lookAtList(file, path, overrides, progress);
        },
        [this](Result<ListLook> look) { take(std::move(look)); });
}

void ImportFilePage::take(Result<ListLook> look) {
    m_failed = !look;
    if (!look) {
        showFailure(look.error());
        if (!m_draft.look || m_draft.look->inspection.path != m_draft.path) {
            m_draft.look.reset();
            m_reading->hide();
        }
    } else {
        m_draft.look = std::move(*look);
        m_draft.options.mapping = m_draft.look->inspection.match.mapping;
        m_draft.options.layoutId = m_draft.look->inspection.match.layout.id;
        m_draft.forgetValues();
        showLook();
    }
    Q_EMIT stateChanged();
}

void ImportFilePage::showLook() {
    sayIfNothingCanBeWritten();
    const ListInspection& seen = m_draft.look->inspection;
    const bool isWorkbook = seen.format.kind == ListFormat::Kind::Workbook;
    const QSignalBlocker quiet(m_header);
    m_layout->clear();
    for (const LayoutName& layout : m_draft.look->layouts)
        m_layout->addItem(layout.label, layout.id);
    select(m_layout, seen.match.layout.id, seen.match.layout.label);
    if (!isWorkbook) {
        select(m_encoding, seen.format.encoding, seen.format.encoding);
        select(m_delimiter, int(seen.format.delimiter), QString(QLatin1Char(seen.format.delimiter)));
    }
    m_encoding->setEnabled(!isWorkbook);
    m_delimiter->setEnabled(!isWorkbook);
    m_header->setValue(int(seen.format.headerLine));
    ListSample rows = m_draft.look->odd;
    const qsizetype odd = qsizetype(rows.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(kPreviewRows, seen.sample.size()); ++i)
        if (std::none_of(rows.begin(), rows.begin() + odd,
                         [&](const SampleRow& row) { return row.line == seen.sample[i].line; }))
            rows.push_back(seen.sample[i]);
    m_previewText->setText(
        odd == 0 ? tr("The first rows as they read now. No row holds letters beyond plain English.")
                 : tr("Rows with letters such as é or ’ stand first (%1): see whether they read right. The "
                      "first rows of the list follow.")
                       .arg(countText(odd)));
    m_reading->show();
    m_preview->setList(seen.match.mapping.headers, std::move(rows));
}

void ImportFilePage::overrideEncoding() {
    m_draft.overrides.encoding = m_encoding->currentData().toString();
    lookAgain();
}

void ImportFilePage::overrideDelimiter() {
    m_draft.overrides.delimiter = char(m_delimiter->currentData().toInt());
    lookAgain();
}

void ImportFilePage::overrideHeader() {
    if (m_draft.look && m_header->value() == int(m_draft.look->inspection.format.headerLine) && !m_failed)
        return;
    m_draft.overrides.headerLine = m_header->value();
    m_draft.overrides.layoutId.clear();
    lookAgain();
}

void ImportFilePage::overrideLayout() {
    m_draft.overrides.layoutId = m_layout->currentData().toString();
    lookAgain();
}

} // namespace liaison
