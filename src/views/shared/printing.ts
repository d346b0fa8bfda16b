import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Calls back before the browser lays out the paper, which it does not wait with, and after it has printed. Returns the function that stops it. */
export function onPrint(begin: () => void, end: () => void): () => void {
  const beginAtOnce = () => flushSync(begin);
  window.addEventListener('beforeprint', beginAtOnce);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', beginAtOnce);
    window.removeEventListener('afterprint', end);
  };
}

/** Whether the browser is printing; known before it lays out the paper. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(
    () =>
      onPrint(
        () => setPrinting(true),
        () => setPrinting(false),
      ),
    [],
  );
  return isPrinting;
}
