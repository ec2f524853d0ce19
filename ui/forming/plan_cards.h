// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QBoxLayout;

namespace liaison {

class PlanWork;

/// The plans beside each other, or under each other where the room is narrow, each a button with its figures;
/// the one that is pressed shows.
class PlanCards : public QWidget {
    Q_OBJECT

public:
    explicit PlanCards(PlanWork& work, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void putCards();
    std::vector<QStringList> foldedTexts(int room) const;
    int widthOf(const QStringList& lines) const;
    QStringList foldedLines(const QString& text, int room) const;

    PlanWork& m_work;
    QButtonGroup* m_group;
    QBoxLayout* m_row;
    /// Of each card, its lines.
    QList<QStringList> m_texts;
};

} // namespace liaison
