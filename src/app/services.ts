import { toDataset, type CompiledCore, type DetailChunk } from '../domain/events/dataset.ts';
import type { Locale } from '../domain/locale.ts';
import { createPermalinks, type Notice } from '../domain/permalink/permalink.ts';
import type { Facet } from '../domain/facets/facets.ts';
import type { ColorScheme, View } from '../domain/permalink/view-state.ts';
import { createAppStore } from '../store/app-store.ts';
import { createDetailLoader } from '../store/detail-loader.ts';
import type { AppServices } from '../store/react.ts';
import { createSelectors } from '../store/selectors.ts';

/** What this reader's browser says, and the link that was opened. */
export type Reader = {
  readonly search: string;
  readonly lang: Locale;
  readonly view: View;
  readonly scheme: ColorScheme;
  readonly folded?: readonly Facet[];
};

/** Wires dataset, link and store together. `notices` tell what of the link could not be applied. */
export function createServices(
  core: CompiledCore,
  fetchChunk: (index: number) => Promise<DetailChunk>,
  { search, ...reader }: Reader,
): { readonly services: AppServices; readonly notices: readonly Notice[] } {
  const dataset = toDataset(core);
  const permalinks = createPermalinks({ dataset, ...reader });
  const { state, notices } = permalinks.parse(search);
  const services = {
    dataset,
    permalinks,
    store: createAppStore(dataset, state, permalinks.defaults),
    selectors: createSelectors(dataset),
    details: createDetailLoader(dataset, fetchChunk),
  };
  return { services, notices };
}
