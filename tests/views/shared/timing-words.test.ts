import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/domain/events/columns';
import { toDay } from '../../../src/domain/dates/day';
import { COMMITMENT_WORDS } from '../../../src/i18n/commitments';
import type { Outcome } from '../../../src/domain/events/outcomes';
import { toTimingWords } from '../../../src/views/shared/timing-words';

function timing(outcome: Outcome, due: string, settled?: string, lang: 'fr' | 'en' = 'en') {
  return toTimingWords(
    {
      id: 'promise',
      by: 'alpha',
      text: { fr: '', en: '' },
      announced: readDate('2020'),
      outcome,
      due: readDate(due),
      settled: settled === undefined ? undefined : readDate(settled),
      evidence: [],
    },
    toDay(2024, 6, 1),
    COMMITMENT_WORDS[lang],
  );
}

describe('how early or late, in words', () => {
  it.each([
    ['met', '2023-12-31', '2023-12-22', '9 days early'],
    ['met', '2023-12-31', '2023-12-30', '1 day early'],
    ['met', '2023-12-31', '2023-12-31', 'at the due date'],
    ['moved', '2012-09', '2012-10-03', '3 to 32 days late'],
    ['moved', '2024-07-01', '2024-05-25', '37 days before the due date'],
    ['missed', '2022-05', '2022-06-01', '1 to 31 days after the due date'],
    ['void', '2012-09-17', '2012-08-24', '24 days before the due date'],
    ['met', '2024-09-15', '2024-09-15~', 'between 3 days before the due date and 3 days after it'],
    ['pending', '2024-06-11', undefined, 'due in 10 days'],
    ['pending', '2024-06', undefined, 'due in 0 to 29 days'],
    ['pending', '2024-05-15/2024-06-15', undefined, 'due now'],
    ['pending', '2024-05-30', undefined, '2 days overdue'],
  ] as const)('%s, due %s, settled %s: %s', (outcome, due, settled, expected) => {
    expect(timing(outcome, due, settled)).toBe(expected);
  });

  it('are as native in French', () => {
    expect(timing('met', '2023-12-31', '2023-12-22', 'fr')).toBe('9 jours d’avance');
    expect(timing('moved', '2012-09', '2012-10-03', 'fr')).toBe('3 à 32 jours de retard');
    expect(timing('void', '2012-09-17', '2012-08-24', 'fr')).toBe('24 jours avant l’échéance');
  });

  it('are not there where nobody says when', () => {
    expect(timing('missed', '2022-12~')).toBeUndefined();
  });
});
