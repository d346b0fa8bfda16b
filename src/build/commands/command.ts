import { readAuthored } from '../read-dataset.ts';
import { formatFaults, type AuthoredDataset } from '../../domain/events/parse-dataset.ts';

/** What a command works on and talks to; the tests give their own. */
export type CommandContext = {
  /** Path of the data. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly print: (text: string) => void;
  /** Asks a person at a terminal; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** The present day in UTC, "2026-11-30". */
  readonly today: string;
};

/** Does its work and returns the exit code: 0 when all is well. */
export type Command = (context: CommandContext) => Promise<number>;

/** The dataset, if it is sound; else its faults are printed. */
export async function readSound({
  folder,
  print,
}: CommandContext): Promise<AuthoredDataset | undefined> {
  const { dataset, faults } = await readAuthored(folder);
  if (dataset === undefined) print(formatFaults(faults));
  return dataset;
}
