import { describe, expect, it } from 'vitest';
import type { AuthoredEvent, EventLink } from '../../../src/domain/events/schemas.ts';
import { toThreads } from '../../../src/domain/events/threads.ts';

/** Events named by letters, in order of time, each with its links, such as "responds-to A". */
function threadsOf(events: Readonly<Record<string, readonly string[]>>) {
  const records = Object.entries(events).map(([id, links], index) => ({
    id,
    date: `2020-01-${String(index + 1).padStart(2, '0')}`,
    links: links.map((link) => {
      const [kind, event] = link.split(' ');
      return { kind, event } as EventLink;
    }),
  }));
  const threads = toThreads(records as unknown as readonly AuthoredEvent[]);
  return (id: string) => threads.get(id)?.join('');
}

describe('the thread of an event', () => {
  it('is what it answers, follows or reverses, and what did so in turn', () => {
    const threadOf = threadsOf({
      A: [],
      B: ['responds-to A'],
      C: ['follows B'],
      D: ['reverses C'],
      X: [],
    });
    for (const id of ['A', 'B', 'C', 'D']) expect(threadOf(id)).toBe('ABCD');
    expect(threadOf('X')).toBe('');
  });

  it('goes on by the nearest where several would', () => {
    const threadOf = threadsOf({
      A: [],
      B: [],
      C: ['follows A', 'follows B'],
      D: [],
      E: ['follows C'],
      F: ['follows C'],
    });
    expect(threadOf('C')).toBe('BCE');
  });

  it('leaves out what an event is only a part of', () => {
    expect(threadsOf({ A: [], B: ['part-of A'] })('B')).toBe('');
  });

  it('ends four steps away', () => {
    const threadOf = threadsOf({
      A: [],
      B: ['follows A'],
      C: ['follows B'],
      D: ['follows C'],
      E: ['follows D'],
      F: ['follows E'],
    });
    expect(threadOf('F')).toBe('BCDEF');
    expect(threadOf('A')).toBe('ABCDE');
  });

  it('never goes round', () => {
    const threadOf = threadsOf({
      A: [],
      B: ['follows A', 'reverses A'],
      C: ['follows A', 'follows B'],
    });
    expect(threadOf('A')).toBe('ABC');
  });
});
