import { useEffect, useState } from 'react';

/** How long a button says that it has copied, in ms. */
const CONFIRMED = 2500;

/** What became of the last text that was to be copied; undefined again a while after it was. */
type Outcome = 'copied' | 'refused' | undefined;

/** Copies texts, and says whether the browser let it. */
export function useCopy(): {
  readonly outcome: Outcome;
  readonly copy: (text: string) => Promise<void>;
  readonly forget: () => void;
} {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), CONFIRMED);
    return () => clearTimeout(timer);
  }, [outcome]);
  const forget = () => setOutcome(undefined);
  const copy = async (text: string) => {
    forget();
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return { outcome, copy, forget };
}
