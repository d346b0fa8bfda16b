/**
 * Measures the built app and its peers in a real browser. Options: `--sizes 300,1000`, `--no-peers`,
 * `--only 1x`, `--only lighthouse`, `--out FILE`. A full run writes RESULTS.md; a partial one only where `--out` says.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { buildApp, buildPeers, makeData } from './build.js';
import { runLighthouse } from './lighthouse.js';
import { measure, NOT_VISIBLE, TOO_LONG } from './measure.js';
import { BENCH, ROOT } from './paths.js';
import { toReport, toRow, toTable } from './report.js';
import { serve } from './serve.js';
import { launch } from './session.js';
import { APP, PEERS } from './subjects.js';

const SIZES = [300, 1_000, 5_000, 10_000, 100_000];
const RATES = [1, 4];

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});
const sizes = options.sizes?.split(',').map(Number) ?? SIZES;
const isLighthouseAlone = options.only === 'lighthouse';
const rates = options.only ? RATES.filter((rate) => `${rate}x` === options.only) : RATES;
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('--sizes 300,1000');
if (rates.length === 0 && !isLighthouseAlone) {
  throw new Error('--only 1x, --only 4x or --only lighthouse');
}
const subjects = options['no-peers'] ? [APP] : [APP, ...PEERS];
const isFull = options.sizes === undefined && options.only === undefined && subjects.length > 1;
const out = options.out ?? (isFull ? join(BENCH, 'RESULTS.md') : undefined);

const folder = await mkdtemp(join(tmpdir(), 'frise-bench-'));
const built = { app: join(folder, 'app'), peers: join(folder, 'peers') };
try {
  const machine = await describeMachine();
  if (machine.load > machine.cores / 2) {
    console.warn(`Something else is at work here (load ${machine.load}): frames and times suffer.`);
  }
  await buildApp(built.app);
  const isWhole = subjects.length > 1 || isLighthouseAlone;
  const scores = isWhole ? await runLighthouse(built.app) : undefined;
  if (scores !== undefined) console.log(scores);
  if (subjects.length > 1) await buildPeers(built.peers);
  const server = await serve(built);
  const results = [];
  /** Whether it has been given up before with as many events and as fast a processor. */
  const isHopeless = (subject, size, rate) =>
    results.some((result) => {
      const isEasier = result.size <= size && result.rate <= rate;
      return result.subject === subject.name && isEasier && result.visible === TOO_LONG;
    });
  for (const size of isLighthouseAlone ? [] : sizes) {
    server.setData(await makeData(size));
    for (const rate of rates) {
      for (const subject of subjects.filter(({ largest }) => size <= largest)) {
        const values = isHopeless(subject, size, rate)
          ? NOT_VISIBLE
          : await measure(subject, server.url, rate);
        const result = { size, rate, subject: subject.name, ...values };
        results.push(result);
        console.log(`${rate}x ${toRow(result).join(' | ')}`);
      }
    }
    if (out !== undefined) await writeReport(results); // a run that is cut short leaves what it has
  }
  if (!isLighthouseAlone && server.coresServed() === 0)
    throw new Error('The app asked for no data/core-….json.');
  await server.close();
  for (const rate of rates) console.log(`\n${rate}x\n\n${toTable(results, rate)}`);
  if (out === undefined) {
    console.log(`\n${toReport({ machine, results, sizes, rates, scores })}`);
  } else {
    await writeReport(results);
    console.log(`\nWritten to ${out}`);
  }

  async function writeReport(measured) {
    const report = toReport({ machine, results: measured, sizes, rates, scores });
    const style = await resolveConfig(join(ROOT, 'package.json'));
    await writeFile(out, await format(report, { ...style, parser: 'markdown' }));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** What the numbers depend on; no names of hosts or folders. */
async function describeMachine() {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  const load = loadavg()[0].toFixed(1);
  return {
    cores: availableParallelism(),
    node: process.versions.node,
    browser: `Chromium ${version}`,
    load,
    date: new Date().toISOString().slice(0, 10),
    commit: readCommit(),
  };
}

/** The commit that is measured; undefined outside a repository. A changed tree says so. */
function readCommit() {
  const git = (...args) =>
    execFileSync('git', ['-C', ROOT, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const isChanged = git('status', '--porcelain', 'src', 'data') !== '';
    return git('rev-parse', '--short', 'HEAD') + (isChanged ? ' with changes' : '');
  } catch {
    return undefined;
  }
}
