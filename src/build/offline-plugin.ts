import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { LOCALES } from '../domain/locale.ts';

declare const caches: {
  readonly match: (
    url: string,
    options: { readonly ignoreSearch: boolean },
  ) => Promise<Response | undefined>;
};

const PAPER = '#fbfaf7'; // --paper of tokens.css, where it is light

/**
 * Makes the app installable, and has it kept whole by a service worker: the page, scripts, styles and
 * data. Pages without script stay with the network as long as that answers. `base` is the site's base.
 */
export function offlinePlugin(base: string): Plugin[] {
  return VitePWA({
    filename: 'sw.js',
    registerType: 'prompt',
    injectRegister: false, // src/app/offline.tsx does, after the first view
    manifest: {
      id: base,
      name: 'Frise Sahel · Sahel Timeline',
      short_name: 'Frise Sahel',
      description:
        'Le Mali, l’AES et le monde : les événements diplomatiques du Sahel, sourcés. Mali, the AES and the world: the Sahel’s diplomatic events, with their sources.',
      lang: 'fr',
      dir: 'ltr',
      display: 'standalone',
      theme_color: PAPER,
      background_color: PAPER,
      categories: ['news', 'education', 'politics'],
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      screenshots: [
        {
          src: 'screenshots/wide.webp',
          sizes: '1440x900',
          type: 'image/webp',
          form_factor: 'wide',
          label: 'La frise',
        },
        {
          src: 'screenshots/narrow.webp',
          sizes: '390x844',
          type: 'image/webp',
          form_factor: 'narrow',
          label: 'La liste des événements',
        },
      ],
    },
    includeAssets: ['icon.svg', 'apple-touch-icon.png'],
    workbox: {
      // Past them stand the pages without script, thousands of files: whatever is not named stays away.
      globPatterns: ['index.html', 'assets/*.{css,js}', 'data/*.json'],
      globIgnores: ['assets/pages-*.css'],
      // Named by their content: what the first view has fetched is taken from the browser's cache.
      dontCacheBustURLsMatching: /^(?:assets|data)\//,
      // It would take those of a copy of the app in a folder below this one with them.
      cleanupOutdatedCaches: false,
      clientsClaim: true, // the tab of the first visit, too, goes on without a network
      navigateFallback: 'index.html',
      navigateFallbackAllowlist: [toAppPattern(base)],
      // Workbox's own NetworkOnly may not be given a patience here.
      runtimeCaching: [{ urlPattern: toPagePattern(base), handler: servePage }],
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
}

/**
 * The page that is asked for, or the app where the network fails, or does not answer for five seconds:
 * it opens what the address names. Runs in the worker, which gets these lines alone: they may name
 * nothing else of this file.
 */
export async function servePage({ request }: { request: Request }): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, 5000, undefined));
  const page = await Promise.race([fetch(request), late]).catch(() => undefined);
  // The kept page has its revision for a query.
  return page ?? (await caches.match('index.html', { ignoreSearch: true })) ?? Response.error();
}

/** Matches path and query of the app itself, whatever the view: "/?event=…", "/index.html". */
export function toAppPattern(base: string): RegExp {
  return new RegExp(`^${escape(base)}(?:index\\.html)?(?:\\?|$)`);
}

/** Matches the whole address of a page without script, an event's or an index, and of no picture beside it. */
export function toPagePattern(base: string): RegExp {
  return new RegExp(`^[a-z]+://[^/]+${escape(base)}(?:${LOCALES.join('|')})(?:/[^.?]*)?(?:\\?|$)`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
