import { formatDayRange, formatEdtf } from '../../domain/dates/format-edtf.ts';
import type { Commitment } from '../../domain/events/record.ts';
import type { PinGroup } from '../../domain/timeline/pins.ts';
import { useCommitmentWords } from '../../i18n/commitments.ts';
import { useI18n } from '../../i18n/react.tsx';

/** What a pin is called: what was promised, its outcome and when it is due; or how many, and when. */
export function usePinName(commitments: readonly Commitment[]): (group: PinGroup) => string {
  const { lang } = useI18n();
  const t = useCommitmentWords();
  return ({ pins }) => {
    const [first] = pins;
    if (first === undefined) return '';
    if (pins.length > 1) {
      const dayOf = ({ at }: { readonly at: number }) => Math.floor(at);
      const dates = formatDayRange(dayOf(first), dayOf(pins.at(-1) ?? first), lang);
      return t('pins.group', { count: pins.length, dates });
    }
    const commitment = commitments.find(({ id }) => id === first.id);
    if (commitment === undefined) return '';
    const { text, outcome, due, announced } = commitment;
    const date = formatEdtf(due ?? announced, lang);
    return t(due === undefined ? 'pins.undated' : 'pins.pin', {
      text: text[lang],
      outcome: t(`outcomes.${outcome}`),
      date,
    });
  };
}
