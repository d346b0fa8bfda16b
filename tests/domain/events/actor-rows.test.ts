import { describe, expect, it } from 'vitest';
import { toActorRows } from '../../../src/domain/events/actor-rows';
import { realDataset } from '../../fixtures/real-dataset';
import { eventsOf, fixtureDataset } from '../../support/fixture-dataset';

describe('the events of an actor', () => {
  for (const [name, dataset] of [
    ['small', fixtureDataset()],
    ['published', realDataset()],
  ] as const) {
    it(`are those of the ${name} dataset that name it, in order`, () => {
      for (const { id } of dataset.actors) {
        const named = eventsOf(dataset).filter(({ actors }) => actors.some((a) => a.id === id));
        expect([...toActorRows(dataset, id)]).toEqual(named.map(({ index }) => index));
      }
    });
  }

  it('are none for an actor that is not there', () => {
    expect(toActorRows(fixtureDataset(), 'nobody')).toHaveLength(0);
  });
});
