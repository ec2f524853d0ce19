// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"

#include <QWidget>

class QVBoxLayout;

namespace liaison {

struct ChangeSet;
class TrustFile;

/// What was done to one school, newest first: the action, when and by whom, and each field old → new.
class HistoryList : public QWidget {
    Q_OBJECT

public:
    HistoryList(TrustFile& file, Id<School> school, QWidget* parent = nullptr);

private:
    void addAction(const ChangeSet& action);
    void addLine(const QString& text, bool quiet);

    QVBoxLayout* m_layout;
};

} // namespace liaison
