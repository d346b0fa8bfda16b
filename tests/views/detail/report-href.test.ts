import { describe, expect, it } from 'vitest';
import { toReportHref } from '../../../src/views/detail/report-href.ts';

const ID = '2021-05-26-alpha';
const href = (address: string | undefined) => toReportHref(address, ID, `Error in ${ID} & more`);

describe('the way to report an error', () => {
  it('is a letter with the event in its subject', () => {
    expect(href('mailto:desk@example.org')).toBe(
      `mailto:desk@example.org?subject=Error%20in%20${ID}%20%26%20more`,
    );
    expect(href('mailto:desk@example.org?cc=b@example.org')).toBe(
      `mailto:desk@example.org?cc=b@example.org&subject=Error%20in%20${ID}%20%26%20more`,
    );
  });

  it('is a page with the event in its query', () => {
    expect(href('https://example.org/form')).toBe(`https://example.org/form?event=${ID}`);
    expect(href('https://example.org/form?x=1#top')).toBe(
      `https://example.org/form?x=1&event=${ID}#top`,
    );
  });

  it.each([
    undefined,
    '',
    'desk@example.org',
    'http://example.org',
    'javascript:alert(1)',
    '//a.b',
  ])('is not there for %s', (address) => {
    expect(href(address)).toBeUndefined();
  });
});
