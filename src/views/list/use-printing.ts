import { useIsPrinting } from '../shared/printing.ts';
import { useMediaQuery } from '../shared/use-media-query.ts';

/** Whether the page is being printed, or shown as it would be. */
export function usePrinting(): boolean {
  const isPrinting = useIsPrinting();
  const isOnPaper = useMediaQuery('print');
  return isPrinting || isOnPaper;
}
