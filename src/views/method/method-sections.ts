import { formatDayRange, formatEdtf } from '../../domain/dates/format-edtf.ts';
import { AGREEMENT } from '../../domain/events/agreement.ts';
import { readDate } from '../../domain/events/columns.ts';
import type { Dataset } from '../../domain/events/dataset.ts';
import type { Figures } from '../../domain/events/figures.ts';
import { CHANGES, type ReleaseNote } from '../../domain/events/releases.ts';
import type { Locale } from '../../domain/locale.ts';
import type {
  MethodBlock,
  MethodRelease,
  MethodSection,
  MethodTable,
} from '../../domain/pages/method.ts';
import type { TranslateMethod } from '../../i18n/method.ts';

/** What the account of the method is told from. */
export type MethodFacts = {
  readonly dataset: Pick<Dataset, 'actors' | 'extent' | 'until'>;
  readonly figures: Figures;
  /** The newest first. */
  readonly releases: readonly ReleaseNote[];
  /** Where errors are reported, and where changes are subscribed to, if there is such a place. */
  readonly report?: { readonly href: string; readonly text: string } | undefined;
  readonly feed?: string | undefined;
};

const text = (words: string): MethodBlock => ({ kind: 'text', text: words });

/** The account of the method, told once for the page and for the app. */
export function toMethodSections(
  t: TranslateMethod,
  lang: Locale,
  facts: MethodFacts,
): readonly MethodSection[] {
  const { figures, dataset } = facts;
  const { year } = figures.recent;
  const dates = formatDayRange(dataset.extent.from, dataset.until, lang);
  const { documents, articles, characters } = figures.quoted;
  return [
    {
      id: 'scope',
      title: t('scope.title'),
      blocks: [
        ...(['in', 'inside', 'out'] as const).map((key) => text(t(`scope.${key}`))),
        text(t('scope.period', { dates, year })),
        toFigureTable(t, lang, figures),
      ],
    },
    {
      id: 'sources',
      title: t('sources.title'),
      blocks: [
        text(t('sources.what')),
        text(t('sources.origins')),
        text(t('sources.quotes', { documents, articles, characters })),
        ...(['paraphrase', 'absent', 'disagree', 'words'] as const).map((key) =>
          text(t(`sources.${key}`)),
        ),
      ],
    },
    {
      id: 'dates',
      title: t('dates.title'),
      blocks: (['edtf', 'drawn', 'widened', 'counted', 'single'] as const).map((key) =>
        text(t(`dates.${key}`)),
      ),
    },
    { id: 'coding', title: t('coding.title'), blocks: toCoding(t, lang) },
    { id: 'limits', title: t('limits.title'), blocks: toLimits(t, lang, facts) },
    {
      id: 'corrections',
      title: t('corrections.title'),
      blocks: [
        text(t('corrections.how')),
        facts.report === undefined
          ? text(t('corrections.nowhere'))
          : { kind: 'link', ...facts.report },
        ...(['wrong', 'ids', 'versions'] as const).map((key) => text(t(`corrections.${key}`))),
      ],
    },
    { id: 'changes', title: t('changes.title'), blocks: toChanges(t, lang, facts) },
  ];
}

const RULES = ['unit', 'once', 'whom', 'deeds', 'code', 'not'] as const;

function toCoding(t: TranslateMethod, lang: Locale): readonly MethodBlock[] {
  const { sample, differing, measures } = AGREEMENT;
  const kappa = new Intl.NumberFormat(lang, { minimumFractionDigits: 2 });
  return [
    text(t('coding.interactions')),
    { kind: 'list', items: RULES.map((rule) => t(`coding.rules.${rule}`)) },
    ...(['positions', 'bands', 'commitments'] as const).map((key) => text(t(`coding.${key}`))),
    text(t('coding.agreement', { sample })),
    {
      kind: 'table',
      caption: t('coding.caption'),
      head: (['question', 'units', 'share', 'kappa'] as const).map((key) => t(`coding.${key}`)),
      rows: measures.map((measure) => [
        t(`coding.questions.${measure.question}`),
        String(measure.units),
        toShare(measure.agreement, 100, lang),
        kappa.format(measure.kappa),
      ]),
    },
    text(t('coding.after', { differing })),
    text(t('coding.margin', { sample })),
  ];
}

