// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/step_wizard.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/setting.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace liaison {

namespace {

/// Below so many characters the names of the steps would take room that the page needs.
constexpr int kNarrowChars = 100;

/// Keeps the names of steps to come in line with those that have a sign.
QIcon blankIcon(QSize size) {
    QPixmap nothing(size);
    nothing.fill(Qt::transparent);
    return QIcon(nothing);
}

/// The first thing on a page that Tab would reach; null where there is none.
QWidget* firstStop(QWidget* page) {
    for (QWidget* widget = page->nextInFocusChain(); widget && widget != page;
         widget = widget->nextInFocusChain())
        if (page->isAncestorOf(widget) && widget->isVisibleTo(page) && widget->isEnabled() &&
            widget->focusPolicy() & Qt::TabFocus)
            return widget;
    return nullptr;
}

} // namespace

StepPage::StepPage(QString title, QString question, QWidget* parent)
    : QWidget(parent), m_title(std::move(title)), m_question(std::move(question)) {}

QString StepPage::nextText() const {
    return tr("&Next");
}

StepWizard::StepWizard(const QString& viewId, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_viewId(viewId)
    , m_steps(new QListWidget)
    , m_question(new Heading({}, 2))
    , m_stack(new QStackedWidget)
    , m_reason(new QLabel)
    , m_help(new QPushButton(tr("&Help")))
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton(tr("&Next")))
    , m_cancel(new QPushButton(tr("Cancel"))) {
    setObjectName(viewId);
    setWindowTitle(title);
    m_steps->setObjectName(u"wizardSteps"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setAccessibleDescription(tr("Steps behind can be gone back to."));
    m_question->setObjectName(u"wizardQuestion"_s);
    m_question->setWordWrap(true);
    m_reason->setObjectName(u"wizardReason"_s);
    m_reason->setWordWrap(true);
    m_help->setObjectName(u"wizardHelp"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_help->hide();
    m_next->setDefault(true);
    m_next->setProperty("primary", true);
    for (QPushButton* button : {m_help, m_back, m_cancel})
        button->setAutoDefault(false);
    layOut();
    connect(m_next, &QPushButton::clicked, this, &StepWizard::next);
    connect(m_back, &QPushButton::clicked, this, &StepWizard::back);
    connect(m_cancel, &QPushButton::clicked, this, &StepWizard::reject);
    connect(m_help, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(m_helpTopic); });
    connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, m_help,
            &QPushButton::click);
    const auto goTo = [this](const QListWidgetItem* item) {
        if (const int step = m_steps->row(item); step < currentStep())
            showStep(step);
    };
    connect(m_steps, &QListWidget::itemClicked, this, goTo);
    connect(m_steps, &QListWidget::itemActivated, this, goTo);
    sizeAtFirst();
}

StepWizard::~StepWizard() {
    if (!m_viewId.isEmpty())
        Setting<QSize>(viewSettingKey(m_viewId, u"size"_s)).set(size());
}

void StepWizard::layOut() {
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->viewport()->setAutoFillBackground(false);
    m_steps->setSpacing(rhythm(this) / 4);
    m_steps->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm(this));
    buttons->addWidget(m_help);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_cancel);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    right->setSpacing(rhythm(this) * 3 / 2);
    right->addWidget(m_question);
    right->addWidget(m_stack, 1);
    right->addLayout(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(rhythm(this), rhythm(this, 2), 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_steps);
    layout->addLayout(right, 1);
    setTabOrder(m_stack, m_back);
    setTabOrder(m_back, m_next);
    setTabOrder(m_next, m_cancel);
    setTabOrder(m_cancel, m_help);
    setTabOrder(m_help, m_steps);
    colourReason();
}

void StepWizard::sizeAtFirst() {
    const QSize wanted(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 40);
    const QSize remembered = Setting<QSize>(viewSettingKey(m_viewId, u"size"_s), wanted).value();
    const QSize room = QGuiApplication::primaryScreen()->availableSize() * 0.95;
    resize(remembered.boundedTo(room));
}

void StepWizard::addPage(StepPage* page) {
    m_pages.append(page);
    m_stack->addWidget(new PageScroll(page));
    auto* item = new QListWidgetItem(page->title(), m_steps);
    item->setSizeHint(QSize(0, fontMetrics().height() * 2));
    sizeSteps();
    connect(page, &StepPage::stateChanged, this, &StepWizard::updateState);
    connect(page, &StepPage::proceeded, this, [this, page] {
        if (page != currentPage())
            return;
        if (currentStep() + 1 < stepCount())
            showStep(currentStep() + 1);
        else
            accept();
    });
}

/// Wide enough for the longest title, in bold.
void StepWizard::sizeSteps() {
    QFont font = m_steps->font();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    int width = metrics.horizontalAdvance(u"00"_s);
    for (const StepPage* each : std::as_const(m_pages))
        width = m_isNarrow ? width : std::max(width, metrics.horizontalAdvance(each->title()));
    m_steps->setFixedWidth(width + metrics.height() * (m_isNarrow ? 3 : 4));
}

