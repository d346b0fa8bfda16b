import { createRoot } from 'react-dom/client';
import { Workbox } from 'workbox-window';
import type { I18n } from '../i18n/i18n.ts';
import { I18nProvider } from '../i18n/react.tsx';
import { mayKeep } from './may-keep.ts';
import { reloadWhenReplaced } from './replaced-build.ts';
import { UpdateNotice } from './update-notice.tsx';

const BASE = import.meta.env.BASE_URL;

/**
 * What lets the app outlast its network and its deploys. To be called when the first view and what is
 * fetched ahead are there: what a newer build has taken away from then on, the reader has asked for.
 */
export function startOffline(i18n: I18n, isEmbed: boolean) {
  reloadWhenReplaced(window, BASE);
  if (import.meta.env.PROD && !isEmbed && mayKeep(navigator)) whenIdle(() => void register(i18n));
}

/** Has the worker keep the app, and offers every newer one. Where the browser refuses, the app goes on without. */
async function register(i18n: I18n) {
  const worker = new Workbox(`${BASE}sw.js`);
  try {
    const registration = await worker.register({ immediate: true });
    if (registration === undefined) return;
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    const show = (onUpdate?: () => void) =>
      root.render(
        <I18nProvider i18n={i18n}>
          <UpdateNotice onUpdate={onUpdate} />
        </I18nProvider>,
      );
    const update = () => {
      // Another tab may have changed to it by now.
      if (registration.waiting === null) return location.reload();
      worker.addEventListener('controlling', () => location.reload());
      worker.messageSkipWaiting();
    };
    show();
    worker.addEventListener('waiting', () => show(update));
    if (registration.waiting !== null) show(update);
  } catch {
    // No storage, no permission, no network.
  }
}

/** The first view has the processor and the line to itself. */
function whenIdle(run: () => void) {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 10_000 });
  else setTimeout(run);
}
