// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/term.h"
#include "ui/people/people_dialog.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace liaison {

class PickLine;

/// Puts somebody into an office, elects them again, or corrects what was typed of a term. Where the seat is
/// taken it offers to end the other term the day before.
class TermDialog : public PeopleDialog {
    Q_OBJECT

public:
    enum class Act { Appoint, ReElect, Correct };

    /// For Appoint, "start" says what is known already: the place, the office, the person, who sends them.
    TermDialog(PeopleState& state, Act act, const Term& start, QWidget* parent = nullptr);

Q_SIGNALS:
    void stored(liaison::Id<liaison::Term> id);

protected:
    Result<QString> perform() override;
    void refused(const Error& error) override;

private:
    // The questions, in term_dialog_fields.cpp.
    void addSeat();
    QWidget* makePersonPicker();
    void addDays();
    void addManner();
    void fill(const Term& start);
    void placeChanged();
    void officeChanged();
    const Office* chosenOffice() const;
    QString senderProblem() const;

    Term typed() const;
    QString doneText(const Term& term) const;
    void addPerson();

    Act m_act;
    Term m_start;
    std::vector<Office> m_offices;
    PickLine* m_where = nullptr;
    QComboBox* m_office = nullptr;
    PickLine* m_person = nullptr;
    QPushButton* m_newPerson = nullptr;
    PickLine* m_sender = nullptr;
    FormField* m_senderField = nullptr;
    DateField* m_from = nullptr;
    DateField* m_to = nullptr;
    QComboBox* m_how = nullptr;
    QLineEdit* m_electedBy = nullptr;
    QCheckBox* m_interim = nullptr;
    QCheckBox* m_deputy = nullptr;
    QLineEdit* m_endReason = nullptr;
    QLineEdit* m_notes = nullptr;
    bool m_replaces = false;
    bool m_isForced = false;
};

} // namespace liaison
