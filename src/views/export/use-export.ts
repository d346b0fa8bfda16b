import { useEffect, useState } from 'react';
import { FILES, type Format, type TextFormat } from './formats.ts';
import type { OnProgress } from './load-selection.ts';
import { toPng } from './to-png.ts';

export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing'; readonly done: number; readonly isSlow: boolean }
  | { readonly kind: 'downloaded'; readonly file: string }
  | { readonly kind: 'copied' | 'refused' | 'failed'; readonly format: Format }
  /** The browser did not let us: the text, to be taken by hand. */
  | { readonly kind: 'by hand'; readonly format: TextFormat; readonly text: string };

/** What takes longer than this is told of, in ms. */
const SLOW = 1000;

type Options = {
  /** Name of the files, without their end. */
  readonly name: string;
  /** The text of a format. Rejects where something does not arrive. */
  readonly write: (format: TextFormat, onProgress: OnProgress) => Promise<string>;
};

/** Makes exports and hands them over. */
export function useExport({ name, write }: Options) {
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const isPreparing = progress.kind === 'preparing';

  useEffect(() => {
    if (!isPreparing) return undefined;
    const timer = setTimeout(
      () => setProgress((now) => (now.kind === 'preparing' ? { ...now, isSlow: true } : now)),
      SLOW,
    );
    return () => clearTimeout(timer);
  }, [isPreparing]);

  const onProgress = (done: number) =>
    setProgress((now) => (now.kind === 'preparing' ? { ...now, done } : now));
  const prepare = async <T>(format: Format, make: () => Promise<T>) => {
    setProgress({ kind: 'preparing', done: 0, isSlow: false });
    try {
      return await make();
    } catch {
      setProgress({ kind: 'failed', format });
      return undefined;
    }
  };
  const save = (format: Format, content: string | Blob) => {
    const file = name + FILES[format].name;
    download(new Blob([content], { type: `${FILES[format].type};charset=utf-8` }), file);
    setProgress({ kind: 'downloaded', file });
  };
  return {
    progress,
    saveText: async (format: TextFormat) => {
      const text = await prepare(format, () => write(format, onProgress));
      if (text === undefined) return;
      try {
        save(format, text);
      } catch {
        setProgress({ kind: 'by hand', format, text });
      }
    },
    copyText: async (format: TextFormat) => {
      const text = await prepare(format, () => write(format, onProgress));
      if (text === undefined) return;
      try {
        await navigator.clipboard.writeText(text);
        setProgress({ kind: 'copied', format });
      } catch {
        setProgress({ kind: 'by hand', format, text });
      }
    },
    savePicture: async () => {
      const svg = await prepare('png', () => write('svg', onProgress));
      if (svg === undefined) return;
      try {
        save('png', await toPng(svg));
      } catch {
        setProgress({ kind: 'refused', format: 'png' });
      }
    },
  };
}

/** How long the browser may take to fetch what is saved, in ms. */
const KEPT = 60_000;

function download(content: Blob, file: string) {
  const href = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = href;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
