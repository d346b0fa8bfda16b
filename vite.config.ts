import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './src/build/dataset-plugin.ts';
import { firstPaintPlugin } from './src/build/first-paint-plugin.ts';
import { offlinePlugin } from './src/build/offline-plugin.ts';
import { contentSecurityPolicyPlugin, SECURITY_HEADERS } from './src/build/security-headers.ts';
import { staticPagesPlugin } from './src/build/static-pages-plugin.ts';

const base = process.env.BASE_PATH ?? '/';
const dataFolder = fileURLToPath(new URL('data', import.meta.url));

/** Chunks by name, and the modules that stand in them. */
const CHUNKS: readonly (readonly [name: string, modules: RegExp])[] = [
  // Libraries change less often than our code: a returning reader keeps them.
  [
    'libraries',
    /node_modules\/(?:(?:react|react-dom|scheduler|i18next|zustand|reselect)\/|lucide-react\/dist\/esm\/(?!icons))/,
  ],
  // What the first load shares with other chunks: else it would be cut into ten.
  [
    'shared',
    /src\/domain\/(?:locale|pages\/site|dates\/(?:day|edtf|spans|date-words|format-edtf)|events\/(?:certainty|families|lists|rows)|facets\/members|timeline\/time-window)\.ts$/,
  ],
];

export default defineConfig({
  base,
  plugins: [
    react(),
    datasetPlugin(dataFolder),
    contentSecurityPolicyPlugin(),
    firstPaintPlugin(() => [react()].flat()),
    staticPagesPlugin(process.env.SITE_URL, () => [react()].flat()),
    offlinePlugin(base),
  ],
  // Nothing is parsed as HTML here: see the file.
  resolve: {
    alias: { xss: fileURLToPath(new URL('src/views/timeline/no-html.ts', import.meta.url)) },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', headers: SECURITY_HEADERS },
  build: {
    // A data: address would need its own exception in the policy, and the assets here are few.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false }, // without it an old browser asks for the same files a little later
    rolldownOptions: {
      output: {
        manualChunks: (id: string) => CHUNKS.find(([, modules]) => modules.test(id))?.[0],
      },
    },
  },
  test: {
    maxWorkers: '100%', // vitest would leave a core free, of two
    isolate: false, // each file cleans up after itself, and what all import is read once
    testTimeout: 30_000, // asking a whole page by role takes jsdom a while, and longer on a busy machine
    setupFiles: ['tests/support/setup.ts'],
    // Far west of Greenwich: whatever reads a date in local time shows the day before.
    env: { TZ: 'America/Los_Angeles' },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['tests/{domain,store,i18n,build}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['tests/{views,app}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
