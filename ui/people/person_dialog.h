// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"
#include "ui/people/people_dialog.h"

class QCheckBox;
class QPlainTextEdit;

namespace liaison {

/// Adds somebody, or edits them, by the same form. Says where somebody like them is in the record already.
class PersonDialog : public PeopleDialog {
    Q_OBJECT

public:
    /// Adds somebody where the person has no id.
    PersonDialog(PeopleState& state, const Person& person, QWidget* parent = nullptr);

Q_SIGNALS:
    void stored(liaison::Id<liaison::Person> id);

protected:
    Result<QString> perform() override;
    void refused(const Error& error) override;

private:
    void addFields();
    Person typed() const;
    void fill(const Person& person);
    /// Offers those of the record who have the same name or e-mail; true where there are any.
    bool offerAlike(const Person& person);
    void showConflict();

    Person m_read;
    QLineEdit* m_title;
    QLineEdit* m_firstName;
    QLineEdit* m_lastName;
    QLineEdit* m_email;
    QLineEdit* m_telephone;
    QPlainTextEdit* m_address;
    QCheckBox* m_isPublic;
    QPlainTextEdit* m_notes;
    bool m_addAnyway = false;
};

} // namespace liaison
