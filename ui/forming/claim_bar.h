// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_run.h"

#include <QIcon>
#include <QWidget>

class QLabel;

namespace liaison {

class Heading;
class ProgressStatus;

/// How good the plan is, always; and while work goes on, what it does and how far it is, with Stop.
class ClaimBar : public QWidget {
    Q_OBJECT

public:
    explicit ClaimBar(QWidget* parent = nullptr);

    /// "claim" is exact; "meaning" says it for somebody who has not used the wizard.
    void setClaim(const QString& claim, const QString& totals, const QString& meaning,
                  const QIcon& icon = {});
    void setProgress(FormingProgress::Stage stage, double share);
    /// Other plans are looked for.
    void setComparing();
    void setStopping();
    void hideProgress();

Q_SIGNALS:
    void stopped();

private:
    void showIcon(const QIcon& icon);

    QLabel* m_icon;
    Heading* m_claim;
    QLabel* m_totals;
    QLabel* m_meaning;
    ProgressStatus* m_progress;
    QString m_doing;
};

} // namespace liaison
