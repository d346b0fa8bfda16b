import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkQuotes, type QuotedDocument } from '../../domain/events/check-quotes.ts';
import { formatFaults } from '../../domain/events/parse-dataset.ts';
import { digest } from '../read-dataset.ts';
import { readSound, type Command } from './command.ts';

/** Reads every quote again in the documents of the folder given as argument. */
export const runQuotes: Command = async (context) => {
  const [folder] = context.args;
  if (folder === undefined) {
    context.print('Say where the quoted documents are: npm run data:quotes -- <folder>');
    return 1;
  }
  const dataset = await readSound(context);
  if (dataset === undefined) return 1;
  const files = new Set(dataset.sources.flatMap(({ record }) => record.file ?? []));
  const documents = new Map<string, QuotedDocument>();
  for (const file of files) {
    const bytes = await readFile(join(resolve(folder), file)).catch(() => undefined);
    if (bytes) documents.set(file, { text: bytes.toString('utf8'), sha256: digest(bytes) });
  }
  const faults = checkQuotes(dataset, documents);
  if (faults.length > 0) {
    context.print(formatFaults(faults));
    return 1;
  }
  const quotes = dataset.events
    .flatMap(({ record }) => record.evidence)
    .filter(({ kind }) => kind === 'quote');
  context.print(`${quotes.length} quotes stand word for word in ${files.size} documents.`);
  return 0;
};
