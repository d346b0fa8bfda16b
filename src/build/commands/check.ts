import { latestVersion, toNextRelease } from '../../domain/events/history.ts';
import type { AuthoredDataset } from '../../domain/events/parse-dataset.ts';
import { digest } from '../read-dataset.ts';
import { readSound, type Command } from './command.ts';

/** Every fault of the dataset in words; for a sound one, what an editor may still want to know. */
export const runCheck: Command = async (context) => {
  const dataset = await readSound(context);
  if (dataset === undefined) return 1;
  const { print, today } = context;
  print(`The dataset is sound: ${dataset.events.length} events.`);
  const release = toNextRelease(dataset, today, digest);
  if (release !== undefined) {
    const [added, corrected] = [release.added, release.corrected].map(
      (prints) => Object.keys(prints).length,
    );
    print(
      `Not released yet: ${added} added, ${corrected} corrected, ${release.removed.length} removed ` +
        `since ${latestVersion(dataset) ?? 'the start'}. Publish them with npm run data:release.`,
    );
  }
  for (const [what, ids] of listUnused(dataset)) {
    print(`${what} that nothing refers to: ${ids.join(', ')}.`);
  }
  return 0;
};

/** Records that no other one names: forgotten by a correction, or a slip of the pen. */
function listUnused(dataset: AuthoredDataset): readonly (readonly [string, readonly string[]])[] {
  const events = dataset.events.map(({ record }) => record);
  const actors = dataset.actors.map(({ record }) => record);
  const publishers = dataset.publishers.map(({ record }) => record);
  const bands = dataset.bands.map(({ record }) => record);
  const commitments = dataset.commitments.map(({ record }) => record);
  const citing = [...events, ...bands, ...commitments];
  const printed = new Set(dataset.sources.map(({ record }) => record.publisher));
  const named = {
    Actors: [
      ...events.flatMap((event) => event.actors),
      ...bands.flatMap(({ pair = [], actor }) => [...pair, actor]),
      ...commitments.flatMap(({ by, to }) => [by, to]),
      ...actors.flatMap(({ memberOf = [] }) => memberOf.map(({ bloc }) => bloc)),
      ...actors.flatMap(({ roles = [] }) => roles.map(({ organization }) => organization)),
    ],
    Sources: citing.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    Publishers: publishers.filter(({ name }) => printed.has(name)).map(({ id }) => id),
    Places: events.flatMap(({ places }) => places),
    Themes: events.flatMap(({ themes }) => themes),
  };
  const records = {
    Actors: dataset.actors,
    Sources: dataset.sources,
    Publishers: dataset.publishers,
    Places: dataset.places,
    Themes: dataset.themes,
  };
  return (['Actors', 'Sources', 'Publishers', 'Places', 'Themes'] as const)
    .map((what) => {
      const used = new Set(named[what]);
      const ids = records[what].map(({ record }) => record.id).filter((id) => !used.has(id));
      return [what, ids] as const;
    })
    .filter(([, ids]) => ids.length > 0);
}
