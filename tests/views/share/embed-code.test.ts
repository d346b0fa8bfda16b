import { describe, expect, it } from 'vitest';
import { SANDBOX, toEmbedCode } from '../../../src/views/share/embed-code.ts';

const FRAME = {
  src: 'https://sahel.example/?actor=ml&view=list&embed=1',
  title: 'Le « sommet » de l’AES · Frise Sahel',
  width: '100%',
  height: 560,
} as const;

/** What a browser makes of the code. */
function read(code: string) {
  const page = new DOMParser().parseFromString(code, 'text/html');
  const [frame, ...others] = page.body.children;
  expect(others).toEqual([]);
  return Object.fromEntries([...(frame?.attributes ?? [])].map(({ name, value }) => [name, value]));
}

describe('the code of a frame', () => {
  it('is one that a browser reads as it was meant', () => {
    expect(read(toEmbedCode(FRAME))).toEqual({
      src: FRAME.src,
      title: FRAME.title,
      width: '100%',
      height: '560',
      loading: 'lazy',
      style: 'border:0',
      sandbox: SANDBOX,
    });
  });

  it('lets nothing of a title or a link out of its quotation marks', () => {
    const title = '"><script>alert(1)</script>&quot;';
    const src = 'https://sahel.example/?q="><img src=x>&amp=1';
    const attributes = read(toEmbedCode({ ...FRAME, title, src, width: 640 }));
    expect(attributes).toMatchObject({ title, src, width: '640' });
  });
});
