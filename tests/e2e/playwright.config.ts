import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './browser.js';

const PORT = 4180;

/** The built app in a real browser. `npm run test:size` has built it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  timeout: 30_000,
  retries: 1, // on a busy machine; the report calls such a test flaky
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    serviceWorkers: 'block', // a reader's first visit, over and over; offline.spec.ts lets it come
    launchOptions: { executablePath: findBrowser() ?? '', args: BROWSER_ARGS },
  },
  // Days are UTC days wherever one reads them: the main job runs on both sides of the date line too.
  projects: [
    { name: 'Paris' },
    ...['Pacific/Auckland', 'America/Los_Angeles'].map((timezoneId) => ({
      name: timezoneId,
      testMatch: 'journey.spec.ts',
      use: { timezoneId },
    })),
  ],
  webServer: {
    command: `npm run preview -- --port ${PORT} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
});
