import { useMemo, useRef, type PointerEvent, type RefObject } from 'react';
import { toBrushPlace } from '../../domain/timeline/overview.ts';
import type { Ends } from '../../domain/timeline/time-window.ts';
import { LONGEST_WINDOW, type TimeWindow } from '../../domain/timeline/time-window.ts';
import { useActions, useSelected, useServices } from '../../store/react.ts';
import { useBrushCanvas } from './use-brush-canvas.ts';

/** A press that moves less than this, in CSS pixels, is a click. */
const CLICK = 4;

type Grip = 'from' | 'to' | 'window' | 'track';
/** A press on the track: what was gripped, where, and what the window was. */
type Press = { readonly grip: Grip; readonly x: number; readonly day: number; readonly ends: Ends };

/** The brush under the pointer: its body moves the window, its thumbs stretch it, elsewhere a press draws another. */
export function useBrush(
  track: RefObject<HTMLElement | null>,
  brush: RefObject<HTMLElement | null>,
  span: TimeWindow,
  width: number,
) {
  const { live } = useServices();
  const window = useSelected('selectWindow');
  const { panTo } = useActions();
  const press = useRef<Press>(undefined);
  const moved = useRef<Ends>(undefined);
  const ends = useMemo(() => ({ from: window.from, to: window.to + 1 }), [window]);

  useBrushCanvas(brush, ends, span, width);

  const toDay = (x: number): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return span.from;
    const share = Math.min(Math.max((x - box.left) / box.width, 0), 1);
    return span.from + share * (span.to + 1 - span.from);
  };
  const onPointerDown = (down: PointerEvent<HTMLElement>) => {
    if (down.button !== 0) return;
    const day = toDay(down.clientX);
    press.current = { grip: toGrip(down.target, day, ends), x: down.clientX, day, ends };
    down.currentTarget.setPointerCapture(down.pointerId);
  };
  const onPointerMove = (move: PointerEvent<HTMLElement>) => {
    const { current } = press;
    if (current === undefined || Math.abs(move.clientX - current.x) < CLICK) return;
    moved.current = toEnds(current, toDay(move.clientX));
    live.setState({ ...moved.current, mover: 'overview' });
  };
  const onPointerUp = (up: PointerEvent<HTMLElement>) => {
    const { current } = press;
    const next = moved.current ?? (current?.grip === 'track' ? around(current) : undefined);
    press.current = undefined;
    moved.current = undefined;
    up.currentTarget.releasePointerCapture(up.pointerId);
    if (next === undefined) return;
    const from = Math.round(next.from);
    panTo({ from, to: Math.max(Math.round(next.to) - 1, from) });
  };
  const onPointerCancel = () => {
    press.current = undefined;
    moved.current = undefined;
    live.setState({ ...ends, mover: 'overview' });
  };
  const place = toBrushPlace(ends, span);
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
  return {
    position: { left: percent(place.from), width: percent(place.to - place.from) },
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}

function toGrip(target: EventTarget, day: number, { from, to }: Ends): Grip {
  const edge = target instanceof HTMLElement ? target.dataset.edge : undefined;
  if (edge === 'from' || edge === 'to') return edge;
  return day >= from && day <= to ? 'window' : 'track';
}

/** Where the window goes as the pointer goes to a day. */
function toEnds({ grip, day: start, ends: { from, to } }: Press, day: number): Ends {
  switch (grip) {
    case 'from':
      return { from: Math.min(day, to - 1), to };
    case 'to':
      return { from, to: Math.max(day, from + 1) };
    case 'window':
      return { from: from + day - start, to: to + day - start };
    case 'track': {
      const length = Math.min(Math.max(Math.abs(day - start), 1), LONGEST_WINDOW);
      return day < start
        ? { from: start - length, to: start }
        : { from: start, to: start + length };
    }
  }
}

/** A click beside the window brings it there. */
function around({ day, ends: { from, to } }: Press): Ends {
  return { from: day - (to - from) / 2, to: day + (to - from) / 2 };
}
