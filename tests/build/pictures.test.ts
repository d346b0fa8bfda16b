import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createPreviewImages } from '../../src/app/preview-images.ts';
import { createPictures } from '../../src/build/pictures.ts';
import type { HistoricalEvent } from '../../src/domain/events/dataset.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { realDataset } from '../fixtures/real-dataset.ts';

const SITE = { base: '/', origin: 'https://frise.example' };
const SQUARE = { left: 285, right: 915 };

type Pictures = Awaited<ReturnType<typeof createPictures>>;

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'frise-sahel-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const dataset = realDataset();
const events = Array.from({ length: dataset.size }, (_, row) => dataset.eventAt(row));
const byTitle = events.toSorted((a, b) => a.title.fr.length - b.title.fr.length);
const [shortest, longest] = [byTitle[0], byTitle.at(-1)] as [HistoricalEvent, HistoricalEvent];

/** The texts of a picture, with where they are: edges as the font measures them. */
function readTexts(svg: string, { measure }: Pictures) {
  const pattern =
    /<text\s+x="600"\s+y="([\d.]+)"\s+font-size="([\d.]+)"\s+font-weight="(400|700)"[^>]*>([^<]*)<\/text/g;
  return [...svg.matchAll(pattern)].map(([, y, size, weight, escaped = '']) => {
    const text = escaped.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    const half = (measure[weight === '700' ? 700 : 400](text) * Number(size)) / 2;
    return { text, bold: weight === '700', size: Number(size), y: Number(y), half };
  });
}

describe('the picture of an event', () => {
  let pictures: Pictures;
  beforeAll(async () => {
    pictures = await createPictures('never written');
  });

  /** Draws events of a language: the texts of each picture. */
  const createDraw = (lang: Locale) => {
    let drawn = '';
    const add = (_name: string, svg: string) => ((drawn = svg), '');
    const images = createPreviewImages(dataset, lang, SITE, { ...pictures, add });
    return (event: HistoricalEvent) => {
      images?.ofEvent(event);
      return readTexts(drawn, pictures);
    };
  };

  it('says date, title and site in the square in the middle, readably, for every event', () => {
    const faults: string[] = [];
    for (const lang of LOCALES) {
      const draw = createDraw(lang);
      for (const event of events) {
        const texts = draw(event);
        const title = texts.filter(({ bold }) => bold);
        const whole = title.map(({ text }) => text).join(' ') === event.title[lang];
        const inSquare = texts.every(
          ({ half }) => 600 - half > SQUARE.left && 600 + half < SQUARE.right,
        );
        const readable =
          title.every(({ size }) => size >= 40) && texts.every(({ size }) => size >= 26);
        const above = texts
          .slice(0, -1)
          .every(({ y, size }) => y > size * 0.8 && y + 0.25 * size < 460);
        if (!(whole && inSquare && readable && above)) faults.push(`${lang} ${event.id}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('has a date as sure as its source', () => {
    const month = events.find(({ date }) => /^\d{4}-\d\d~$/.test(date.edtf));
    expect(month).toBeDefined();
    if (month) expect(createDraw('en')(month)[0]?.text).toMatch(/^About /);
  });

  it('says which character the font lacks', () => {
    expect(() => pictures.measure[700]('Mali 😀')).toThrow(/😀/);
  });
});

it('a picture is a PNG of 1200 × 630 below 100 kB, drawn once', async () => {
  const [cache, dist] = [await createFolder(), await createFolder()];
  const build = async (shown: readonly HistoricalEvent[]) => {
    const pictures = await createPictures(cache);
    const images = createPreviewImages(dataset, 'fr', SITE, pictures);
    const urls = shown.map((event) => images?.ofEvent(event).url ?? '');
    return { drawn: await pictures.write(dist), urls };
  };
  const first = await build([shortest, longest]);
  expect(first.drawn).toBe(2);
  for (const url of first.urls) {
    const file = join(dist, new URL(url).pathname);
    const png = await readFile(file);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((await stat(file)).size).toBeLessThan(100_000);
  }
  expect(await build([shortest])).toEqual({ drawn: 0, urls: first.urls.slice(0, 1) });
  // What the build before no longer showed has been forgotten.
  expect((await build([shortest, longest])).drawn).toBe(1);
});
