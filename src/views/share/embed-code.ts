type Frame = {
  readonly src: string;
  readonly title: string;
  /** In CSS pixels, or as wide as what it stands in. */
  readonly width: number | '100%';
  readonly height: number;
};

/**
 * What a frame may do: run the app and open links in tabs, which are then free of these limits, since
 * the pages of our sources know nothing of them.
 */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The HTML of a frame, for another page. */
export function toEmbedCode({ src, title, width, height }: Frame): string {
  const attributes = { src, title, width: `${width}`, height: `${height}` };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escape(value)}"`);
  return `<iframe ${written.join(' ')} loading="lazy" style="border:0" sandbox="${SANDBOX}"></iframe>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
