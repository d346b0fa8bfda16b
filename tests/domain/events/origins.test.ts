import { describe, expect, it } from 'vitest';
import { countOrigins, toOrigin } from '../../../src/domain/events/origins';
import type { Source } from '../../../src/domain/events/schemas';

const source = (id: string, fields: Partial<Source> = {}): Source => ({
  id,
  lang: 'fr',
  kind: 'press',
  ...fields,
});

describe('the origin of a source', () => {
  it('is the agency it reprints', () => {
    expect(toOrigin(source('a', { publisher: 'Herald', wire: 'Zeta' }))).toBe('Zeta');
  });

  it('is its publisher when it reprints nobody', () => {
    expect(toOrigin(source('a', { publisher: 'Herald', via: 'Courrier' }))).toBe('Herald');
  });

  it('is the source itself when its publisher is not established', () => {
    expect(toOrigin(source('a', { via: 'Courrier' }))).toBe('a');
  });
});

describe('independent origins', () => {
  it('count five reprints of one dispatch once', () => {
    const reprints = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      source(id, { publisher: `Paper ${id}`, wire: 'Zeta' }),
    );
    expect(countOrigins(reprints)).toBe(1);
  });

  it('count an agency and who reprints it once, however they write its name', () => {
    const sources = [
      source('a', { publisher: 'ZETA', kind: 'agency' }),
      source('b', { publisher: 'Herald', wire: 'Zeta' }),
    ];
    expect(countOrigins(sources)).toBe(1);
  });

  it('count two articles of one publisher once, and two publishers twice', () => {
    const herald = [source('a', { publisher: 'Herald' }), source('b', { publisher: 'Herald' })];
    expect(countOrigins(herald)).toBe(1);
    expect(countOrigins([...herald, source('c', { publisher: 'Courrier' })])).toBe(2);
  });

  it('count two sources of unknown publishers twice, and no source not at all', () => {
    expect(countOrigins([source('a'), source('b')])).toBe(2);
    expect(countOrigins([])).toBe(0);
  });
});
