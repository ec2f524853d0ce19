// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trust/trust.h"
#include "ui/widgets/form.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace liaison {

/// The trust's particulars as a form: its name, its authority and its logo. Shared by the dialog and by the
/// making of a new file.
class TrustForm : public Form {
    Q_OBJECT

public:
    explicit TrustForm(QWidget* parent = nullptr);

    void setTrust(const Trust& trust);
    /// The trust as typed, with the version it was set with.
    Trust trust() const;
    /// Takes a picture file as the logo; says beside the field what is wrong with it where it cannot.
    bool takeLogo(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLogoRow();
    void chooseLogo();
    void showLogo();

    Trust m_trust;
    QLineEdit* m_name;
    QLineEdit* m_authority;
    QLabel* m_picture;
    QPushButton* m_choose;
    QPushButton* m_remove;
    FormField* m_logoField = nullptr;
};

/// A logo as a picture of at most this size; null where the bytes are no picture.
QPixmap logoPixmap(const QByteArray& bytes, QSize within, qreal pixelRatio);

} // namespace liaison
