import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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
  // In a container the test of the nginx recipe may have its nginx too; elsewhere it would start as a service.
  const nginx = existsSync('/run/systemd/system') ? [] : ['nginx-light'];
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation', ...nginx);
}
console.log(`Browser tests run in ${findBrowser()}`);
