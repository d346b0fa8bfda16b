import { useEffect, useState } from 'react';
import { toIsoDay } from '../../domain/permalink/codec.ts';
import { useSelected, useServices } from '../../store/react.ts';
import { FILES, type Format, type TextFormat } from './formats.ts';
import { loadEvents, type About } from './load-selection.ts';
import { toPng } from './to-png.ts';
import type { Words } from './view-work.ts';

/** Draws the timeline of the present view as SVG, with what it is to say of itself. */
export type DrawTimeline = (caption: {
  readonly title: string;
  readonly facts: readonly string[];
  readonly credit: string;
  readonly link: string;
}) => Promise<string>;

export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing'; readonly done: number; readonly isSlow: boolean }
  | { readonly kind: 'downloaded'; readonly file: string }
  | { readonly kind: 'copied' | 'refused' | 'failed'; readonly format: Format }
  /** The browser did not let us: the text, to be taken by hand. */
  | { readonly kind: 'by hand'; readonly format: TextFormat; readonly text: string };

/** What takes longer than this is told of, in ms. */
const SLOW = 1000;

/** Makes exports of the present view and hands them over. */
export function useExport(about: About, words: Words, drawTimeline: DrawTimeline) {
  const services = useServices();
  const { visible } = useSelected('selectResult');
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
  const write = async (format: TextFormat) => {
    if (format === 'svg') return drawTimeline(toCaption(about, visible.length, words));
    const [{ writeExport }, events] = await Promise.all([
      import('./write-export.ts'),
      loadEvents(services, visible, about, onProgress),
    ]);
    return writeExport(format, { ...about, events }, services.dataset, words);
  };
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
    const file = toFileName(format, about);
    download(new Blob([content], { type: `${FILES[format].type};charset=utf-8` }), file);
    setProgress({ kind: 'downloaded', file });
  };
  return {
    progress,
    saveText: async (format: TextFormat) => {
      const text = await prepare(format, () => write(format));
      if (text === undefined) return;
      try {
        save(format, text);
      } catch {
        setProgress({ kind: 'by hand', format, text });
      }
    },
    copyText: async (format: TextFormat) => {
      const text = await prepare(format, () => write(format));
      if (text === undefined) return;
      try {
        await navigator.clipboard.writeText(text);
        setProgress({ kind: 'copied', format });
      } catch {
        setProgress({ kind: 'by hand', format, text });
      }
    },
    savePicture: async () => {
      const svg = await prepare('png', () => write('svg'));
      if (svg === undefined) return;
      try {
        save('png', await toPng(svg));
      } catch {
        setProgress({ kind: 'refused', format: 'png' });
      }
    },
  };
}

function toCaption({ title, total, version, link }: About, count: number, { t, tExport }: Words) {
  const facts = [
    t('result.count', { count, total }),
    ...(version === undefined ? [] : [t('footer.version', { version })]),
  ];
  return { title, facts, credit: tExport('pictureCredit'), link };
}

/** "frise-sahel_2025-07-01_2026-11-30.csv". */
function toFileName(format: Format, { from, to }: About): string {
  return `frise-sahel_${toIsoDay(from)}_${toIsoDay(to)}${FILES[format].name}`;
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
