// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/pick_items.h"

#include <QLineEdit>

#include <optional>

class QStringListModel;

namespace liaison {

/// A field in which something is found as one types; it holds one of its items or nothing.
class PickLine : public QLineEdit {
    Q_OBJECT

public:
    explicit PickLine(QWidget* parent = nullptr);

    void setItems(PickItems items);
    /// The key of what was chosen, or of the only item that what was typed can mean; 0 for none.
    qint64 picked() const;
    /// Shows the item of a key; 0 empties the field.
    void setPicked(qint64 key);
    bool isBlank() const { return text().trimmed().isEmpty(); }
    /// A sentence where something was typed that is no item, or that many are.
    QString problem() const;

Q_SIGNALS:
    void pickedChanged();

private:
    void offer(const QString& typed);
    void settle();
    void announce();
    std::optional<PickItem> meant() const;
    void take(const PickItem& item);

    PickItems m_items;
    std::vector<PickItem> m_offered;
    QStringListModel* m_list;
    qint64 m_picked = 0;
    qint64 m_announced = 0;
    QString m_pickedText;
};

} // namespace liaison
