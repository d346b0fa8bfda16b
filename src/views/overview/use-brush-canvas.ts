import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { toBrushPlace } from '../../domain/timeline/overview.ts';
import type { Ends, TimeWindow } from '../../domain/timeline/time-window.ts';
import { useServices } from '../../store/react.ts';
import { watchPalette } from '../shared/palette.ts';
import { createBrushCanvas } from './brush-canvas.ts';

/**
 * Draws the brush under its element, on a track of `width` CSS pixels: in the very frames in which
 * the window moves, past React and without a new layout of the page. The element follows at rest.
 */
export function useBrushCanvas(
  brush: RefObject<HTMLElement | null>,
  ends: Ends,
  span: TimeWindow,
  width: number,
) {
  const { live } = useServices();
  const toFirst = useEffectEvent(() => ends);
  const show = useRef<(ends: Ends) => void>(undefined);
  useEffect(() => {
    const element = brush.current;
    if (element === null) return undefined;
    const canvas = createBrushCanvas();
    element.before(canvas.element);
    const size = { width, height: element.clientHeight };
    let shown = toFirst();
    const paint = () => canvas.draw(toBrushPlace(shown, span), size, palette.now());
    const palette = watchPalette(paint);
    show.current = (next) => {
      shown = next;
      paint();
    };
    const stopLive = live.subscribe(show.current);
    paint();
    return () => {
      stopLive();
      palette.stop();
      canvas.element.remove();
    };
  }, [live, brush, span, width]);
  useEffect(() => show.current?.(ends), [ends]);
}
