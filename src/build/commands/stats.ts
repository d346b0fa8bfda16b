import { toStatistics, type Tally } from '../../domain/events/statistics.ts';
import { readSound, type Command } from './command.ts';

/** Actors that are printed; the other tallies are short. */
const SHOWN_ACTORS = 25;

/** Prints what the dataset holds. */
export const runStats: Command = async (context) => {
  const dataset = await readSound(context);
  if (dataset === undefined) return 1;
  const stats = toStatistics(dataset);
  const single = stats.byOrigins.get('1') ?? 0;
  context.print(
    [
      `${stats.events} events, ${stats.evidence} pieces of evidence (${stats.quotes} quotes), ` +
        `${stats.sources} sources, ${stats.disagreements} disagreements.`,
      `${percent(stats.events - single, stats.events)} of the events rest on two independent origins or more.`,
      `${stats.interactions} interactions in ${stats.coded} events, positions in ${stats.positioned}, ` +
        `${stats.links} links, ${stats.bands} bands.`,
      ...(stats.byOutcome.size > 0 ? [table('Commitments by outcome', stats.byOutcome)] : []),
      table('Events by year', stats.byYear),
      table('Events by type', stats.byType),
      table('Events by theme', stats.byTheme),
      table('Events by actor', stats.byActor, SHOWN_ACTORS),
      table('Sources by language', stats.byLanguage),
      table('Sources by kind', stats.byKind),
      table('Events by number of independent origins', stats.byOrigins),
    ].join('\n'),
  );
  return 0;
};

function table(title: string, tally: Tally, shown = tally.size): string {
  const rows = [...tally].slice(0, shown);
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(
    ([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(4)}`,
  );
  const more = tally.size - rows.length;
  return ['', title, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`;
}
