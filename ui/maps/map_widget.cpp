// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_widget.h"

#include "core/base/text.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_legend.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace liaison {

namespace {

constexpr double kButtonZoom = 1.6;
constexpr int kFoldedAtOnce = 2000;
const char* const kIconProperty = "iconName";

} // namespace

MapWidget::MapWidget(QWidget* parent)
    : QWidget(parent)
    , m_canvas(new MapCanvas(this))
    , m_search(new QLineEdit(this))
    , m_foundText(new QLabel(this))
    , m_buttons(new QFrame(this))
    , m_legend(new MapLegend(this))
    , m_empty(new EmptyState(u"mark-location"_s, tr("There is nothing on the map yet"), QString(), this)) {
    setObjectName(u"mapWidget"_s);
    makeSearch();
    makeButtons();
    connectParts();
    setTabOrder(m_search, m_canvas);
    updateParts();
}

void MapWidget::makeSearch() {
    m_search->setObjectName(u"mapSearch"_s);
    m_search->setPlaceholderText(tr("Find on the map"));
    m_search->setAccessibleName(tr("Find on the map"));
    m_search->setAccessibleDescription(tr("Type part of a name; Enter goes to the next place that has it."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_foundText->setObjectName(u"mapFound"_s);
    m_foundText->setTextFormat(Qt::PlainText);
    m_foundText->setAutoFillBackground(true);
    m_foundText->setMargin(4);
    m_foundText->hide();
}

QToolButton* MapWidget::addButton(const QString& name, const QString& icon, const QString& label,
                                  const QString& keys) {
    auto* button = new QToolButton(m_buttons);
    button->setObjectName(name);
    button->setProperty(kIconProperty, icon);
    button->setAccessibleName(label);
    button->setToolTip(keys.isEmpty() ? label : tr("%1 (%2)").arg(label, keys));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    m_buttons->layout()->addWidget(button);
    return button;
}

void MapWidget::makeButtons() {
    m_buttons->setObjectName(u"mapButtons"_s);
    m_buttons->setAutoFillBackground(true);
    qobject_cast<QFrame*>(m_buttons)->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(m_buttons);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(1);
    connect(addButton(u"mapZoomIn"_s, u"zoom-in"_s, tr("Zoom in"), tr("+")), &QToolButton::clicked, this,
            &MapWidget::zoomIn);
    connect(addButton(u"mapZoomOut"_s, u"zoom-out"_s, tr("Zoom out"), tr("-")), &QToolButton::clicked, this,
            &MapWidget::zoomOut);
    connect(addButton(u"mapFit"_s, u"zoom-fit-best"_s, tr("Show all of it"), tr("Home")),
            &QToolButton::clicked, this, &MapWidget::fitAll);
    m_lasso =
        addButton(u"mapLasso"_s, u"edit-select-lasso"_s, tr("Select with a lasso"), tr("Shift and drag"));
    m_lasso->setCheckable(true);
    connect(m_lasso, &QToolButton::toggled, m_canvas, &MapCanvas::setLassoMode);
    connect(m_canvas, &MapCanvas::lassoModeChanged, m_lasso, &QToolButton::setChecked);
    updateIcons();
}

void MapWidget::connectParts() {
    connect(m_canvas, &MapCanvas::selectionChanged, this, &MapWidget::selectionChanged);
    connect(m_canvas, &MapCanvas::placeActivated, this, &MapWidget::placeActivated);
    connect(m_canvas, &MapCanvas::placesDropped, this, &MapWidget::placesDropped);
    connect(m_canvas, &MapCanvas::menuRequested, this, &MapWidget::menuRequested);
    connect(m_search, &QLineEdit::textChanged, this, &MapWidget::find);
    connect(m_search, &QLineEdit::returnPressed, this, &MapWidget::findNext);
    connect(m_legend, &MapLegend::foldedChanged, this, &MapWidget::arrange);
    connect(m_legend, &MapLegend::areaPicked, this, [this](int area) {
        m_canvas->setHighlightedArea(area);
        Q_EMIT areaPicked(area == kNoArea ? -1 : m_canvas->map().area(area).key);
    });
    connect(m_legend, &MapLegend::areaActivated, this, [this](int area) {
        if (m_canvas->map().shape(area).places > 0)
            m_canvas->fitTo(m_canvas->map().shape(area).box);
    });
}

void MapWidget::setScene(const MapScene& scene) {
    const std::vector<MapPlace> before = m_canvas->map().scene().places;
    m_canvas->setScene(scene);
    const std::vector<MapPlace>& now = m_canvas->map().scene().places;
    const bool areSame = std::equal(before.begin(), before.end(), now.begin(), now.end(),
                                    [](const MapPlace& a, const MapPlace& b) { return a.name == b.name; });
    if (!areSame) {
        m_foldedNames.clear();
        QTimer::singleShot(0, this, &MapWidget::foldSome);
    }
    updateParts();
    find(m_search->text());
}

void MapWidget::setEmptyTexts(const QString& title, const QString& text) {
    m_empty->setTexts(title, text);
    arrange();
}

void MapWidget::updateParts() {
    const PreparedMap& map = m_canvas->map();
    const bool isEmpty = map.placeCount() == 0;
    m_legend->setMap(map, m_canvas->painter());
    m_legend->setVisible(!isEmpty && map.areaCount() > 0);
    m_search->setVisible(!isEmpty);
    m_buttons->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_canvas->setFocusPolicy(isEmpty ? Qt::NoFocus : Qt::StrongFocus);
    arrange();
}

void MapWidget::arrange() {
    const int gap = rhythm(this);
    m_canvas->setGeometry(rect());
    const QSize field(std::min(fontMetrics().height() * 15, width() / 2), m_search->sizeHint().height());
    m_search->setGeometry(QRect(QPoint(gap, gap), field));
    m_foundText->adjustSize();
    m_foundText->move(gap, m_search->geometry().bottom() + 4);
    const QSize buttons = m_buttons->sizeHint();
    m_buttons->setGeometry(QRect(QPoint(width() - buttons.width() - gap, gap), buttons));
    const int above = m_buttons->geometry().bottom() + gap;
    const QSize legend = m_legend->sizeWithin(QSize(width(), height() - above - gap));
    m_legend->setGeometry(
        QRect(QPoint(width() - legend.width() - gap, height() - legend.height() - gap), legend));
    m_empty->setGeometry(rect());
    const bool isListed = m_legend->isVisibleTo(this) && !m_legend->isFolded();
    const int right = std::max(buttons.width(), isListed ? legend.width() : 0) + gap;
    m_canvas->setCovered(QMargins(0, m_search->geometry().bottom() - fontMetrics().height(), right, 0));
    for (QWidget* over : {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_foundText), m_buttons,
                          static_cast<QWidget*>(m_legend), static_cast<QWidget*>(m_empty)})
        over->raise();
}

void MapWidget::updateIcons() {
    const int side = fontMetrics().height() * 5 / 4;
    const QList<QToolButton*> buttons = m_buttons->findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        button->setIcon(QIcon::fromTheme(button->property(kIconProperty).toString()));
        button->setIconSize(QSize(side, side));
    }
}

