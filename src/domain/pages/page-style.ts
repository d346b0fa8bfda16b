import { PACK_STYLE } from '../export/pack-style.ts';

/** The look of the pages: an evidence pack's, with a head that leads on. */
export const PAGE_STYLE = `${PACK_STYLE}
:root[data-scheme="light"] { color-scheme: light; --paper: #fbfaf7; --ink: #1c1b19; --muted: #6a665f; --line: #e2ddd3; }
:root[data-scheme="dark"] { color-scheme: dark; --paper: #171614; --ink: #efece5; --muted: #a8a298; --line: #38352f; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: baseline; justify-content: space-between; padding-bottom: 0.75rem; }
header .app { color: var(--ink); font: 700 1.125rem Charter, Georgia, "Liberation Serif", serif; text-decoration: none; }
header nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; font-size: 0.875rem; }
a { padding-block: 0.15rem; }
main > article { border-top: 0; }
main > nav h2 { font-size: 1.125rem; }
.actors { columns: 15rem 3; column-gap: 1.5rem; padding-left: 0; list-style: none; }
.actors li { break-inside: avoid; }
.contents { columns: 15rem 2; padding-left: 1.5rem; }
main > section { padding-top: 1rem; }
h2, h3 { scroll-margin-top: 1rem; }
table { width: 100%; margin-block: 0.75rem 1rem; border-collapse: collapse; font-size: 0.9375rem; }
caption { padding-bottom: 0.25rem; font-weight: 600; text-align: start; }
th, td { padding: 0.3rem 0; border-bottom: 1px solid var(--line); font-weight: 400; text-align: start; vertical-align: baseline; }
thead th { color: var(--muted); font-size: 0.8125rem; }
th + th, td { padding-left: 1rem; text-align: end; font-variant-numeric: tabular-nums; }
main > h1, main > section:first-child > h1 { padding-top: 2rem; }
article h2 { padding-top: 1.25rem; color: var(--muted); font: 600 0.8125rem system-ui, sans-serif; letter-spacing: 0.06em; text-transform: uppercase; }
article h3 { color: var(--ink); font-size: 0.9375rem; letter-spacing: 0; text-transform: none; }
article ul:not(.evidence), main > nav ul, .events { padding-left: 0; list-style: none; }
li { padding-block: 0.25rem; }
.open { padding-top: 1.5rem; }
.open a { display: inline-block; padding: 0.6rem 1rem; border-radius: 4px; background: var(--ink); color: var(--paper); font-weight: 600; text-decoration: none; }
.open a[aria-busy="true"] { cursor: progress; opacity: 0.6; }
.cite { padding-top: 1rem; color: var(--muted); font-size: 0.875rem; }
.events small { display: inline-block; }
main > section[lang] > h2 { padding-top: 2rem; font-size: 2rem; line-height: 1.2; }
.years a { display: inline-block; padding: 0.35rem 0.5rem 0.35rem 0; font-variant-numeric: tabular-nums; }
body > footer { border-top: 1px solid var(--line); margin-top: 2rem; }
@media print {
  header nav, .open, main > nav { display: none; }
}
`;
