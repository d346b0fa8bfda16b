import { describe, expect, it } from 'vitest';
import { toLanes, type Lane } from '../../../src/domain/timeline/lanes';
import { toNextPosition, type Step } from '../../../src/domain/timeline/roving';
import { fixtureDataset } from '../../support/fixture-dataset';

const dataset = fixtureDataset();
const lanes = toLanes(dataset, dataset.events, 'nature', { actor: [], theme: [] });
const AGREEMENTS = ['2019-gamma-programme', '2021-06-alpha-beta-agreement'] as const;

function walk(laneId: string, eventId: string, step: Step) {
  const next = toNextPosition(lanes, { laneId, eventId }, step);
  return [next?.laneId, next?.eventId];
}

describe('the place of the keyboard in the lanes', () => {
  it('begins at the first event', () => {
    const first = { laneId: 'visits', eventId: '2020-02-alpha-beta-meeting' };
    expect(toNextPosition(lanes, undefined, 'next')).toEqual(first);
  });

  it('begins again when its event or its lane has gone', () => {
    const first = ['visits', '2020-02-alpha-beta-meeting'];
    expect(walk('visits', 'gone', 'next')).toEqual(first);
    expect(walk('gone', AGREEMENTS[0], 'last')).toEqual(first);
  });

  it('goes along its lane by date, and stays at the ends', () => {
    expect(walk('agreements', AGREEMENTS[0], 'next')).toEqual(['agreements', AGREEMENTS[1]]);
    expect(walk('agreements', AGREEMENTS[1], 'next')).toEqual(['agreements', AGREEMENTS[1]]);
    expect(walk('agreements', AGREEMENTS[1], 'previous')).toEqual(['agreements', AGREEMENTS[0]]);
    expect(walk('agreements', AGREEMENTS[0], 'previous')).toEqual(['agreements', AGREEMENTS[0]]);
    expect(walk('agreements', AGREEMENTS[0], 'last')).toEqual(['agreements', AGREEMENTS[1]]);
    expect(walk('agreements', AGREEMENTS[1], 'first')).toEqual(['agreements', AGREEMENTS[0]]);
  });

  it('goes to the event of the next lane that is nearest in time', () => {
    const [early, late] = AGREEMENTS;
    expect(walk('ruptures', '2021-05-26-alpha-sanctions-beta', 'lane above')).toEqual([
      'agreements',
      late,
    ]);
    expect(walk('summits', '2020-06-10-gamma-summit', 'lane below')).toEqual(['agreements', late]);
    expect(walk('agreements', early, 'lane below')).toEqual([
      'ruptures',
      '2021-05-26-alpha-sanctions-beta',
    ]);
  });

  it('stays in the first lane and in the last one', () => {
    expect(walk('visits', '2020-03-05-eva-visits-betaport', 'lane above')).toEqual([
      'visits',
      '2020-03-05-eva-visits-betaport',
    ]);
    expect(walk('security', '2020-08-18-delta-attack', 'lane below')).toEqual([
      'security',
      '2020-08-18-delta-attack',
    ]);
  });

  it('is nowhere when there is no event', () => {
    const none: readonly Lane[] = [];
    expect(toNextPosition(none, undefined, 'next')).toBeUndefined();
    expect(toNextPosition(none, { laneId: 'visits', eventId: 'gone' }, 'last')).toBeUndefined();
  });
});
