import type { Rows } from '../../domain/events/rows.ts';
import type { AppServices } from '../../store/react.ts';
import type { TextFormat } from './formats.ts';
import { loadEvents, type About, type OnProgress } from './load-selection.ts';
import type { Words } from './view-work.ts';

type Writing = {
  readonly format: Exclude<TextFormat, 'svg'>;
  readonly rows: Rows;
  readonly about: About;
  readonly words: Words;
};

/** Events in a format, as text; what writes it is loaded with them. Rejects where something does not arrive. */
export async function writeEvents(
  services: AppServices,
  { format, rows, about, words }: Writing,
  onProgress: OnProgress,
): Promise<string> {
  const [{ writeExport }, events] = await Promise.all([
    import('./write-export.ts'),
    loadEvents(services, rows, about, onProgress),
  ]);
  return writeExport(format, { ...about, events }, services.dataset, words);
}
