// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace liaison {

class Theme;

/// Appearance, text size, dates and backups. What is chosen shows at once; Cancel puts everything back.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(Theme& theme, QWidget* parent);

    void accept() override;
    void reject() override;

Q_SIGNALS:
    void resetViewWanted();
    /// Something was changed for good.
    void changed();

private:
    QWidget* appearancePage();
    QWidget* backupPage();
    void preview();
    void chooseFolder();

    /// What Cancel puts back.
    struct Before {
        QString appearance;
        int textSize = 0;
    };

    Theme& m_theme;
    Before m_before;
    QComboBox* m_appearance = nullptr;
    QSpinBox* m_textSize = nullptr;
    QComboBox* m_dateFormat = nullptr;
    QLineEdit* m_folder = nullptr;
    QSpinBox* m_kept = nullptr;
};

} // namespace liaison
