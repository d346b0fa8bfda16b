import type { TFunction } from 'i18next';
import { describe, expect, it, vi } from 'vitest';
import { rememberWords } from '../../src/i18n/remember.ts';

function createWords() {
  const make = vi.fn((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`);
  return { make, t: rememberWords(make as unknown as TFunction) };
}

describe('words that are remembered', () => {
  it('are put together once, and again for another number', () => {
    const { t, make } = createWords();
    expect(t('result.label')).toBe('result.label {}');
    expect(t('result.label')).toBe('result.label {}');
    expect(make).toHaveBeenCalledTimes(1);
    expect(t('filters.eventCount', { count: 1 })).toBe('filters.eventCount {"count":1}');
    expect(t('filters.eventCount', { count: 2 })).toBe('filters.eventCount {"count":2}');
    expect(t('filters.eventCount', { count: 1 })).toBe('filters.eventCount {"count":1}');
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('are put together each time where they have other variables', () => {
    const { t } = createWords();
    const titled = (title: string) => t('app.eventTitle', { title });
    expect(titled('one')).toBe('app.eventTitle {"title":"one"}');
    expect(titled('two')).toBe('app.eventTitle {"title":"two"}');
  });
});
