import { join } from 'node:path';
import ts from 'typescript';

/** Where the vocabulary is found from: a file that stands in the compiler's memory only. */
const FILE = join(import.meta.dirname, 'structured-data.checked.ts');

/**
 * What schema.org has against pieces of JSON-LD: unknown types, properties that a type does not have, values of
 * a wrong kind. The compiler checks them as it would literals in the source, by the vocabulary in schema-dts.
 * What differs in its texts only is checked once.
 */
export function faultsOfStructuredData(pieces: readonly unknown[]): readonly string[] {
  const shapes = new Set(pieces.map((piece) => JSON.stringify(toShape(piece))));
  const lines = [...shapes].map(
    (shape, place) => `const d${place}: WithContext<Thing> = ${shape};`,
  );
  const source = [
    `import type { Thing, WithContext } from 'schema-dts';`,
    ...lines,
    `export const all = [${lines.map((_, place) => `d${place}`).join()}];`,
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (name) => (name === FILE ? source : readFile(name));
  host.fileExists = (name) => name === FILE || fileExists(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, language) =>
    name === FILE ? ts.createSourceFile(name, source, language) : getSourceFile(name, language);
  const program = ts.createProgram([FILE], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The same piece with one text for all, but for what the vocabulary knows, and each kind of item once in a list. */
function toShape(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = new Set(value.map((item) => JSON.stringify(toShape(item))));
    return [...items].toSorted().map((item) => JSON.parse(item) as unknown);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, toShape(part, name)]),
    );
  }
  return typeof value === 'string' && !key.startsWith('@') ? 'text' : value;
}
