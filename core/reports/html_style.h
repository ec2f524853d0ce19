// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison {

/// How a report looks as a web page: light or dark as the reader's system is, and plain when printed.
inline constexpr const char* kReportStyle = R"css(
:root { color-scheme: light dark; --ink: #1c242e; --quiet: #57616f; --accent: #174a78; --line: #d3d7de;
  --band: #f1f4f7; --paper: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --quiet: #a7b0bd; --accent: #8cc0ee; --line: #3a424d; --band: #232a33; --paper: #171c22; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem); max-width: 80rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 Lato, "Noto Sans", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
header { border-bottom: 2px solid var(--accent); margin-bottom: 1.5rem; padding-bottom: 1rem; overflow: hidden; }
.logo { float: right; max-width: 11rem; max-height: 5rem; margin-left: 1.5rem; background: #fff; }
.trust { margin: 0; color: var(--accent); font-weight: 700; }
h1 { margin: 0.1rem 0; font-size: 2rem; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; color: var(--accent); font-size: 1.4rem; line-height: 1.25; }
h3 { margin: 1.5rem 0 0.4rem; font-size: 1.15rem; } h4, h5, h6 { margin: 1.2rem 0 0.3rem; font-size: 1rem; }
.scope { margin: 0; font-size: 1.1rem; color: var(--quiet); } .dates { margin: 0.2rem 0 0; color: var(--quiet); font-size: 0.875rem; }
p { max-width: 46rem; } a { color: var(--accent); }
.figures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 1.25rem 0 0; }
.figures div { display: flex; flex-direction: column-reverse; } .figures dt { color: var(--quiet); font-size: 0.875rem; }
.figures dd { margin: 0; color: var(--accent); font-size: 1.75rem; font-weight: 700; line-height: 1.2; }
.table { overflow-x: auto; margin: 1rem 0 1.5rem; } .table:focus-visible { outline: 2px solid var(--accent); }
table { border-collapse: collapse; min-width: 50%; font-size: 0.925rem; }
caption { text-align: left; font-weight: 700; padding-bottom: 0.4rem; }
th, td { padding: 0.3rem 0.7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: break-word; }
thead th { background: var(--band); border-bottom: 2px solid var(--accent); vertical-align: bottom; }
tbody th { font-weight: 400; } .group th { padding-top: 1rem; color: var(--accent); font-weight: 700; }
.end { text-align: right; white-space: nowrap; } .centre { text-align: center; }
figure { margin: 1rem 0 1.5rem; } figure img { max-width: 100%; height: auto; background: #fff; border-radius: 4px; }
figcaption { color: var(--quiet); font-size: 0.875rem; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
@media print {
  @page { size: A4; margin: 20mm; }
  :root { color-scheme: light; --ink: #000; --quiet: #444; --accent: #174a78; --line: #ccc; --band: #f1f4f7; --paper: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; } .table { overflow: visible; } table { width: 100%; }
  h2, h3, h4 { break-after: avoid; } tr, figure { break-inside: avoid; } thead { display: table-header-group; }
  .page-break { break-after: page; } }
)css";

} // namespace liaison
