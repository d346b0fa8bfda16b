/** What can be taken away, in the order of the dialog. */
export const GROUPS = [
  { group: 'events', formats: ['csv', 'pack', 'ics', 'json', 'timelinejs'] },
  { group: 'sources', formats: ['ris', 'bib', 'csl'] },
  { group: 'picture', formats: ['png', 'svg'] },
] as const;

export type Format = (typeof GROUPS)[number]['formats'][number];

/** What is written as text, and may be copied too. */
export type TextFormat = Exclude<Format, 'png'>;

type File = { readonly name: string; readonly type: string };

/** End of the file's name, and what it is for the browser. */
export const FILES: Readonly<Record<Format, File>> = {
  csv: { name: '.csv', type: 'text/csv' },
  pack: { name: '.html', type: 'text/html' },
  ics: { name: '.ics', type: 'text/calendar' },
  json: { name: '.json', type: 'application/json' },
  timelinejs: { name: '-timelinejs.json', type: 'application/json' },
  ris: { name: '.ris', type: 'application/x-research-info-systems' },
  bib: { name: '.bib', type: 'application/x-bibtex' },
  csl: { name: '-csl.json', type: 'application/vnd.citationstyles.csl+json' },
  png: { name: '.png', type: 'image/png' },
  svg: { name: '.svg', type: 'image/svg+xml' },
};
