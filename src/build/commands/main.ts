import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { runCheck } from './check.ts';
import type { Command } from './command.ts';
import { runNew } from './new.ts';
import { runQuotes } from './quotes.ts';
import { runRelease } from './release.ts';
import { runSchemas } from './schemas.ts';
import { runStats } from './stats.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  check: runCheck,
  new: runNew,
  quotes: runQuotes,
  release: runRelease,
  schemas: runSchemas,
  stats: runStats,
};

/** Runs the command that the first argument names on the data of this project. Returns the exit code. */
export async function runCommand([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    console.error(`There is no data:${name}. There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return 1;
  }
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  try {
    return await command({
      folder: fileURLToPath(new URL('../../../data', import.meta.url)),
      args,
      print: (text) => console.log(text),
      today: new Date().toISOString().slice(0, 10),
      ...(terminal && { ask: (question: string) => terminal.question(question) }),
    });
  } finally {
    terminal?.close();
  }
}
