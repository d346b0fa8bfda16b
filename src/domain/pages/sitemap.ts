import { escapeHtml } from '../export/html.ts';

/** A sitemap (sitemaps.org 0.9) of whole addresses. */
export function toSitemap(urls: readonly string[]): string {
  const entries = urls.map((url) => `<url><loc>${escapeHtml(url)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}

/** What crawlers may read: everything, and where all pages are listed if that is known. */
export function toRobots(sitemap?: string): string {
  return `User-agent: *\nAllow: /\n${sitemap === undefined ? '' : `Sitemap: ${sitemap}\n`}`;
}
