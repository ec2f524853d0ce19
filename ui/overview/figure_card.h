// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace liaison {

/// One key figure, large, over what it counts; clicking opens the list behind it.
class FigureCard : public QAbstractButton {
    Q_OBJECT

public:
    FigureCard(const QString& label, const QString& value, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QFont valueFont() const;

    QString m_label;
    QString m_value;
};

} // namespace liaison
