/** Vite's name for a chunk that did not arrive; `fetchJson` tells of data that are gone in the same way. */
export const MISSING = 'vite:preloadError';

const RELOADED_KEY = 'frise-sahel:reloaded';

/**
 * Loads the page anew when a part of it is gone because the site has a newer build: the address keeps
 * the view. Once for each build, and only where the browser can remember that; a part that is late or
 * lost on the way stays with the notices of its view. Returns the function that stops it.
 */
export function reloadWhenReplaced(window: Window, base: string): () => void {
  const onMissing = () => void reloadOnce(window, base);
  window.addEventListener(MISSING, onMissing);
  return () => window.removeEventListener(MISSING, onMissing);
}

async function reloadOnce(window: Window, base: string) {
  try {
    const { document, sessionStorage, location } = window;
    const build = entryOf(document);
    if (sessionStorage.getItem(RELOADED_KEY) === build) return;
    if (!(await isReplaced(build, base))) return;
    sessionStorage.setItem(RELOADED_KEY, build);
    location.reload();
  } catch {
    // No network, or no storage: a reload would not help, or might never end.
  }
}

/** Address of the script that the app begins with: on its own page, or on an event's. */
function entryOf(document: Document): string {
  const script = document.querySelector<HTMLScriptElement>(
    'script[data-entry], script[type="module"]',
  );
  return script?.dataset.entry ?? script?.getAttribute('src') ?? '';
}

/** Whether the site's page is still ours, and begins with another script. */
async function isReplaced(build: string, base: string): Promise<boolean> {
  const response = await fetch(base, { cache: 'no-store' });
  const page = await response.text();
  return response.ok && page.includes('id="root"') && !page.includes(`"${build}"`);
}
