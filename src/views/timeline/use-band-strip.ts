import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { BandSpan } from '../../domain/timeline/bands.ts';
import { useI18n } from '../../i18n/react.tsx';
import { useTimelineWords } from '../../i18n/timeline.ts';
import { useActions, useAppState, useSelected, useServices } from '../../store/react.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import { useBands } from '../shared/use-bands.ts';
import { createBandStrip, type BandContent } from './band-strip.ts';
import type { TimelineAdapter } from './timeline-adapter.ts';

/** Keeps the bands of the choice in the timeline; there is nothing of them where none are shown. */
export function useBandStrip(
  adapter: TimelineAdapter | undefined,
  onMore: (spans: readonly BandSpan[]) => void,
) {
  const content = useContent();
  const openId = useAppState((state) => state.band);
  const window = useSelected('selectWindow');
  const { live } = useServices();
  const { openBand } = useActions();
  const isPhone = useMediaQuery(PHONE);
  const isShown = content.spans.length > 0;

  const strip = useRef<ReturnType<typeof createBandStrip>>(null);
  const more = useEffectEvent(onMore);
  const begin = useEffectEvent((created: ReturnType<typeof createBandStrip>) => {
    const { from, to } = live.getState();
    const hasFrame = from < to; // else nothing has been drawn yet
    created.draw(hasFrame ? from : window.from, hasFrame ? to : window.to + 1);
    created.setOpen(openId);
    created.setContent(content);
  });
  useEffect(() => {
    if (adapter === undefined || !isShown) return undefined;
    const created = createBandStrip({
      slots: adapter.slots,
      isCoarse: isPhone,
      events: { onOpen: openBand, onMore: (spans) => more(spans) },
    });
    begin(created);
    const stop = live.subscribe(({ from, to, mover }) => {
      if (mover === 'timeline') created.draw(from, to);
    });
    strip.current = created;
    return () => {
      stop();
      created.destroy();
      strip.current = null;
    };
  }, [adapter, isShown, isPhone, live, openBand]);

  useEffect(() => strip.current?.setOpen(openId), [openId]);
  useEffect(() => strip.current?.setContent(content), [content]);
}

/** The bands in the reader's words. */
function useContent(): BandContent {
  const { t, lang } = useI18n();
  const tTimeline = useTimelineWords();
  const { spans } = useBands();
  return useMemo(
    () => ({
      spans,
      name: t('bands.name'),
      toLabel: ({ band }) => band.title[lang],
      toName: ({ band }) =>
        tTimeline('marker', { title: band.title[lang], date: formatEdtf(band.date, lang) }),
      toMoreName: (count) => t('bands.more', { count }),
    }),
    [spans, lang, t, tTimeline],
  );
}
