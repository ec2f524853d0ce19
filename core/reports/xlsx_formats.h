// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_table.h"

#include <xlsxwriter.h>

namespace liaison {

/// How the cells of a workbook look. The formats are the workbook's and live as long as it does.
class XlsxFormats {
public:
    explicit XlsxFormats(lxw_workbook* book)
        : header(workbook_add_format(book))
        , bold(workbook_add_format(book))
        , title(workbook_add_format(book))
        , date(numbers(book, "d mmm yyyy"))
        , m_counted(numbers(book, "#,##0"))
        , m_plain(numbers(book, "0"))
        , m_broken(numbers(book, "#,##0.##")) {
        for (lxw_format* each : {header, bold, title})
            format_set_bold(each);
        format_set_text_wrap(header);
        format_set_align(header, LXW_ALIGN_VERTICAL_BOTTOM);
        format_set_bg_color(header, 0xF1F4F7);
        format_set_bottom(header, LXW_BORDER_MEDIUM);
        format_set_bottom_color(header, 0x174A78);
        format_set_font_size(title, 16);
        format_set_align(date, LXW_ALIGN_LEFT);
    }

    /// A number looks as the report writes it: counts have commas, a URN has none.
    lxw_format* numberLike(const ReportCell& cell) const {
        const auto whole = static_cast<qint64>(cell.value);
        if (cell.value != static_cast<double>(whole))
            return m_broken;
        return cell.text == QString::number(whole) ? m_plain : m_counted;
    }

    lxw_format* const header;
    lxw_format* const bold;
    lxw_format* const title;
    lxw_format* const date;

private:
    static lxw_format* numbers(lxw_workbook* book, const char* pattern) {
        lxw_format* made = workbook_add_format(book);
        format_set_num_format(made, pattern);
        return made;
    }

    lxw_format* const m_counted;
    lxw_format* const m_plain;
    lxw_format* const m_broken;
};

} // namespace liaison
