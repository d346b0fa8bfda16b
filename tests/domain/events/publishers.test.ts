import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../src/domain/events/parse-dataset';
import { toPublisherId } from '../../../src/domain/events/publishers';
import { realFiles } from '../../fixtures/real-dataset';
import {
  fixtureFiles,
  fixtureFilesRewritten,
  fixtureFilesWith,
  parseValid,
} from '../../support/fixture-dataset';

describe('the id of a new publisher', () => {
  it.each([
    ['Gazette d’Alpha', 'gazette-d-alpha'],
    ['U.S. Department of State', 'u-s-department-of-state'],
    ['Encyclopædia Universalis', 'encyclopaedia-universalis'],
    ['24 Heures (Burkina)', '24-heures-burkina'],
  ])('of “%s” is %s', (name, id) => {
    expect(toPublisherId(name)).toBe(id);
  });
});

describe('the register of publishers', () => {
  it('has every publisher of a source, or the fault says what to add', () => {
    const { faults } = parseDataset(
      fixtureFilesWith('sources.json', 'zeta', { publisher: 'Zêta News' }),
    );
    expect(faults).toEqual([
      {
        file: 'sources.json',
        id: 'zeta',
        field: 'publisher',
        reason:
          '“Zêta News” is not in data/publishers.json: add {"id":"zeta-news","name":"Zêta News"}, or give the name that stands there',
      },
    ]);
  });

  it('may lack what no source names', () => {
    const files = fixtureFilesWith('sources.json', 'zeta', { publisher: undefined });
    expect(parseDataset(files).faults).toEqual([]);
  });

  it('has a name once, and an id once', () => {
    const twice = (record: Readonly<Record<string, unknown>>) =>
      parseDataset(fixtureFilesRewritten('publishers.json', (all) => [...all, record])).faults;
    expect(twice({ id: 'zeta-2', name: 'Zeta' })).toMatchObject([
      { file: 'publishers.json', id: 'zeta-2', field: 'name', reason: '“Zeta” is there twice' },
    ]);
    expect(twice({ id: 'zeta', name: 'Zeta 2' })).toMatchObject([
      { file: 'publishers.json', id: 'zeta', field: 'id', reason: 'is used twice' },
    ]);
  });

  it('that cannot be read is one fault, not one for each source', () => {
    const files = fixtureFiles().map((raw) =>
      raw.file === 'publishers.json' ? { file: raw.file, broken: 'at line 3' } : raw,
    );
    expect(parseDataset(files).faults).toMatchObject([{ file: 'publishers.json' }]);
  });

  it('of the published dataset is sorted by id', () => {
    const ids = parseValid(realFiles()).publishers.map(({ record }) => record.id);
    expect(ids.length).toBeGreaterThan(400);
    expect(ids).toEqual(ids.toSorted());
  });
});
