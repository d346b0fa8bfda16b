import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A running nginx, on 127.0.0.1. */
export type Nginx = { readonly url: string; readonly close: () => Promise<void> };

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
): Promise<Nginx> {
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

/** A port that nothing listens on. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
