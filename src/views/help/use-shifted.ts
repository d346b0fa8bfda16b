import { useEffect, useState } from 'react';

/** What some browsers tell of the reader's keyboard: the character of each key, without Shift, by its place. */
type Keyboard = { readonly getLayoutMap?: () => Promise<ReadonlyMap<string, string>> };

/**
 * Whether a character needs Shift on the reader's own keyboard: "/" does in France and Germany, not in
 * England. False as long as the browser does not say.
 */
export function useShifted(): (character: string) => boolean {
  const [plain, setPlain] = useState<ReadonlySet<string>>();
  useEffect(() => {
    let isMounted = true;
    const { keyboard } = navigator as { readonly keyboard?: Keyboard };
    const read = async () => {
      const layout = await keyboard?.getLayoutMap?.();
      if (isMounted && layout !== undefined) setPlain(new Set(layout.values()));
    };
    read().catch(() => undefined); // refused in a frame: the help does without
    return () => {
      isMounted = false;
    };
  }, []);
  return (character) => plain !== undefined && plain.size > 0 && !plain.has(character);
}
