import type { CslDate, CslItem } from './csl.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'NEWS',
  report: 'RPRT',
  entry: 'ENCYC',
  webpage: 'ELEC',
  dataset: 'DATA',
};

/**
 * Works as RIS, which Zotero, EndNote and Mendeley read: UTF-8, lines that end in CR LF, one value a line.
 * A literal name ends in a comma, so that it is not taken apart. What is not known has no line.
 */
export function toRis(items: readonly CslItem[]): string {
  return items.flatMap(toRecord).map(toLine).join('');
}

type Field = readonly [tag: string, value: string];

function toRecord(item: CslItem): readonly Field[] {
  const { issued, accessed } = item;
  const optional: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }) => ['AU', `${literal},`] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', issued && toDate(issued).slice(0, '2026'.length)],
    ['DA', issued && toDate(issued)],
    ['Y2', accessed && toDate(accessed)],
    ['ET', item.version],
    ['LA', item.language],
    ['UR', item.URL],
    ['L2', item.archive_location],
    ['N1', item.note],
  ];
  const fields = optional.flatMap(([tag, value]): readonly Field[] =>
    value ? [[tag, value]] : [],
  );
  return [['TY', TYPES[item.type]], ...fields, ['ER', '']];
}

function toLine([tag, value]: Field): string {
  return `${tag}  - ${value.replace(/[\r\n\t]+/g, ' ')}\r\n`;
}

/** "2021/04/03/", the parts that are not known left empty. */
function toDate({ 'date-parts': [parts = []] }: CslDate): string {
  const [year = 0, month, day] = parts;
  const pad = (part: number | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}/${pad(month)}/${pad(day)}/`;
}
