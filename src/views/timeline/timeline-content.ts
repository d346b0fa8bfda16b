import { formatDayRange } from '../../domain/dates/format-edtf.ts';
import type { Dataset } from '../../domain/events/dataset.ts';
import type { Locale } from '../../domain/locale.ts';
import type { LaneIndex } from '../../domain/timeline/lane-index.ts';
import type { Lane } from '../../domain/timeline/lanes.ts';
import { toDayOf } from '../../domain/timeline/roving.ts';
import { TIMELINE_WORDS } from '../../i18n/timeline.ts';
import { toMajorLabel, toMinorLabel } from './axis-labels.ts';
import type { TimelineContent, TimelineWords } from './timeline-adapter.ts';
import { toDrawn } from './to-drawn.ts';

/** Lanes, and where their events are, by place. */
type Lanes = { readonly lanes: readonly Lane[]; readonly indexes: readonly LaneIndex[] };

/** What there is to draw, in the reader's words. */
export function toTimelineContent(
  { columns, until }: Dataset,
  { lanes, indexes }: Lanes,
  words: TimelineWords,
  lang: Locale,
): TimelineContent {
  const t = TIMELINE_WORDS[lang];
  return {
    columns,
    until,
    words,
    lanes: lanes.flatMap(({ label }, place) => {
      const index = indexes[place];
      const name = label?.[lang] ?? t(lanes.length === 1 ? 'all' : 'others');
      return index ? [{ index, label: name }] : [];
    }),
  };
}

/** Events and axis in the reader's words. */
export function toTimelineWords(dataset: Dataset, lang: Locale): TimelineWords {
  const t = TIMELINE_WORDS[lang];
  const dayOf = toDayOf(dataset.columns.first);
  const name = (title: string, date: string) => t('marker', { title, date });
  return {
    toDrawn: remember((row: number) => toDrawn(dataset.eventAt(row), lang, name)),
    toCount: (count) => (count < 1000 ? String(count) : toThousands(count, lang)),
    toClusterName: ({ rows }) => {
      const dates = formatDayRange(dayOf(rows[0] ?? 0), dayOf(rows.at(-1) ?? 0), lang);
      return t('cluster', { count: rows.length, dates });
    },
    toMinorLabel: (unit, start) => toMinorLabel(unit, start, lang),
    toMajorLabel: (unit, start) => toMajorLabel(unit, start, lang),
    toAstrideName: (count) => t('astride', { count }),
  };
}

const THOUSANDS = { fr: { mark: ',', unit: '\u202fk' }, en: { mark: '.', unit: 'K' } };

/** To two figures. Not by `Intl`, whose first number takes some 15 ms of the timeline's first frame. */
function toThousands(count: number, lang: Locale): string {
  const { mark, unit } = THOUSANDS[lang];
  return `${Number((count / 1000).toPrecision(2))}`.replace('.', mark) + unit;
}

/** Some thousands of events are drawn again and again; more are let go, since there may be 100,000. */
const REMEMBERED = 4000;

/** Keeps what `make` has made of a row. */
function remember<T>(make: (row: number) => T): (row: number) => T {
  const made = new Map<number, T>();
  return (row) => {
    const known = made.get(row);
    if (known !== undefined) return known;
    if (made.size >= REMEMBERED) made.clear();
    const fresh = make(row);
    made.set(row, fresh);
    return fresh;
  };
}