function toLimits(
  t: TranslateMethod,
  lang: Locale,
  { figures, dataset }: MethodFacts,
): readonly MethodBlock[] {
  const { byActor, byLanguage, byKind, sources } = figures;
  const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)?.name[lang] ?? id;
  const toRow = (name: string, count: number, total: number) => [
    name,
    format(count, lang),
    toShare(count, total, lang),
  ];
  return [
    text(t('limits.selection')),
    {
      kind: 'table',
      caption: t('limits.actors'),
      head: [t('limits.actor'), t('limits.events'), t('limits.share')],
      rows: byActor.map(([id, count]) => toRow(nameOf(id), count, figures.events)),
    },
    text(t('limits.languages')),
    {
      kind: 'table',
      caption: t('limits.byLanguage'),
      head: [t('limits.language'), t('limits.sources'), t('limits.share')],
      rows: byLanguage.map(([name, count]) => toRow(t(`limits.langs.${name}`), count, sources)),
    },
    text(t('limits.kinds')),
    {
      kind: 'table',
      caption: t('limits.byKind'),
      head: [t('limits.kind'), t('limits.sources'), t('limits.share')],
      rows: byKind.map(([name, count]) => toRow(t(`limits.kindNames.${name}`), count, sources)),
    },
    text(t('limits.people')),
  ];
}

const COUNTED = [
  'events',
  'recent',
  'sources',
  'quotes',
  'disagreements',
  'uncertain',
  'singleOrigin',
  'interactions',
  'bands',
  'commitments',
] as const;

function toFigureTable(t: TranslateMethod, lang: Locale, figures: Figures): MethodTable {
  const { recent } = figures;
  return {
    kind: 'table',
    caption: t('figures.caption'),
    head: [t('figures.what'), t('figures.count')],
    rows: COUNTED.map((key) => [
      t(`figures.${key}`, { year: recent.year }),
      format(key === 'recent' ? recent.events : figures[key], lang),
    ]),
  };
}

function toChanges(
  t: TranslateMethod,
  lang: Locale,
  { releases, feed }: MethodFacts,
): readonly MethodBlock[] {
  const notes = releases.map((release) => toReleaseBlock(t, lang, release));
  return [
    ...(feed === undefined ? [] : [{ kind: 'link', text: t('feed'), href: feed } as const]),
    ...(notes.length === 0 ? [text(t('changes.none'))] : notes),
  ];
}

/** What a version changed, under its day and name: in a line, and the events by change. */
export function toReleaseBlock(
  t: TranslateMethod,
  lang: Locale,
  release: ReleaseNote,
): MethodRelease {
  const { version, day, first } = release;
  const lists = CHANGES.filter((change) => release[change].length > 0).map((change) => ({
    title: t(`changes.${change}`, { count: release[change].length }),
    events: release[change],
  }));
  const counts = lists.map(({ title }) => title);
  const changes =
    counts.length === 0 ? t('changes.onlyOther') : new Intl.ListFormat(lang).format(counts);
  return {
    kind: 'release',
    id: `v-${version}`,
    title: t('changes.release', { date: formatEdtf(readDate(day), lang), version }),
    text: first === undefined ? changes : t('changes.first', { count: first }),
    lists,
  };
}

function format(count: number, lang: Locale): string {
  return new Intl.NumberFormat(lang).format(count);
}

/** A part in whole per cent; less than one is said to be so. */
function toShare(part: number, whole: number, lang: Locale): string {
  const share = whole === 0 ? 0 : part / whole;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return share > 0 && share < 0.01 ? `< ${percent.format(0.01)}` : percent.format(share);
}
