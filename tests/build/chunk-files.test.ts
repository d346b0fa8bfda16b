import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { toChunkFiles } from '../../src/build/chunk-files.ts';

type Chunk = {
  readonly module?: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
};

/** Chunks by file name. */
const toBundle = (chunks: Readonly<Record<string, Chunk>>) =>
  Object.fromEntries(
    Object.entries(chunks).map(
      ([fileName, { module, imports = [], css = [], isEntry = false }]) => [
        fileName,
        {
          type: 'chunk',
          fileName,
          name: fileName.replace('.js', ''),
          facadeModuleId: module ?? null,
          imports,
          isEntry,
          viteMetadata: { importedCss: new Set(css) },
        },
      ],
    ),
  ) as unknown as Rolldown.OutputBundle;

const BUNDLE = toBundle({
  'index.js': { isEntry: true, imports: ['libraries.js'], css: ['index.css'] },
  'libraries.js': {},
  'timeline.js': {
    module: '/project/src/views/timeline.tsx',
    imports: ['libraries.js', 'index.js', 'bands.js'],
    css: ['timeline.css'],
  },
  'bands.js': { imports: ['timeline.js', 'libraries.js'], css: ['bands.css'] },
  'overview.js': { module: '/project/src/views/overview.tsx', imports: ['bands.js'] },
});

describe('the files of what is imported on demand', () => {
  it('are its scripts and style sheets with all they import, once each, without the page’s own', () => {
    const files = toChunkFiles(
      BUNDLE,
      ['src/views/timeline.tsx', 'src/views/overview.tsx'],
      'index',
    );
    expect(files.toSorted()).toEqual([
      'bands.css',
      'bands.js',
      'overview.js',
      'timeline.css',
      'timeline.js',
    ]);
  });

  it('are not to be had of a module that has been moved', () => {
    expect(() => toChunkFiles(BUNDLE, ['src/views/gone.tsx'], 'index')).toThrow(
      'src/views/gone.tsx',
    );
  });
});
