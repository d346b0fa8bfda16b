import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { SECURITY_HEADERS } from '../../src/build/security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A host that knows files and nothing else, on 127.0.0.1. */
export type StaticHost = {
  /** Address of the site, which ends in its base. */
  readonly url: string;
  /** Serves another folder from now on, as a deploy does. */
  readonly deploy: (folder: string) => void;
  /** From now on nothing answers. */
  readonly unplug: () => Promise<void>;
};

/** Serves a built folder below `base`: folders by their index.html, and 404.html for what is not there. */
export async function startStaticHost(folder: string, base = '/'): Promise<StaticHost> {
  let served = folder;
  const read = async (path: string): Promise<[status: number, body: Buffer, type: string]> => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      if (!file.startsWith(base)) throw new Error(`Not below ${base}: ${file}`);
      return [200, await readFile(join(served, file.slice(base.length))), extname(file)];
    } catch {
      return [404, await readFile(join(served, '404.html')), '.html'];
    }
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    void read(pathname).then(([status, body, type]) => {
      response.writeHead(status, {
        ...SECURITY_HEADERS,
        'Content-Type': TYPES[type] ?? 'text/plain',
        'Cache-Control': 'no-cache',
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    deploy: (next) => {
      served = next;
    },
    unplug: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
