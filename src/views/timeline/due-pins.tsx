import { useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Commitment } from '../../domain/events/record.ts';
import { toPins, type PinGroup } from '../../domain/timeline/pins.ts';
import { toClosestWindow, type Ends } from '../../domain/timeline/time-window.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useActions, useAppState, useSelected } from '../../store/react.ts';
import { useCommitments } from '../../store/use-commitments.ts';
import { useRecord } from '../../store/use-record.ts';
import { PHONE, useMediaQuery } from '../shared/use-media-query.ts';
import styles from './due-pins.module.css';
import { PIN_GROUP } from './pin-canvas.ts';
import { PinCard } from './pin-card.tsx';
import { PinListDialog } from './pin-list-dialog.tsx';
import { usePinFrame } from './use-pin-frame.ts';
import { usePinName } from './use-pin-name.ts';

/** Widths of the buttons over one and over several pins, in CSS pixels, for a pointer and for a thumb. */
const FINE = { one: 22, several: PIN_GROUP.width + 2 };
const COARSE = { one: 44, several: 44 };

const NONE: readonly Commitment[] = [];

type Props = {
  /** Where the timeline is drawn: pins stand under its lanes. */
  readonly container: RefObject<HTMLElement | null>;
  readonly isReady: boolean;
};

/** When commitments are due, in a row under the axis: drawn as the timeline moves, with buttons over it at rest. */
export function DuePins({ container, isReady }: Props) {
  const t = useCommitmentWords();
  const state = useRecord();
  const commitments = state.status === 'ready' ? state.record.commitments : NONE;
  const { matching } = useCommitments(commitments);
  const pins = useMemo(() => toPins(matching), [matching]);
  const isFiltered = useAppState(({ outcome }) => outcome.length > 0);
  const open = useAppState(({ commitment }) => commitment);
  const widths = useMediaQuery(PHONE) ? COARSE : FINE;
  const frame = { container, isReady, pins, widths };
  const { strip, lane, layer, place, span, groups } = usePinFrame(frame);
  const nameOf = usePinName(commitments);
  const [hovered, setHovered] = useState<Hovered>();
  const [listed, setListed] = useState<PinGroup>();
  const choose = useChoose(setListed);
  const toX = (day: number) => ((day - span.from) * place.width) / (span.to - span.from);
  const seen = groups.filter(({ at }) => at >= span.from && at <= span.to);
  const { current, setCurrent, onKeyDown } = useRoving(seen);
  return (
    <div
      ref={strip}
      className={styles.strip}
      role="group"
      aria-label={t('pins.label')}
      onKeyDown={onKeyDown}
    >
      <p className={styles.name} style={{ width: place.left }} aria-hidden="true">
        {t('pins.name')} {isFiltered && <small>{t('pins.filtered')}</small>}
      </p>
      <div ref={lane} className={styles.lane} style={place}>
        <div ref={layer} className={styles.layer}>
          {seen.map((group) => {
            const id = toId(group);
            const isOne = group.pins.length === 1;
            const width = isOne ? widths.one : widths.several;
            return (
              <button
                key={id}
                type="button"
                className={styles.pin}
                style={{ left: toX(group.at) - width / 2, width }}
                aria-label={nameOf(group)}
                aria-current={group.pins.some((pin) => pin.id === open) || undefined}
                data-commitment={isOne ? id : undefined}
                data-pin={id}
                tabIndex={id === current ? 0 : -1}
                onFocus={() => setCurrent(id)}
                onPointerEnter={({ currentTarget }) =>
                  setHovered({ group, span, box: currentTarget.getBoundingClientRect() })
                }
                onPointerLeave={() => setHovered(undefined)}
                onClick={() => {
                  setHovered(undefined);
                  choose(group);
                }}
              />
            );
          })}
        </div>
      </div>
      {hovered?.span === span && (
        <PinCard group={hovered.group} box={hovered.box} commitments={commitments} />
      )}
      {listed && (
        <PinListDialog
          group={listed}
          commitments={commitments}
          onClose={() => setListed(undefined)}
        />
      )}
    </div>
  );
}

/** What the pointer is on, as long as the timeline has not moved on. */
type Hovered = { readonly group: PinGroup; readonly span: Ends; readonly box: DOMRect };

/** A group is known by its first pin. */
function toId({ pins }: PinGroup): string {
  return pins[0]?.id ?? '';
}

/** A pin opens; a group is zoomed into, or listed where that would not tell it apart. */
function useChoose(list: (group: PinGroup) => void) {
  const window = useSelected('selectWindow');
  const { openCommitment, panTo } = useActions();
  return (group: PinGroup) => {
    if (group.pins.length === 1) return openCommitment(toId(group));
    const closer = toClosestWindow(
      group.pins.map(({ at }) => Math.floor(at)),
      window,
    );
    if (closer === undefined) list(group);
    else panTo(closer);
  };
}

/** All pins are one tab stop; the arrows go from one to the next. */
function useRoving(groups: readonly PinGroup[]) {
  const [wanted, setCurrent] = useState<string>();
  const ids = groups.map(toId);
  const current = wanted !== undefined && ids.includes(wanted) ? wanted : ids[0];
  const onKeyDown = (press: KeyboardEvent<HTMLElement>) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    const place = ids.indexOf(current ?? '');
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      Home: 0,
      End: ids.length - 1,
    };
    const id = ids[steps[press.key] ?? -1];
    if (id === undefined) return;
    press.preventDefault(); // the arrows would scroll the page
    press.currentTarget.querySelector<HTMLElement>(`[data-pin="${CSS.escape(id)}"]`)?.focus();
  };
  return { current, setCurrent, onKeyDown };
}
