// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPdfDocument;
class QPdfSearchModel;
class QSpinBox;
class QToolButton;

namespace liaison {

class PdfView;

/// The bar over a preview: save, print, page, zoom and search.
class PreviewBar : public QWidget {
    Q_OBJECT

public:
    PreviewBar(PdfView& view, QPdfDocument& pdf, QWidget* parent = nullptr);

    /// The PDF is there: its pages can be gone to and searched.
    void takePages();

Q_SIGNALS:
    void saveWanted();
    void printWanted();
    void closeWanted();

private:
    QToolButton* addButton(const QString& name, const QString& icon, const QString& text,
                           const QKeySequence& shortcut, const std::function<void()>& act);
    void addPageControls();
    void addZoomControls();
    void addSearchControls();
    void zoomBy(qreal factor);
    void takeZoom(int choice);
    void search();
    void stepHit(int by);
    void showHits();

    PdfView& m_view;
    QPdfDocument& m_pdf;
    QPdfSearchModel* m_search;
    QHBoxLayout* m_row;
    QSpinBox* m_page = nullptr;
    QLabel* m_pages = nullptr;
    QComboBox* m_zoom = nullptr;
    QLineEdit* m_words = nullptr;
    QLabel* m_hits = nullptr;
};

} // namespace liaison
