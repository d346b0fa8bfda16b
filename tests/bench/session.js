import { chromium } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../e2e/browser.js';
import { installProbe } from './probe.js';

/** Whatever a peer asks for, nothing leaves the machine. */
const ARGS = [...BROWSER_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** Share of its time that a page may work at rest: one that works more has not come to rest. */
const MOST_IDLE = 0.2;

export function launch() {
  return chromium.launch({ executablePath: findBrowser() ?? '', args: ARGS });
}

/** A new page of a reader who was never here, with the probe and a slowed processor. */
export async function openSession(browser, subject, rate) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    serviceWorkers: 'block', // its work would count as the page's
  });
  const page = await context.newPage();
  page.setDefaultTimeout(0); // who measures has a limit of his own
  const { region, marks, unseen } = subject;
  await page.addInitScript(installProbe, { region, marks, unseen });
  const cdp = await context.newCDPSession(page);
  // Processor time, not wall time: what else runs on the machine does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('HeapProfiler.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });

  /** What the main thread has worked since the page was opened, in ms: script, style, layout, paint. */
  const worked = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  /** Work of the main thread for each ms in which nobody does anything: animations, clocks. */
  let idleRate = 0;
  /** Waits for `atLeast` ms and until the main thread does no more than when idle, but not for ever. */
  const untilQuiet = async (atLeast = 0, atMost = 15_000) => {
    const start = Date.now();
    for (;;) {
      const [before, since] = [await worked(), Date.now()];
      await page.waitForTimeout(150);
      const now = Date.now();
      const limit = 5 * rate + 1.3 * idleRate * (now - since);
      const isQuiet = (await worked()) - before < limit;
      if ((isQuiet && now - start >= atLeast) || now - start > atMost) return;
    }
  };
  /** Finds the idle rate of a page that has come to rest. */
  const rest = async () => {
    await untilQuiet(500);
    const rates = [];
    for (let count = 0; count < 3; count += 1) {
      const [before, since] = [await worked(), Date.now()];
      await page.waitForTimeout(400);
      rates.push(((await worked()) - before) / (Date.now() - since));
    }
    idleRate = Math.min(...rates, MOST_IDLE);
  };
  return {
    page,
    cdp,
    worked,
    untilQuiet,
    rest,
    idleRate: () => idleRate,
    close: () => context.close(),
  };
}

/** JavaScript heap after garbage collection, array buffers included, in MB. */
export async function readHeap({ cdp }) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / 1e6;
}
