// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"
#include "ui/people/people_dialog.h"

#include <vector>

class QButtonGroup;

namespace liaison {

/// Makes one record of several of one person: which one is kept, and what will happen.
class MergeDialog : public PeopleDialog {
    Q_OBJECT

public:
    MergeDialog(PeopleState& state, std::vector<Person> people, QWidget* parent = nullptr);

Q_SIGNALS:
    void stored(liaison::Id<liaison::Person> id);

protected:
    Result<QString> perform() override;

private:
    QString describe(const Person& person) const;
    const Person& kept() const;
    std::vector<Person> others() const;
    std::vector<Id<Person>> otherIds() const;
    void showConsequence();

    std::vector<Person> m_people;
    std::vector<qint64> m_terms;
    QButtonGroup* m_choice;
};

} // namespace liaison
