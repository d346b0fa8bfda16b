import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AGREEMENT } from '../../../src/domain/events/agreement';

it('the agreement between coders is what data/README.md says was measured', () => {
  const text = readFileSync(new URL('../../../data/README.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/\| +(\d+) +\| +(\d+) % +\| +(\d\.\d\d) +\|/g)];
  expect(rows.map(([, ...cells]) => cells.map(Number))).toEqual(
    AGREEMENT.measures.map(({ units, agreement, kappa }) => [units, agreement, kappa]),
  );
  expect(text).toContain(`Of these, ${AGREEMENT.sample} were drawn at random`);
  expect(text).toContain(`the ${AGREEMENT.differing} events that differed`);
});
