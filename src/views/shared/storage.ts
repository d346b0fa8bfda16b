/** What the browser has kept for us under a key; null where there is nothing, or it refuses. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text for the next visit, or forgets it. Where the browser refuses, only the memory of it is lost. */
export function keep(key: string, text: string | undefined) {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Storage is refused or full: what was chosen lasts as long as the page.
  }
}
