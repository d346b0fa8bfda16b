import { useEffect, useState } from 'react';
import { formatDay, formatDayRange, formatEdtf } from '../../domain/dates/format-edtf.ts';
import { parseEdtf } from '../../domain/dates/edtf.ts';
import type { HistoricalEvent, SourceCard } from '../../domain/events/dataset.ts';
import { usePrintWords } from '../../i18n/print.ts';
import { useI18n } from '../../i18n/react.tsx';
import type { LoadedDetail } from '../../store/detail-loader.ts';
import { useAppState, useDataset, useSelected, useServices } from '../../store/react.ts';
import { Glyph } from '../shared/glyph.tsx';
import { useFilterLabel } from '../shared/use-filter-label.ts';
import styles from './print-view.module.css';

/** Events on paper at most: some two hundred pages. */
const MOST = 1000;

/** Details by event id; undefined for those that did not arrive. */
type Details = ReadonlyMap<string, LoadedDetail | undefined>;

/**
 * The present view on paper: a chronology, with the sources of each event where they were asked for.
 * Then it opens the browser's print dialog as soon as they are there.
 */
export function PrintView({ withSources }: { withSources: boolean }) {
  const tPrint = usePrintWords();
  const { eventAt } = useDataset();
  const { visible } = useSelected('selectResult');
  const events = Array.from(visible.subarray(0, MOST), eventAt);
  const details = useDetails(events, withSources);
  useEffect(() => {
    if (details !== undefined) window.print();
  }, [details]);
  return (
    <>
      {withSources && details === undefined && (
        <p className={styles.status} role="status">
          {tPrint('preparing')}
        </p>
      )}
      <article className={styles.print}>
        <Title isCut={visible.length > MOST} isShort={details === undefined} />
        {events.map((event) => (
          <PrintedEvent key={event.id} event={event} details={details} />
        ))}
      </article>
    </>
  );
}

/** Details of all events, once all have arrived or failed; those of the events at first, as long as it is mounted. */
function useDetails(events: readonly HistoricalEvent[], isWanted: boolean): Details | undefined {
  const loader = useServices().details;
  const [details, setDetails] = useState<Details>();
  const [wanted] = useState(events);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isMounted = true;
    const loading = wanted.map(async (event) => {
      const detail = await loader.load(event).catch(() => undefined);
      return [event.id, detail] as const;
    });
    void Promise.all(loading).then((entries) => {
      if (isMounted) setDetails(new Map(entries));
    });
    return () => {
      isMounted = false;
    };
  }, [loader, wanted, isWanted]);
  return details;
}

/** What the view shows, of when, how much of it, and where to find it again. */
function Title({ isCut, isShort }: { isCut: boolean; isShort: boolean }) {
  const { t, lang } = useI18n();
  const tPrint = usePrintWords();
  const { size, until, version } = useDataset();
  const { store, permalinks } = useServices();
  const { visible, possible } = useSelected('selectResult');
  const { from, to } = useSelected('selectWindow');
  const filters = useSelected('selectActiveFilters');
  const isTogether = useAppState(({ actor, match }) => match === 'all' && actor.length > 1);
  const labelOf = useFilterLabel();
  const link = window.location.origin + permalinks.share(store.getState());
  const labels = filters.map(labelOf).join(' · ');
  return (
    <header className={styles.title}>
      <p className={styles.app}>{t('app.title')}</p>
      <h1>{labels === '' ? t('print.everything') : labels}</h1>
      <p>
        {formatDayRange(from, to, lang)} ·{' '}
        {t('result.count', { count: visible.length, total: size })}
        {possible > 0 && `, ${t('result.possible', { count: possible })}`}
        {isTogether && ` · ${t('filters.facet.actor')}, ${t('filters.match.all')}`}
      </p>
      <p>
        {t('footer.until', { date: formatDay(until, lang) })}
        {version !== undefined && ` · ${t('footer.version', { version })}`}
      </p>
      <p className={styles.link}>
        {tPrint('link')} <a href={link}>{link}</a>
      </p>
      {isShort && <p>{tPrint('withoutSources')}</p>}
      {isCut && <p>{tPrint('cut', { count: MOST })}</p>}
    </header>
  );
}

function PrintedEvent({
  event,
  details,
}: {
  event: HistoricalEvent;
  details: Details | undefined;
}) {
  const { t, lang } = useI18n();
  const tPrint = usePrintWords();
  const detail = details?.get(event.id);
  const place = event.places[0]?.name[lang];
  const sources = new Map(detail?.evidence.map(({ source, card }) => [source, card]));
  return (
    <section className={styles.event}>
      <p className={styles.date}>
        <Glyph family={event.type.family} /> {formatEdtf(event.date, lang)} ·{' '}
        {event.type.label[lang]}
        {place !== undefined && ` · ${place}`}
        {event.disagreements > 0 && ` · ${t('list.disagree')}`}
      </p>
      <h2>{event.title[lang]}</h2>
      {detail !== undefined && <p>{detail.summary[lang]}</p>}
      {details !== undefined && detail === undefined && <p>{tPrint('sourcesMissing')}</p>}
      {sources.size > 0 && (
        <ul className={styles.sources}>
          {[...sources].map(([id, card]) => (
            <PrintedSource key={id} card={card} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PrintedSource({ card }: { card: SourceCard }) {
  const { t, lang } = useI18n();
  const published = card.published === undefined ? null : parseEdtf(card.published);
  const facts = [
    card.publisher ?? t('detail.unknownPublisher'),
    card.author,
    card.title,
    published === null ? undefined : formatEdtf(published, lang, 'short'),
    card.url,
  ];
  return <li>{facts.filter((fact) => fact !== undefined).join(' · ')}</li>;
}
