import type { CslDate, CslItem } from './csl.ts';

/** What TeX would take for a command. URLs are read as they are, and have none of it escaped. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '\u00a0': '~', // TeX's own no-break space; it has no narrow one that bibliographies read
  '\u202f': '~',
  '^': '\\textasciicircum{}',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Works as BibTeX, in UTF-8, one entry each under its id. Year, month and day stand where BibTeX looks
 * for them, and together in `date`, which BibLaTeX and Zotero read. What is not known has no field.
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(toEntry).join('\n');
}

function toEntry(item: CslItem): string {
  const isArticle = item.type === 'article-newspaper';
  const [start] = item.issued?.['date-parts'] ?? [];
  const month = MONTHS[(start?.[1] ?? 0) - 1];
  const fields: readonly (readonly [name: string, value: string | 0 | undefined])[] = [
    // Braces within: a literal name is not taken apart.
    ['author', item.author?.map(({ literal }) => `{{${escape(literal)}}}`).join(' and ')],
    ['title', item.title && `{{${escape(item.title)}}}`], // nor are its capitals
    [isArticle ? 'journal' : 'booktitle', braced(item['container-title'])],
    [item.type === 'report' ? 'institution' : 'publisher', braced(item.publisher)],
    ['year', start && `{${start[0] ?? ''}}`],
    ['month', month],
    ['day', start?.[2] && `{${start[2]}}`],
    ['date', item.issued && `{${toIsoDate(item.issued)}}`],
    ['version', braced(item.version)],
    ['url', item.URL && `{${toSafeUrl(item.URL)}}`],
    ['urldate', item.accessed && `{${toIsoDate(item.accessed)}}`],
    ['langid', item.language && `{${item.language === 'fr' ? 'french' : 'english'}}`],
    ['note', braced(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${toType(item)}{${item.id},\n${lines.join('')}}\n`;
}

function toType({ type }: CslItem): string {
  if (type === 'article-newspaper') return 'article';
  return type === 'report' ? 'techreport' : 'misc';
}

function braced(text: string | undefined): string | undefined {
  return text && `{${escape(text)}}`;
}

function escape(text: string): string {
  return text.replace(/[\\{}$&#_%~^\u00a0\u202f]/g, (character) => SPECIAL[character] ?? character);
}

/** "2021-04-03", "2021-04", "2021", or two of them with a slash. */
export function toIsoDate({ 'date-parts': edges }: CslDate): string {
  const pad = (part: number, index: number) => String(part).padStart(index === 0 ? 4 : 2, '0');
  return edges.map((parts) => (parts[0] === 0 ? '..' : parts.map(pad).join('-'))).join('/');
}

/** Braces and backslashes would end the field or begin a command. */
function toSafeUrl(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
