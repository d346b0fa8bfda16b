import { describe, expect, it } from 'vitest';
import { toRecord, withCards } from '../../../src/domain/events/record';
import { compileFixture } from '../../support/fixture-dataset';

const { core, record: compiled } = compileFixture();
const { bands, commitments } = toRecord(compiled);

describe('the record', () => {
  it('has states that last, of a pair of actors or of one', () => {
    expect(bands.map(({ id, actors }) => [id, actors])).toEqual([
      ['alpha-beta-frozen', ['alpha', 'beta']],
      ['beta-chairs-gamma', ['beta']],
    ]);
    expect(bands.map(({ date }) => date.precision)).toEqual(['interval', 'interval']);
  });

  it('has what was promised, with its dates read', () => {
    const [vote] = commitments;
    expect(vote).toMatchObject({ by: 'beta', to: 'gamma-union', outcome: 'missed' });
    expect(vote?.due?.precision).toBe('month');
    expect(vote?.settled?.precision).toBe('day');
  });

  it('puts each piece of evidence beside its source', () => {
    for (const { evidence } of [...bands, ...commitments]) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { source, card } of evidence) expect(card).toBe(compiled.sources[source]);
    }
    const evidence = compiled.bands.flatMap((band) => band.evidence);
    expect(() => withCards(evidence, {})).toThrow('No source');
  });

  it('is known by its ids before it is there', () => {
    expect(core.bands).toEqual(bands.map(({ id }) => id));
    expect(core.commitments).toEqual(commitments.map(({ id }) => id));
  });
});
