// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_model_base.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace liaison {

/// A bar with one sentence over a page: an error, a warning, something done. It says its kind by an icon, a
/// colour and to a screen reader in a word; it stays until it is closed or replaced.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// "detail" is what a fold shows under the sentence; may be empty.
    void showNotice(Tone tone, const QString& text, const QString& detail = {});
    /// A button for what can be done about it; gone with the next notice. One stands behind the sentence,
    /// several under it.
    QPushButton* addButton(const QString& text);
    QString text() const;
    void setClosable(bool closable);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateIcon();

    Tone m_tone = Tone::Plain;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_detail;
    QToolButton* m_more;
    QToolButton* m_close;
    QHBoxLayout* m_row;
    QWidget* m_actions;
    QList<QPushButton*> m_buttons;
};

} // namespace liaison