QList<qint64> MapWidget::selectedKeys() const {
    return m_canvas->selectedKeys();
}

void MapWidget::setSelectedKeys(const QList<qint64>& keys) {
    m_canvas->setSelectedKeys(keys);
}

void MapWidget::setHighlightedArea(qint64 key) {
    m_canvas->setHighlightedArea(m_canvas->map().areaOfKey(key));
}

void MapWidget::setTakesDrops(bool takes) {
    m_canvas->setTakesDrops(takes);
}

void MapWidget::setSmooth(bool smooth) {
    m_canvas->setSmooth(smooth);
}

void MapWidget::fitAll() {
    m_canvas->fit();
}

void MapWidget::fitSelection() {
    std::vector<int> places;
    for (int i = 0; i < m_canvas->map().placeCount(); ++i)
        if (m_canvas->isSelected(i))
            places.push_back(i);
    m_canvas->fitToPlaces(places);
}

void MapWidget::zoomIn() {
    m_canvas->zoomBy(kButtonZoom, m_canvas->rect().center());
}

void MapWidget::zoomOut() {
    m_canvas->zoomBy(1 / kButtonZoom, m_canvas->rect().center());
}

void MapWidget::setLassoMode(bool on) {
    m_canvas->setLassoMode(on);
}

const QString& MapWidget::foldedName(int place) {
    while (m_foldedNames.size() <= static_cast<std::size_t>(place))
        m_foldedNames.push_back(folded(m_canvas->map().place(static_cast<int>(m_foldedNames.size())).name));
    return m_foldedNames[static_cast<std::size_t>(place)];
}

/// Names are folded a few at a time before anybody types, so that the first letter does not wait for all.
void MapWidget::foldSome() {
    const int places = m_canvas->map().placeCount();
    const int last = std::min(places, static_cast<int>(m_foldedNames.size()) + kFoldedAtOnce) - 1;
    if (last < static_cast<int>(m_foldedNames.size()))
        return;
    foldedName(last);
    QTimer::singleShot(0, this, &MapWidget::foldSome);
}

int MapWidget::find(const QString& text) {
    const QString wanted = folded(text);
    m_found.clear();
    m_foundAt = 0;
    if (!wanted.isEmpty())
        for (const int place : m_canvas->map().readingOrder())
            if (foldedName(place).contains(wanted))
                m_found.push_back(place);
    m_canvas->setFound(m_found);
    m_foundText->setVisible(!wanted.isEmpty());
    if (!m_found.empty())
        m_canvas->centreOn(m_found.front());
    showFound();
    return static_cast<int>(m_found.size());
}

void MapWidget::findNext() {
    if (m_found.empty())
        return;
    m_foundAt = (m_foundAt + 1) % m_found.size();
    m_canvas->centreOn(m_found[m_foundAt]);
    showFound();
}

void MapWidget::showFound() {
    m_foundText->setText(m_found.empty() ? tr("No name on the map holds this")
                                         : tr("%1 of %2: %3")
                                               .arg(countText(static_cast<qint64>(m_foundAt + 1)),
                                                    countText(static_cast<qint64>(m_found.size())),
                                                    m_canvas->map().place(m_found[m_foundAt]).name));
    m_search->setAccessibleDescription(m_foundText->text());
    arrange();
}

void MapWidget::setLegendFolded(bool folded) {
    m_legend->setFolded(folded);
}

bool MapWidget::isLegendFolded() const {
    return m_legend->isFolded();
}

bool MapWidget::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MapWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void MapWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::PaletteChange)
        return;
    updateIcons();
    updateParts();
}

} // namespace liaison
