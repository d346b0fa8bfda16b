import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/dates/day';
import {
  edgeDay,
  maybeId,
  oneOf,
  shortText,
  someOf,
  toIsoDay,
  type Codec,
} from '../../../src/domain/permalink/codec';

/** What a codec reads of a text, and the parts that it ignores. */
function read<T>(codec: Codec<T>, text: string): { value: T | null; ignored: readonly string[] } {
  const ignored: string[] = [];
  const value = codec.parse(text, (part) => ignored.push(part));
  return { value, ignored };
}

describe('oneOf', () => {
  const codec = oneOf('view', ['timeline', 'list'], 'timeline');

  it('reads its words and no other ones', () => {
    expect(read(codec, 'list').value).toBe('list');
    for (const text of ['List', 'map', 'toString', ' list', '0']) {
      expect(read(codec, text).value).toBeNull();
    }
  });

  it('writes what it reads', () => {
    expect(codec.serialize('list')).toBe('list');
    expect(codec.equals('list', 'list')).toBe(true);
    expect(codec.equals('list', 'timeline')).toBe(false);
  });
});

describe('someOf', () => {
  const groups = new Map([
    ['visits', ['visit', 'meeting']],
    ['summits', ['summit']],
  ]);
  const codec = someOf('nature', ['visit', 'meeting', 'summit', 'coup'], groups);

  it('reads ids in its own order, once each', () => {
    expect(read(codec, 'coup,visit,coup')).toEqual({ value: ['visit', 'coup'], ignored: [] });
  });

  it('ignores what it does not know, and empty parts', () => {
    expect(read(codec, 'coup,,picnic,visit,')).toEqual({
      value: ['visit', 'coup'],
      ignored: ['picnic'],
    });
    expect(read(codec, '__proto__,constructor')).toEqual({
      value: [],
      ignored: ['__proto__', 'constructor'],
    });
  });

  it('reads a group as its members', () => {
    expect(read(codec, 'visits,coup').value).toEqual(['visit', 'meeting', 'coup']);
    expect(read(codec, 'meeting,visits').value).toEqual(['visit', 'meeting']);
  });

  it('writes a complete group as its id, an incomplete one as its members', () => {
    expect(codec.serialize(['visit', 'meeting', 'coup'])).toBe('visits,coup');
    expect(codec.serialize(['visit', 'coup'])).toBe('visit,coup');
    expect(codec.serialize(['summit'])).toBe('summits');
    expect(codec.serialize([])).toBe('');
  });

  it('holds two choices to be equal when they have the same ids', () => {
    expect(codec.equals(['visit'], ['visit'])).toBe(true);
    expect(codec.equals([], codec.default)).toBe(true);
    expect(codec.equals(['visit'], ['coup'])).toBe(false);
    expect(codec.equals(['visit'], ['visit', 'coup'])).toBe(false);
  });

  it('writes nothing for a group without members', () => {
    const bare = someOf('nature', ['visit'], new Map([['ruptures', []]]));
    expect(bare.serialize(['visit'])).toBe('visit');
    expect(read(bare, 'ruptures')).toEqual({ value: [], ignored: ['ruptures'] });
  });
});

describe('maybeId', () => {
  const codec = maybeId(
    'event',
    (id) => id === 'new',
    new Map([
      ['old', 'new'],
      ['dead', 'gone'],
    ]),
  );

  it('reads an id, and a former id as the present one', () => {
    expect(read(codec, 'new').value).toBe('new');
    expect(read(codec, 'old').value).toBe('new');
  });

  it('does not read an unknown id, nor a former one that leads nowhere', () => {
    for (const text of ['other', 'dead', '__proto__', 'NEW'])
      expect(read(codec, text).value).toBeNull();
  });

  it('writes none as nothing', () => {
    expect(codec.serialize('new')).toBe('new');
    expect(codec.serialize(undefined)).toBe('');
    expect(codec.equals(undefined, codec.default)).toBe(true);
  });
});

describe('shortText', () => {
  const codec = shortText('q', 5);

  it('reads a text without white space at its ends', () => {
    expect(read(codec, '  a b ').value).toBe('a b');
    expect(read(codec, ' '.repeat(99)).value).toBe('');
  });

  it('does not read a text that is too long', () => {
    expect(read(codec, 'abcde').value).toBe('abcde');
    expect(read(codec, 'abcdef').value).toBeNull();
  });

  it('writes what it reads back, and does not tell a space at an end', () => {
    expect(codec.serialize(' a b ')).toBe('a b');
    expect(codec.equals(' a', 'a ')).toBe(true);
    expect(codec.equals('a b', 'ab')).toBe(false);
  });
});

describe('edgeDay', () => {
  const extent = { from: toDay(1991, 3, 26), to: toDay(2029, 12, 31) };
  const reach = { from: toDay(1961, 3, 26), to: toDay(2059, 12, 31) };
  const from = edgeDay('from', { extent, reach, default: toDay(2024, 12, 1) });
  const to = edgeDay('to', { extent, reach, default: toDay(2026, 2, 28) });
  const iso = (codec: Codec<number>, text: string) => {
    const { value } = read(codec, text);
    return value === null ? null : toIsoDay(value);
  };

  it.each([
    ['2025-07-08', '2025-07-08', '2025-07-08'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['..', '1991-03-26', '2029-12-31'],
    ['1961-03-26', '1961-03-26', '1961-03-26'],
    ['2059-12-31', '2059-12-31', '2059-12-31'],
  ])('reads %s as the day from %s or to %s', (text, first, last) => {
    expect([iso(from, text), iso(to, text)]).toEqual([first, last]);
  });

  it.each([
    '2025-02-30',
    '2025-13',
    '25',
    '',
    'hier',
    '2025/2026',
    '2025/..',
    '1961-03-25',
    '2060',
    '9999',
    'XXXX',
    '20250708',
    'NaN',
    '2025-1-1',
  ])('does not read %j', (text) => {
    expect([iso(from, text), iso(to, text)]).toEqual([null, null]);
  });

  it('writes days', () => {
    expect(from.serialize(toDay(2025, 7, 8))).toBe('2025-07-08');
    expect(toIsoDay(toDay(44, 3, 15))).toBe('0044-03-15');
  });
});
