// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostBackups = 365;

void choose(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

SettingsDialog::SettingsDialog(Theme& theme, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_before{settings::kAppearance.value(), settings::kTextSize.value()} {
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    auto* tabs = new QTabWidget;
    tabs->setObjectName(u"settingsTabs"_s);
    tabs->setAccessibleName(tr("Kinds of settings"));
    tabs->setDocumentMode(true);
    tabs->addTab(appearancePage(), tr("&Appearance"));
    tabs->addTab(backupPage(), tr("&Backups"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* reset = buttons->addButton(tr("&Reset view"), QDialogButtonBox::ResetRole);
    reset->setObjectName(u"settingsResetView"_s);
    reset->setToolTip(tr("Columns, filters, widths and the window as they were at first"));
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::resetViewWanted);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

QWidget* SettingsDialog::appearancePage() {
    auto* form = new Form;
    m_appearance = new QComboBox;
    m_appearance->addItem(tr("As the system"), u"system"_s);
    m_appearance->addItem(tr("Light"), u"light"_s);
    m_appearance->addItem(tr("Dark"), u"dark"_s);
    choose(m_appearance, settings::kAppearance.value());
    form->add(tr("&Colours"), m_appearance, u"appearance"_s);
    m_textSize = new QSpinBox;
    m_textSize->setRange(Theme::kSmallestText, Theme::kLargestText);
    m_textSize->setSingleStep(Theme::kTextStep);
    m_textSize->setSuffix(tr(" %"));
    m_textSize->setValue(settings::kTextSize.value());
    form->add(tr("&Text size"), m_textSize, u"textSize"_s)
        ->setHint(tr("Of the size the system uses. Ctrl+Plus and Ctrl+Minus do the same."));
    m_dateFormat = new QComboBox;
    const QDate sample(2026, 9, 1);
    const QStringList formats{u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"dd/MM/yyyy"_s, u"yyyy-MM-dd"_s};
    for (const QString& format : formats)
        m_dateFormat->addItem(QLocale::c().toString(sample, format), format);
    m_dateFormat->addItem(
        tr("As the system: %1").arg(QLocale::system().toString(sample, QLocale::ShortFormat)), QString());
    choose(m_dateFormat, settings::kDateFormat.value());
    form->add(tr("&Dates"), m_dateFormat, u"dateFormat"_s)
        ->setHint(tr("How dates are shown. You can type them as you like: 1/9/26, 1 Sep, +2w."));
    connect(m_appearance, &QComboBox::currentIndexChanged, this, &SettingsDialog::preview);
    connect(m_textSize, &QSpinBox::valueChanged, this, &SettingsDialog::preview);
    form->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    return form;
}

QWidget* SettingsDialog::backupPage() {
    auto* form = new Form;
    auto* row = new QWidget;
    m_folder = new QLineEdit(settings::kBackupFolder.value());
    m_folder->setPlaceholderText(tr("A folder “Liaison backups” beside the file"));
    m_folder->setClearButtonEnabled(true);
    auto* browse = new QPushButton(tr("C&hoose…"));
    browse->setObjectName(u"backupFolderChoose"_s);
    connect(browse, &QPushButton::clicked, this, &SettingsDialog::chooseFolder);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_folder, 1);
    layout->addWidget(browse);
    row->setFocusProxy(m_folder);
    m_folder->setAccessibleName(tr("Backup folder (optional)"));
    form->add(tr("Backup &folder"), row, u"backupFolder"_s, FormField::Need::Optional)
        ->setHint(
            tr("A copy is made whenever there is something new to copy. A folder on another disk is safer."));
    m_folder->setObjectName(u"backupFolderText"_s);
    m_kept = new QSpinBox;
    m_kept->setRange(0, kMostBackups);
    m_kept->setSpecialValueText(tr("Make no backups"));
    m_kept->setValue(settings::kBackupsKept.value());
    form->add(tr("Backups &kept"), m_kept, u"backupsKept"_s)
        ->setHint(tr("The oldest beyond this number are deleted."));
    form->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    return form;
}

void SettingsDialog::preview() {
    settings::kAppearance.set(m_appearance->currentData().toString());
    settings::kTextSize.set(m_textSize->value());
    m_theme.apply();
}

void SettingsDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Backup folder"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(folder);
}

void SettingsDialog::accept() {
    settings::kAppearance.set(m_appearance->currentData().toString());
    settings::kTextSize.set(m_textSize->value());
    settings::kDateFormat.set(m_dateFormat->currentData().toString());
    settings::kBackupFolder.set(m_folder->text().trimmed());
    settings::kBackupsKept.set(m_kept->value());
    m_theme.apply();
    Q_EMIT changed();
    QDialog::accept();
}

void SettingsDialog::reject() {
    settings::kAppearance.set(m_before.appearance);
    settings::kTextSize.set(m_before.textSize);
    m_theme.apply();
    QDialog::reject();
}

} // namespace liaison
