import { describe, expect, it } from 'vitest';
import { toReleaseNotes } from '../../../src/domain/events/releases';
import { toDataset } from '../../../src/domain/events/dataset';
import { compileFixture } from '../../support/fixture-dataset';

describe('what the versions changed', () => {
  const { core, history, figures } = compileFixture();
  const [newest, first] = toReleaseNotes(toDataset(core), history, figures.firstRelease);

  it('is told newest first, by events', () => {
    expect(newest?.day).toBe('2022-05-01');
    expect(newest?.corrected.map(({ id }) => id)).toEqual(['2020-beta-coup']);
  });

  it('names what was removed by the event that took it over', () => {
    const [taker] = newest?.removed ?? [];
    expect(taker?.id).toBe(core.aliases['2022-beta-leaves']);
  });

  it('is a number only for the first version', () => {
    expect(first).toMatchObject({ day: '2022-04-01', first: 2, added: [] });
  });
});
