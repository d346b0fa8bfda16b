import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

/** Builds parts of the app beside the page itself, with plugins of their own. */
export function createParts(plugins: () => Plugin[]) {
  let root = '';
  let base = '/';
  const buildPart = async (input: string, options: { ssr: boolean; outDir?: string }) => {
    const outputs = await build({
      root,
      base,
      configFile: false,
      logLevel: 'warn',
      plugins: plugins(),
      publicDir: false,
      build: {
        ssr: options.ssr,
        write: options.outDir !== undefined,
        ...(options.outDir !== undefined && { outDir: options.outDir }),
        rolldownOptions: {
          input: join(root, input),
          output: { format: options.ssr ? 'es' : 'iife' },
        },
      },
    });
    return [outputs].flat() as Rolldown.RolldownOutput[];
  };
  return {
    /** Where the project stands, and below which path its site will: known once Vite has read its options. */
    configure: (config: { readonly root: string; readonly base: string }) => {
      ({ root, base } = config);
    },
    /** The code of a part as one script of its own. */
    bundle: async (input: string): Promise<string> => {
      const [output] = await buildPart(input, { ssr: false });
      return output?.output[0].code ?? '';
    },
    /** What a part exports, run here. */
    load: async <T>(input: string): Promise<T> => {
      // Below node_modules, where its own imports are found.
      const folder = await mkdtemp(join(root, 'node_modules', '.part-'));
      try {
        await buildPart(input, { ssr: true, outDir: folder });
        const file = basename(input).replace(/\.tsx?$/, '.js');
        return (await import(pathToFileURL(join(folder, file)).href)) as T;
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}
