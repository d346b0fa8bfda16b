import { useEffect, useEffectEvent, useMemo, useRef, useState, type RefObject } from 'react';
import { groupPins, type Pin, type PinGroup, type PinWidths } from '../../domain/timeline/pins.ts';
import type { Ends } from '../../domain/timeline/time-window.ts';
import { useSelected, useServices } from '../../store/react.ts';
import { watchPalette } from '../shared/palette.ts';
import { createPinCanvas } from './pin-canvas.ts';

/** How long the timeline rests before buttons are laid anew, in ms: as its own do. */
const SETTLE = 90;

type Options = {
  readonly container: RefObject<HTMLElement | null>;
  /** The timeline stands in its container. */
  readonly isReady: boolean;
  readonly pins: readonly Pin[];
  /** How wide the marks of one and of several pins are, in CSS pixels. */
  readonly widths: PinWidths;
};

/**
 * Draws pins under the lanes of the timeline, in the very frames it draws itself and past React, and
 * says where buttons have to lie once it rests.
 */
export function usePinFrame({ container, isReady, pins, widths }: Options) {
  const { live } = useServices();
  const window = useSelected('selectWindow');
  const strip = useRef<HTMLDivElement>(null);
  const lane = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const place = usePlace(container, strip, isReady);
  const [rest, setRest] = useState<Ends>();
  const span = useMemo(() => rest ?? { from: window.from, to: window.to + 1 }, [rest, window]);
  const { width } = place;
  const groups = useMemo(() => toGroups(pins, widths, span, width), [pins, widths, span, width]);
  const toFirst = useEffectEvent(() => span);
  const groupAt = useEffectEvent((shown: Ends) => toGroups(pins, widths, shown, width));
  const painting = useRef<() => void>(undefined);

  useEffect(() => {
    const element = lane.current;
    const buttons = layer.current;
    if (element === null || buttons === null) return undefined;
    const canvas = createPinCanvas();
    element.prepend(canvas.element);
    let shown = toFirst();
    const height = element.clientHeight;
    const paint = () => {
      canvas.draw(groupAt(shown), shown, { width, height }, palette.now());
    };
    const palette = watchPalette(paint);
    painting.current = paint;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const stopLive = live.subscribe(({ from, to, mover }) => {
      if (mover !== 'timeline' || (from === shown.from && to === shown.to)) return;
      shown = { from, to };
      buttons.toggleAttribute('data-moving', true); // once: told again, the browser would look at its styles
      paint();
      clearTimeout(settling);
      settling = setTimeout(() => {
        delete buttons.dataset.moving;
        setRest(shown);
      }, SETTLE);
    });
    return () => {
      clearTimeout(settling);
      delete buttons.dataset.moving;
      palette.stop();
      stopLive();
      canvas.element.remove();
    };
  }, [live, width]);
  // On the same canvas: a filter changes the pins and nothing else.
  useEffect(() => painting.current?.(), [live, pins, widths, width]);

  return { strip, lane, layer, place, span, groups };
}

function toGroups(
  pins: readonly Pin[],
  { one, several }: PinWidths,
  { from, to }: Ends,
  width: number,
): readonly PinGroup[] {
  const daysPerPixel = (to - from) / width;
  return groupPins(pins, { one: one * daysPerPixel, several: several * daysPerPixel });
}

/** Where the lanes lie beside their names, in CSS pixels; a desk's until it is known. */
function usePlace(
  container: RefObject<HTMLElement | null>,
  strip: RefObject<HTMLElement | null>,
  isReady: boolean,
) {
  const [place, setPlace] = useState({ left: 0, width: 1000 });
  useEffect(() => {
    const lanes = container.current?.querySelector('.vis-center');
    if (!isReady || !lanes || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const start = strip.current?.getBoundingClientRect().left ?? 0;
      const { left } = lanes.getBoundingClientRect();
      setPlace({ left: left + lanes.clientLeft - start, width: lanes.clientWidth });
    });
    observer.observe(lanes);
    return () => observer.disconnect();
  }, [container, strip, isReady]);
  return place;
}
