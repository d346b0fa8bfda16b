import { parseArgs } from 'node:util';
import { HISTORY_FILE, toNextRelease, toVersion } from '../../domain/events/history.ts';
import { digest } from '../read-dataset.ts';
import { readSound, type Command } from './command.ts';
import { writeJson } from './write-json.ts';

/** Appends a version to the history: what was added, corrected and removed since the last one. */
export const runRelease: Command = async (context) => {
  const { values } = parseArgs({ args: [...context.args], options: { date: { type: 'string' } } });
  const date = values.date ?? context.today;
  const dataset = await readSound(context);
  if (dataset === undefined) return 1;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    context.print(`“${date}” is not a day such as ${context.today}.`);
    return 1;
  }
  const release = toNextRelease(dataset, date, digest);
  if (release === undefined) {
    context.print('Nothing has changed since the last release.');
    return 0;
  }
  const history = dataset.history.map(({ record }) => record);
  await writeJson(context.folder, HISTORY_FILE, [...history, release]);
  const count = (prints: object) => Object.keys(prints).length;
  context.print(
    `Released ${toVersion(release)}: ${count(release.added)} added, ` +
      `${count(release.corrected)} corrected, ${release.removed.length} removed.`,
  );
  return 0;
};
