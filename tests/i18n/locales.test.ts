import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/domain/locale';
import commitmentsEn from '../../src/i18n/locales/commitments.en.json';
import commitmentsFr from '../../src/i18n/locales/commitments.fr.json';
import en from '../../src/i18n/locales/en.json';
import exportEn from '../../src/i18n/locales/export.en.json';
import exportFr from '../../src/i18n/locales/export.fr.json';
import helpEn from '../../src/i18n/locales/help.en.json';
import helpFr from '../../src/i18n/locales/help.fr.json';
import actorEn from '../../src/i18n/locales/actor.en.json';
import actorFr from '../../src/i18n/locales/actor.fr.json';
import legendEn from '../../src/i18n/locales/legend.en.json';
import legendFr from '../../src/i18n/locales/legend.fr.json';
import overviewEn from '../../src/i18n/locales/overview.en.json';
import overviewFr from '../../src/i18n/locales/overview.fr.json';
import fr from '../../src/i18n/locales/fr.json';
import shareEn from '../../src/i18n/locales/share.en.json';
import shareFr from '../../src/i18n/locales/share.fr.json';

type Text = { readonly key: string; readonly text: string };

/** Texts of a catalogue by their whole keys: "filters.match.any". */
function toTexts(catalogue: object, prefix = ''): readonly Text[] {
  return Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) => {
    const key = prefix + name;
    if (typeof value === 'string') return [{ key, text: value }];
    if (typeof value === 'object' && value !== null) return toTexts(value, `${key}.`);
    throw new Error(`${key} is neither a text nor a group of texts`);
  });
}

/** What comes with the page, and what comes with views of their own. */
const CATALOGUES: Readonly<Record<Locale, readonly Text[]>> = {
  fr: [
    ...toTexts(fr),
    ...toTexts(commitmentsFr, 'commitments:'),
    ...toTexts(exportFr, 'export:'),
    ...toTexts(helpFr, 'help:'),
    ...toTexts(actorFr, 'actor:'),
    ...toTexts(legendFr, 'legend:'),
    ...toTexts(overviewFr, 'overview:'),
    ...toTexts(shareFr, 'share:'),
  ],
  en: [
    ...toTexts(en),
    ...toTexts(commitmentsEn, 'commitments:'),
    ...toTexts(exportEn, 'export:'),
    ...toTexts(helpEn, 'help:'),
    ...toTexts(actorEn, 'actor:'),
    ...toTexts(legendEn, 'legend:'),
    ...toTexts(overviewEn, 'overview:'),
    ...toTexts(shareEn, 'share:'),
  ],
};

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const toBaseKey = (key: string) => key.replace(PLURAL, '');

/** Placeholders of all forms of each base key: a form may leave out its count ("the event"). */
function toPlaceholders(texts: readonly Text[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const { key, text } of texts) {
    const base = toBaseKey(key);
    const found = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);
    names.set(base, new Set([...(names.get(base) ?? []), ...found]));
  }
  return new Map([...names].map(([base, found]) => [base, [...found].toSorted()]));
}

describe('the catalogues', () => {
  it('say the same things in both languages, with the same placeholders', () => {
    const entries = LOCALES.map((lang) => [...toPlaceholders(CATALOGUES[lang])].toSorted());
    expect(entries[0]).toEqual(entries[1]);
    expect(entries[0]?.length).toBeGreaterThan(100);
  });

  it('are in the same order, so that translators see both side by side', () => {
    const keys = LOCALES.map((lang) => [...toPlaceholders(CATALOGUES[lang]).keys()]);
    expect(keys[0]).toEqual(keys[1]);
  });
});

describe.each(LOCALES)('the catalogue in %s', (lang) => {
  const texts = CATALOGUES[lang];
  const failing = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text));

  it('has every plural form of its language for every plural key, and no other', () => {
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    const forms = new Map<string, string[]>();
    for (const { key } of texts.filter(({ key }) => PLURAL.test(key))) {
      const base = toBaseKey(key);
      forms.set(base, [...(forms.get(base) ?? []), key.slice(base.length + 1)]);
    }
    expect(forms.size).toBeGreaterThan(0);
    for (const [base, found] of forms) expect([base, found.toSorted()]).toEqual([base, wanted]);
  });

  it('says the count in the forms that stand for several numbers', () => {
    const several = texts.filter(({ key }) => /_(?:many|other)$/.test(key));
    expect(several.filter(({ text }) => !text.includes('{{count}}'))).toEqual([]);
  });

  it('has a plain key beside its plural forms nowhere', () => {
    const bases = new Set(
      texts
        .map(({ key }) => key)
        .filter((key) => PLURAL.test(key))
        .map(toBaseKey),
    );
    expect(texts.filter(({ key }) => bases.has(key))).toEqual([]);
  });

  it('has no text that is empty or has loose ends', () => {
    expect(texts.filter(({ text }) => text === '' || text !== text.trim())).toEqual([]);
    expect(failing(/ {2}/)).toEqual([]);
  });

  it('has only placeholders that are well-formed', () => {
    expect(texts.filter(({ text }) => /[{}]/.test(text.replace(/\{\{[a-z]+\}\}/gi, '')))).toEqual(
      [],
    );
  });

  it('uses typographic apostrophes, quotation marks and ellipses', () => {
    expect(failing(/['"]|\.\.\./)).toEqual([]);
  });

  it('holds no HTML', () => {
    expect(failing(/<[a-z/]|&[a-z]+;/i)).toEqual([]);
  });
});

describe('French', () => {
  const failing = (pattern: RegExp) => CATALOGUES.fr.filter(({ text }) => pattern.test(text));

  it('has a narrow no-break space before ; ! ? » and after «', () => {
    expect(failing(/[^\u202f][;!?»]|«[^\u202f]/)).toEqual([]);
  });

  it('has a no-break space before a colon', () => {
    expect(failing(/[^\u00a0\u202f]:/)).toEqual([]);
  });

  it('quotes with « » only', () => {
    expect(failing(/[“”„]/)).toEqual([]);
  });
});

describe('English', () => {
  it('has no space before punctuation, and quotes with “ ”', () => {
    expect(CATALOGUES.en.filter(({ text }) => /\s[;:!?]|[«»]/.test(text))).toEqual([]);
  });
});
