import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Media types by the end of a file's name. */
export const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The file in which the app's build puts its core, whatever its hash. */
const CORE = /^\/data\/core-[^/]*\.json$/;
/** And its search index, which must be of the same events. */
const SEARCH = /^\/data\/search-[^/]*\.json$/;

/**
 * Serves the built app at `/` and the built peers at `/peers/` on 127.0.0.1, the app's real core
 * and search index replaced by whatever `setData` was given last.
 */
export async function serve({ app, peers }) {
  let data = { core: '{}', search: '{}', peers: '[]' };
  let coresServed = 0;
  const respond = async (path) => {
    if (CORE.test(path)) {
      coresServed += 1;
      return [data.core, '.json'];
    }
    if (SEARCH.test(path)) return [data.search, '.json'];
    if (path === '/peers/data.json') return [data.peers, '.json'];
    const [folder, file] = path.startsWith('/peers/') ? [peers, path.slice(6)] : [app, path];
    const name = normalize(file === '/' ? '/index.html' : file);
    return [await readFile(join(folder, name)), extname(name)];
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    respond(pathname).then(
      ([body, type]) => {
        response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    setData: (next) => (data = next),
    coresServed: () => coresServed,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The built app and its pages on 127.0.0.1, as a host sends them: text compressed, and kept for ever where it is named by its content. */
export async function serveCompressed(folder) {
  const respond = async (path) => {
    const name = normalize(path.endsWith('/') ? `${path}index.html` : path);
    return [gzipSync(await readFile(join(folder, name))), extname(name)];
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    respond(pathname).then(
      ([body, type]) => {
        response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream');
        response.setHeader('Content-Encoding', 'gzip');
        const isNamed = /^\/(?:assets|data)\//.test(pathname);
        response.setHeader('Cache-Control', isNamed ? 'max-age=31536000, immutable' : 'no-cache');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
