// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QLineEdit;

namespace liaison {

class TableView;

/// One thing that a PickList offers.
struct Offer {
    Member member;
    QString name;
    QString type;
    /// Where it is now.
    QString place;
    qint64 urn = 0;
    /// Of a school.
    QString town = {};
};

/// A list to choose from that narrows as one types, over names, types, places and URNs.
class PickList : public QWidget {
    Q_OBJECT

public:
    enum class Choose { One, Several };

    PickList(const QString& objectName, const QString& accessibleName, Choose choose,
             QWidget* parent = nullptr);

    /// Keeps what is chosen, as far as it is still offered.
    void setOffers(std::vector<Offer> offers);
    std::vector<Member> chosen() const;
    void choose(const Member& member);
    QLineEdit* textField() const { return m_text; }

Q_SIGNALS:
    void chosenChanged();
    /// Enter, or a double click.
    void accepted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_text;
    RowModel<Offer>* m_model;
    TableView* m_table;
};

} // namespace liaison
