import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/domain/locale';

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

/** Every catalogue there is, in one language: what comes with the page ("fr.json"), and what comes with views of their own ("share.fr.json"). */
async function readCatalogues(lang: Locale): Promise<readonly Text[]> {
  const folder = new URL('../../src/i18n/locales/', import.meta.url);
  const end = `${lang}.json`;
  const names = (await readdir(folder)).filter((name) => name.split('.').includes(lang));
  const views = names.map((name) => name.slice(0, -end.length)).toSorted(); // "", "share."
  const texts = views.map(async (view) => {
    const catalogue = JSON.parse(await readFile(new URL(view + end, folder), 'utf8')) as object;
    return toTexts(catalogue, view.replace('.', ':'));
  });
  return (await Promise.all(texts)).flat();
}

const CATALOGUES: Readonly<Record<Locale, readonly Text[]>> = {
  fr: await readCatalogues('fr'),
  en: await readCatalogues('en'),
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
