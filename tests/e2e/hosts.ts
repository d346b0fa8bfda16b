import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Something that serves a folder on 127.0.0.1. */
export type Host = { readonly url: string; readonly close: () => Promise<void> };

const TYPES: Partial<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host that knows nothing but files and the `index.html` of folders: no header, no rule, no fallback. */
export async function startPlainHost(folder: string): Promise<Host> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(file).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) };
}

/** Where Debian and its kin have nginx and the types it knows. */
const NGINX = '/usr/sbin/nginx';
const NGINX_TYPES = '/etc/nginx/mime.types';

export const hasNginx = existsSync(NGINX) && existsSync(NGINX_TYPES);

/** README's recipe for nginx. */
export async function readRecipe(): Promise<string> {
  const readme = await readFile(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
  const [, recipe] = /<!-- nginx -->\s+```nginx\n(.*?)```/s.exec(readme) ?? [];
  if (recipe === undefined) throw new Error('README has no recipe for nginx.');
  return recipe;
}

/** nginx by a recipe, whose port and folder are replaced, over files given by their paths. */
export async function startNginx(
  recipe: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'frise-nginx-'));
  const root = join(folder, 'root');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  const port = await findPort();
  const server = recipe
    .replace(/(?<=listen +)80(?=;)/, `127.0.0.1:${port}`)
    .replace(/(?<=root +)[^;]+/, root);
  await writeFile(join(folder, 'nginx.conf'), toConfig(folder, server));
  const nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  nginx.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => nginx.on('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    nginx.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  for (let tries = 0; tries < 50; tries += 1) {
    if (nginx.exitCode !== null) break;
    if (await fetch(url).catch(() => undefined)) return { url, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await close();
  throw new Error(`nginx does not start: ${said}`);
}

/** What stands around a recipe in a system's own configuration; nothing is written outside `folder`. */
function toConfig(folder: string, server: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid ${join(folder, 'pid')};
events {}
http {
  include ${NGINX_TYPES};
  default_type application/octet-stream;
  access_log off;
  ${kinds.map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(' ')}
  ${server}
}
`;
}

async function findPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return port;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
