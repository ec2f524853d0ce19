// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <xlsxwriter.h>

#include <optional>

namespace liaison {

/// The trust's logo as a workbook can hold it: dots, whatever the picture was.
class XlsxLogo {
public:
    /// Nothing where there is no logo, or where it cannot be read.
    static std::optional<XlsxLogo> read(const QByteArray& logo);

    /// Puts it to the right of a sheet's first two columns, with what it says for those who do not see it.
    void putBeside(lxw_worksheet* sheet, const QString& spoken) const;

private:
    QByteArray m_png;
};

} // namespace liaison
