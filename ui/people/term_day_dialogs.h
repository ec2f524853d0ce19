// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/term.h"
#include "ui/people/people_dialog.h"

class QListWidget;

namespace liaison {

/// Ends a term on a day, with the reason.
class EndTermDialog : public PeopleDialog {
    Q_OBJECT

public:
    EndTermDialog(PeopleState& state, const Term& term, QWidget* parent = nullptr);

protected:
    Result<QString> perform() override;

private:
    Term m_term;
    DateField* m_day;
    QLineEdit* m_reason;
};

/// Notes when a representative last told those who sent them what the board did.
class ReportedBackDialog : public PeopleDialog {
    Q_OBJECT

public:
    ReportedBackDialog(PeopleState& state, const Term& term, QWidget* parent = nullptr);

protected:
    Result<QString> perform() override;

private:
    Term m_term;
    DateField* m_day;
};

/// Asks which of somebody's offices is meant.
class ChooseTermDialog : public PeopleDialog {
    Q_OBJECT

public:
    ChooseTermDialog(PeopleState& state, const QString& title, std::vector<Term> terms,
                     std::function<void(const Term&)> chosen, QWidget* parent = nullptr);

protected:
    Result<QString> perform() override;

private:
    std::vector<Term> m_terms;
    std::function<void(const Term&)> m_chosen;
    QListWidget* m_list;
};

/// "Ada Ferris, Chair of Hill Hub, since 1 Sep 2025": a term as dialogs speak of it.
QString termInWords(const PeopleState& state, const Term& term);

} // namespace liaison