void StepWizard::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * kNarrowChars;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    sizeSteps();
    if (currentPage())
        updateSteps();
}

StepPage* StepWizard::currentPage() const {
    return m_pages.value(currentStep(), nullptr);
}

int StepWizard::currentStep() const {
    return m_stack->currentIndex();
}

void StepWizard::showStep(int step) {
    m_stack->setCurrentIndex(step);
    currentPage()->enter();
    m_question->setText(currentPage()->question());
    setAccessibleDescription(currentPage()->question());
    updateSteps();
    updateState();
    putFocus();
}

/// On the first question of the page; on the button where there is none, or none yet.
void StepWizard::putFocus() {
    QWidget* first = currentPage()->isBusy() || currentPage()->isDone() ? nullptr : firstStop(currentPage());
    (first ? first : m_next->isEnabled() ? m_next : m_cancel)->setFocus(Qt::OtherFocusReason);
}

void StepWizard::next() {
    if (currentPage() && m_next->isEnabled())
        currentPage()->proceed();
}

void StepWizard::back() {
    if (currentStep() > 0 && m_back->isEnabled())
        showStep(currentStep() - 1);
}

void StepWizard::reject() {
    StepPage* page = currentPage();
    if (page && page->isBusy()) {
        page->stopWork();
        return;
    }
    if (page && page->isDone()) {
        accept();
        return;
    }
    const QString question = m_leaveQuestion ? m_leaveQuestion() : QString();
    if (!question.isEmpty()) {
        QMessageBox box(QMessageBox::Question, windowTitle(), question, QMessageBox::NoButton, this);
        box.setObjectName(u"leaveQuestion"_s);
        box.addButton(tr("&Leave"), QMessageBox::DestructiveRole);
        box.setDefaultButton(box.addButton(tr("&Stay"), QMessageBox::RejectRole));
        box.exec();
        if (box.buttonRole(box.clickedButton()) != QMessageBox::DestructiveRole)
            return;
    }
    QDialog::reject();
}

void StepWizard::setLeaveQuestion(std::function<QString()> question) {
    m_leaveQuestion = std::move(question);
}

void StepWizard::setHelpTopic(const QString& topic) {
    m_helpTopic = topic;
    m_help->setVisible(!topic.isEmpty());
}

void StepWizard::updateSteps() {
    const bool done = currentPage()->isDone();
    for (int step = 0; step < stepCount(); ++step) {
        QListWidgetItem* item = m_steps->item(step);
        const bool isCurrent = step == currentStep();
        const bool isBehind = step < currentStep();
        item->setText(m_isNarrow ? QString::number(step + 1) : m_pages[step]->title());
        item->setToolTip(m_isNarrow ? m_pages[step]->title() : QString());
        item->setIcon(isBehind    ? QIcon::fromTheme(u"dialog-ok"_s)
                      : isCurrent ? QIcon::fromTheme(u"arrow-right"_s)
                                  : blankIcon(m_steps->iconSize()));
        QFont font = m_steps->font();
        font.setWeight(isCurrent ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        item->setFlags((isBehind && !done) || isCurrent ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                        : Qt::NoItemFlags);
        item->setData(Qt::AccessibleTextRole, isCurrent  ? tr("%1, this step").arg(m_pages[step]->title())
                                              : isBehind ? tr("%1, done").arg(m_pages[step]->title())
                                                         : tr("%1, to come").arg(m_pages[step]->title()));
    }
    m_steps->setCurrentRow(currentStep(), QItemSelectionModel::NoUpdate);
}

void StepWizard::updateState() {
    const StepPage* page = currentPage();
    if (!page)
        return;
    const bool busy = page->isBusy();
    const bool done = page->isDone();
    const QString problem = busy ? QString() : page->problem();
    m_reason->setText(problem);
    m_next->setEnabled(problem.isEmpty() && !busy);
    m_next->setText(page->nextText());
    m_next->setAccessibleDescription(problem);
    m_back->setVisible(!done);
    m_back->setEnabled(currentStep() > 0 && !busy);
    m_cancel->setVisible(!done);
    m_cancel->setText(busy ? tr("Stop") : tr("Cancel"));
    m_steps->setEnabled(!busy);
    // The button that started the work could not keep the focus while it could not be pressed.
    if (m_wasBusy && !busy && (!focusWidget() || focusWidget() == m_cancel))
        putFocus();
    m_wasBusy = busy;
}

void StepWizard::colourReason() {
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tokensOf(palette()).warn);
    m_reason->setPalette(colours);
}

void StepWizard::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourReason();
}

void StepWizard::paintEvent(QPaintEvent* event) {
    QDialog::paintEvent(event);
    const int edge = m_steps->geometry().right() + 1;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, edge, height()), tokensOf(palette()).sunken);
    painter.fillRect(QRect(edge, 0, 1, height()), tokensOf(palette()).line);
}

} // namespace liaison
