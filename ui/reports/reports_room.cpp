// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_room.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/shell_spec.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ReportsPage)
};

/// Reports in the command palette; choosing one goes to it, as it may have questions.
class ReportProvider final : public PaletteProvider {
public:
    ReportProvider(Workspace& workspace, CatalogueOf catalogueOf)
        : m_workspace(workspace), m_catalogueOf(std::move(catalogueOf)) {}

    QString section() const override { return Words::tr("Reports"); }

    QList<PaletteItem> find(QStringView query, int limit) override {
        QList<PaletteItem> items;
        if (!m_workspace.hasFile())
            return items;
        const ReportCatalogue catalogue = m_catalogueOf(*m_workspace.file());
        for (const ReportEntry& entry : catalogue.entries()) {
            const int score = paletteScore(query, entry.title);
            if (score > 0)
                items.append({entry.title,
                              entry.purpose,
                              u"document-preview"_s,
                              {},
                              score,
                              [&workspace = m_workspace, name = entry.name] {
                                  workspace.goTo({u"reports"_s, name});
                              }});
        }
        std::stable_sort(items.begin(), items.end(),
                         [](const PaletteItem& a, const PaletteItem& b) { return a.score > b.score; });
        return items.mid(0, limit);
    }

private:
    Workspace& m_workspace;
    CatalogueOf m_catalogueOf;
};

} // namespace

void addReportsTo(ShellSpec& shell, const CatalogueOf& catalogueOf) {
    PageSpec page;
    page.id = u"reports"_s;
    page.title = Words::tr("Reports");
    page.iconName = u"office-report"_s;
    page.section = Words::tr("Record");
    page.make = [catalogueOf](Workspace& workspace) { return new ReportsPage(workspace, catalogueOf); };
    shell.pages.push_back(std::move(page));
    shell.paletteProviders.push_back([catalogueOf](Workspace& workspace, QWidget*) {
        return std::make_unique<ReportProvider>(workspace, catalogueOf);
    });
}

} // namespace liaison
