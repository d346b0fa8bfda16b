import type { AuthoredDataset, Fault } from './parse-dataset.ts';
import { OMISSION, type Source } from './schemas.ts';

/** A document that quotes were taken from: its text, and the SHA-256 of its bytes in hexadecimal. */
export type QuotedDocument = { readonly text: string; readonly sha256: string };

/** Of one article, all quotes together show at most this part. */
const LARGEST_SHARE = 1 / 8;

/**
 * Reads every quote again in its document, given by file name. White space and the two apostrophes
 * are folded, nothing else may differ. A document that is not there, or is not the one that was quoted,
 * is a fault too: what cannot be checked is not checked.
 */
export function checkQuotes(
  dataset: AuthoredDataset,
  documents: ReadonlyMap<string, QuotedDocument>,
): Fault[] {
  const faults: Fault[] = [];
  const quoted = new Map<string, number>(); // source → code points
  const articles = new Map<string, readonly string[]>(); // source → code points of its document

  for (const { file, record: source } of dataset.sources) {
    const found = source.file === undefined ? undefined : documents.get(source.file);
    const reason = faultOf(source, found);
    if (reason !== undefined) faults.push({ file, id: source.id, field: 'file', reason });
    else if (found !== undefined) articles.set(source.id, Array.from(found.text));
  }
  const sources = new Map(dataset.sources.map(({ record }) => [record.id, record]));
  for (const { file, record } of dataset.events) {
    for (const [index, { kind, lang, source: id, text, at = [] }] of record.evidence.entries()) {
      const article = articles.get(id);
      const source = sources.get(id);
      if (kind !== 'quote' || lang === 'other' || !article || !source) continue;
      const report = (reason: string) =>
        faults.push({ file, id: record.id, field: `evidence.${index}`, reason });
      const [first, last] = toBounds(source, article);
      if (at.some(([start, end]) => start < first || end > last))
        report('lies outside its article');
      const there = at.map(([start, end]) => article.slice(start, end).join('')).join(OMISSION);
      if (fold(there) !== fold(text[lang])) report(`the document says “${there}”`);
      const length = at.reduce((sum, [start, end]) => sum + end - start, 0);
      quoted.set(id, (quoted.get(id) ?? 0) + length);
    }
  }
  for (const { file, record: source } of dataset.sources) {
    const [first, last] = toBounds(source, articles.get(source.id) ?? []);
    const share = (quoted.get(source.id) ?? 0) / (last - first);
    if (share <= LARGEST_SHARE) continue;
    const reason = `${percent(share)} of the article is quoted, at most ${percent(LARGEST_SHARE)} may be`;
    if (articles.has(source.id)) faults.push({ file, id: source.id, field: 'file', reason });
  }
  return faults;
}

function faultOf({ file, sha256 }: Source, found: QuotedDocument | undefined): string | undefined {
  if (file === undefined) return undefined;
  if (found === undefined) return `“${file}” is not in the folder`;
  return found.sha256 === sha256 ? undefined : `“${file}” is not the document that was quoted`;
}

function toBounds({ part }: Source, article: readonly string[]): readonly [number, number] {
  return part ?? [0, article.length];
}

function fold(text: string): string {
  return text.replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
