import { describe, expect, it } from 'vitest';
import { GOLDSTEIN, isCameoCode } from '../../../src/domain/relations/cameo';

describe('CAMEO', () => {
  it.each(['042', '043', '0311', '163', '1724', '20'])(
    'has or lacks the code %s as published',
    (code) => {
      expect(isCameoCode(code)).toBe(code !== '1724');
    },
  );

  it.each(['', '42', '21', 'toString'])('does not take %j for a code', (code) => {
    expect(isCameoCode(code)).toBe(false);
  });

  it('has twenty roots, and every code begins with one', () => {
    const codes = Object.keys(GOLDSTEIN);
    const roots = codes.filter((code) => code.length === 2);
    expect(roots).toHaveLength(20);
    expect(codes.filter((code) => !roots.includes(code.slice(0, 2)))).toEqual([]);
  });

  it('stays on Goldstein’s scale, cooperation above conflict', () => {
    const values = Object.values(GOLDSTEIN);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-10);
    expect(Math.max(...values)).toBeLessThanOrEqual(10);
    expect(GOLDSTEIN['042']).toBeGreaterThan(0); // make a visit
    expect(GOLDSTEIN['163']).toBeLessThan(0); // impose sanctions
  });
});
