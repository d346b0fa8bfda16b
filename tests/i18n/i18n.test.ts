import { describe, expect, it } from 'vitest';
import { createI18n } from '../../src/i18n/i18n';

describe('createI18n', () => {
  it('speaks the language it is made for, at once', () => {
    expect(createI18n('fr').t('header.views.timeline')).toBe('Frise');
    expect(createI18n('en').t('header.views.timeline')).toBe('Timeline');
  });

  it('changes its language in place', async () => {
    const i18n = createI18n('fr');
    await i18n.changeLanguage('en');
    expect(i18n.t('header.lang')).toBe('Language of the page');
  });

  it.each([
    ['fr', 0, '0 événement'],
    ['fr', 1, '1 événement'],
    ['fr', 2, '2 événements'],
    ['fr', 1_000_000, '1000000 événements'],
    ['en', 0, '0 events'],
    ['en', 1, '1 event'],
    ['en', 2, '2 events'],
  ] as const)('in %s counts %i as “%s”', (lang, count, text) => {
    expect(createI18n(lang).t('filters.eventCount', { count })).toBe(text);
  });

  it('puts texts in as they are: nothing is read as HTML, so nothing is escaped', () => {
    const { t } = createI18n('fr');
    expect(t('detail.label', { title: 'L’AES & <b>Bamako</b>' })).toMatch(
      /L’AES & <b>Bamako<\/b>$/,
    );
  });

  it('keeps two apps apart', async () => {
    const [one, other] = [createI18n('fr'), createI18n('fr')];
    await one.changeLanguage('en');
    expect(other.language).toBe('fr');
  });
});
