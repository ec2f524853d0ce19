// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/wants_form.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace liaison {

class Workspace;

/// How liaison groups are to be formed.
class GroupsForm : public WantsForm {
    Q_OBJECT

public:
    GroupsForm(Workspace& workspace, FormingDraft& draft, QWidget* parent = nullptr);

    void fill() override;
    QString problem() const override;

protected:
    void write() override;

private:
    GroupsQuestion& wants() const;
    void addAnchoring();
    void addDistances();
    void addFeeders();
    void chooseAnchors();
    void readFeeders(const QString& path);
    void updateParts();

    Workspace& m_workspace;
    QComboBox* m_anchoring;
    QPushButton* m_chooseAnchors;
    QSpinBox* m_count;
    SizeLimits m_schools;
    SizeLimits m_pupils;
    QComboBox* m_objective;
    QDoubleSpinBox* m_farthest;
    QDoubleSpinBox* m_stay;
    FormField* m_stayField = nullptr;
    FormField* m_anchorsField = nullptr;
    QPushButton* m_feeders;
    QPushButton* m_forgetFeeders;
    QDoubleSpinBox* m_weight;
    FormField* m_weightField = nullptr;
    FormField* m_feedersField = nullptr;
};

} // namespace liaison
