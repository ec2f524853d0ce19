// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_model_base.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace liaison {

class FactValue;
class Heading;

/// A label and its value in a FactList.
struct Fact {
    QString label;
    QString value;
    Tone tone = Tone::Plain;
    /// Where clicking the value goes; linkClicked() hands it out. Empty for no link.
    QString link = {};
};

/// Labels and values in two columns, or one above the other where it is narrow; the values can be selected
/// and copied.
class FactList : public QWidget {
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);
    /// Facts without a value are left out.
    void setFacts(const QList<Fact>& facts);
    /// Beside these labels of other lists, the values of all of them stand in one line.
    void alignWith(const QStringList& labels);

Q_SIGNALS:
    void linkClicked(const QString& link);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addFact(const Fact& fact);
    int labelWidth() const;
    int roomBeside() const;
    bool isNarrow() const;
    void place();
    void breakWords();

    QList<std::pair<QLabel*, FactValue*>> m_rows;
    QStringList m_otherLabels;
    bool m_isStacked = false;
};

/// The frame of what the right panel shows of one thing: its name and what it is; and, scrolling down only,
/// what can be done with it, and sections.
class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget* parent = nullptr);

    /// Leaves nothing but a sentence on what would show here.
    void showNothing(const QString& text);
    void setTitle(const QString& title, const QString& subtitle);
    void setActions(const QList<QAction*>& actions);
    /// Takes all sections away.
    void clearSections();
    /// Adds a section; the panel owns it. An empty heading shows none.
    void addSection(const QString& heading, QWidget* content);

private:
    Heading* m_title;
    QLabel* m_subtitle;
    QWidget* m_buttons;
    QVBoxLayout* m_body;
};

} // namespace liaison
