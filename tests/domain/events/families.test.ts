import { describe, expect, it } from 'vitest';
import { FAMILIES, isFamily } from '../../../src/domain/events/families';

describe('families', () => {
  it('are the seven that permalinks promise', () => {
    expect(FAMILIES).toEqual([
      'visits',
      'summits',
      'agreements',
      'ruptures',
      'statements',
      'power',
      'security',
    ]);
  });

  it('are told from types and from names of object properties', () => {
    expect(FAMILIES.every(isFamily)).toBe(true);
    for (const id of ['visit', 'Visits', '', 'constructor', '__proto__']) {
      expect(isFamily(id)).toBe(false);
    }
  });
});
