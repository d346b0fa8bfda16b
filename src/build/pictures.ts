import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Font } from 'fontkit';
import { COLORS } from '../domain/pages/picture.ts';
import { readLightColors } from '../domain/pages/read-colors.ts';
import { digest } from './read-dataset.ts';

const require = createRequire(import.meta.url);
/** Where the app has its colours. */
const TOKENS = new URL('../app/tokens.css', import.meta.url);

const FONT = '@expo-google-fonts/charis-sil';

/** The only fonts that are loaded: a picture is the same on any machine. */
const FONT_FILES = {
  400: require.resolve(`${FONT}/400Regular/CharisSIL_400Regular.ttf`),
  700: require.resolve(`${FONT}/700Bold/CharisSIL_700Bold.ttf`),
};

/** Pictures in hand at once: one is encoded here while others are drawn in Node's threads. */
const AT_ONCE = 3;

/** Folder of the pictures, below the site's base. */
const FOLDER = 'assets/previews';

/** Draws pictures into PNG, and keeps them in the folder `cache` from build to build. */
export async function createPictures(cache: string) {
  const { openSync } = await import('fontkit');
  const regular = openSync(FONT_FILES[400]) as Font;
  const bold = openSync(FONT_FILES[700]) as Font;
  const font = regular.familyName;
  // The light theme's: nobody knows which one the reader of a preview is in.
  const colors = readLightColors(await readFile(TOKENS, 'utf8'), COLORS);
  const versions = ['@resvg/resvg-js', FONT].map(readVersion).join(' ');
  const pictures = new Map<string, string>(); // SVG by file

  const drawMissing = async (files: Iterable<string>) => {
    const { renderAsync } = await import('@resvg/resvg-js');
    const options = {
      font: {
        fontFiles: Object.values(FONT_FILES),
        loadSystemFonts: false,
        defaultFontFamily: font,
      },
    };
    const queue = [...files].values();
    const work = async () => {
      for (const file of queue) {
        const image = await renderAsync(pictures.get(file) ?? '', options);
        // Renamed when it is whole: a build that is stopped leaves no half of a picture.
        await writeFile(join(cache, `${file}.part`), image.asPng());
        await rename(join(cache, `${file}.part`), join(cache, file));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };

  return {
    font,
    colors,
    measure: { 400: createMeasure(regular), 700: createMeasure(bold) },
    /** The path at which the PNG of an SVG will stand below the base, named by its content. */
    add(name: string, svg: string): string {
      const file = `${name}-${digest(versions + svg).slice(0, 8)}.png`;
      pictures.set(file, svg);
      return `${FOLDER}/${file}`;
    },
    /** Writes all pictures below `dir`, and forgets those of former builds. Says how many it had to draw. */
    async write(dir: string): Promise<number> {
      await mkdir(cache, { recursive: true });
      await mkdir(join(dir, FOLDER), { recursive: true });
      const kept = new Set(await readdir(cache));
      const missing = [...pictures.keys()].filter((file) => !kept.has(file));
      if (missing.length > 0) await drawMissing(missing);
      for (const file of pictures.keys())
        await copyFile(join(cache, file), join(dir, FOLDER, file));
      for (const file of kept) if (!pictures.has(file)) await rm(join(cache, file));
      return missing.length;
    },
  };
}

/** Widths in a font, in ems; throws at a character that it does not have. Words are measured once: that takes half a millisecond. */
function createMeasure(font: Font): (text: string) => number {
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    for (const character of text) {
      if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
        throw new Error(`${font.fullName} has no “${character}”, of “${text}”`);
      }
    }
    const width = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(text, width);
    return width;
  };
}

function readVersion(library: string): string {
  const { version } = require(`${library}/package.json`) as { readonly version: string };
  return `${library}@${version}`;
}
