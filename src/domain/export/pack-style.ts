/** The look of an evidence pack: the page's own, on its own, for screen and paper. */
export const PACK_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1b19; --muted: #6a665f; --line: #e2ddd3; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --ink: #efece5; --muted: #a8a298; --line: #38352f; }
}
* { box-sizing: border-box; margin: 0; }
body {
  max-width: 44rem; padding: 2rem 1.25rem 4rem; margin: 0 auto;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere;
}
a { color: inherit; text-underline-offset: 0.2em; }
h1, h2, blockquote { font-family: Charter, Georgia, "Liberation Serif", serif; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.4rem; line-height: 1.25; }
h3 { padding-top: 1rem; color: var(--muted); font-size: 0.8125rem; letter-spacing: 0.06em; text-transform: uppercase; }
h4 { padding-top: 0.5rem; font-size: 0.9375rem; }
p, dl, ul, ol { padding-block: 0.25rem; }
ul, ol { padding-left: 1.25rem; }
small, .app, .note, .date, .source, .kind, .facts, footer { color: var(--muted); font-size: 0.875rem; }
.facts b { color: var(--ink); font-weight: 600; }
header { padding-bottom: 1.5rem; border-bottom: 2px solid var(--ink); }
nav { padding-block: 1.5rem; }
article { padding-block: 2rem 1.5rem; border-top: 1px solid var(--line); }
.evidence { padding-left: 0; list-style: none; }
.evidence li { padding: 0.5rem 0 0.5rem 1rem; border-left: 2px solid var(--line); margin-top: 0.5rem; }
blockquote { font-size: 1.0625rem; }
.translation blockquote { display: inline; color: var(--muted); font-style: italic; }
.ours { padding: 0 0.35rem; border: 1px solid var(--line); border-radius: 3px; color: var(--muted); font: 0.75rem system-ui, sans-serif; }
dt { padding-top: 0.35rem; font-weight: 600; }
dd { margin-left: 0; }
footer { padding-top: 1rem; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { break-before: auto; }
  h2, h3, h4, .kind { break-after: avoid; }
  .evidence li, dl, header { break-inside: avoid; }
}
`;
