import { execFileSync } from 'node:child_process';
import { canInstall, findBrowser } from './browser.js';

/** Makes sure that the browser tests have a browser: installs Debian's Chromium where it may, else says what to do. */
if (findBrowser() === undefined) {
  if (!canInstall()) {
    console.error(
      'The browser tests need Chrome, Chromium or Edge, and none was found.\n' +
        'Install one of them, or give its path in CHROME_PATH.',
    );
    process.exit(1);
  }
  console.log('No browser found: installing Chromium.');
  const aptGet = (...args) =>
    execFileSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
}
console.log(`Browser tests run in ${findBrowser()}`);
