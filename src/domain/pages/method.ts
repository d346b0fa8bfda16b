import type { HistoricalEvent } from '../events/dataset.ts';

/** A table of few columns, the last of them numbers. */
export type MethodTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** What a version of the data changed: in numbers, and the events by change. */
export type MethodRelease = {
  readonly kind: 'release';
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly lists: readonly {
    readonly title: string;
    readonly events: readonly HistoricalEvent[];
  }[];
};

/** A part of a section. The page writes it as HTML, the app as elements. */
export type MethodBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | MethodTable
  | MethodRelease;

/** The account of the method is sections under their titles; `id` is its anchor in links. */
export type MethodSection = {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly MethodBlock[];
};
