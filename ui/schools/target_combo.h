// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_mapping.h"

#include <QComboBox>

class QStandardItemModel;

namespace liaison {

/// What a column of a list feeds, chosen by typing a part of a field's name.
class TargetCombo : public QComboBox {
    Q_OBJECT

public:
    /// All combos of a page share one model, made by makeTargets().
    TargetCombo(QStandardItemModel* targets, QWidget* parent = nullptr);

    static QStandardItemModel* makeTargets(QObject* parent);

    ColumnTarget target() const;
    void setTarget(const ColumnTarget& target);

Q_SIGNALS:
    /// The user chose.
    void targetChosen(const liaison::ColumnTarget& target);

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void settle();

    int m_last = 0;
};

/// "Postcode", "A whole address in one cell": what a target is called.
QString targetLabel(const ColumnTarget& target);

} // namespace liaison
