import type { Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/**
 * The files that modules which are imported on demand come in, with all that these import: scripts and
 * style sheets, without those that `entry` has loaded by then. Throws where a module has no chunk of its own.
 */
export function toChunkFiles(
  bundle: Bundle,
  modules: readonly string[],
  entry: string,
): readonly string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const chunkOf = (module: string) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
    if (chunk === undefined) throw new Error(`No chunk begins with ${module}`);
    return chunk;
  };
  const filesOf = (fileName: string, seen = new Set<string>()): ReadonlySet<string> => {
    const output = bundle[fileName];
    if (output?.type !== 'chunk' || seen.has(fileName)) return seen;
    seen.add(fileName);
    for (const sheet of output.viteMetadata?.importedCss ?? []) seen.add(sheet);
    for (const imported of output.imports) filesOf(imported, seen);
    return seen;
  };
  const loaded = filesOf(
    chunks.find((chunk) => chunk.isEntry && chunk.name === entry)?.fileName ?? '',
  );
  const files = modules.flatMap((module) => [...filesOf(chunkOf(module).fileName)]);
  return [...new Set(files)].filter((file) => !loaded.has(file));
}
