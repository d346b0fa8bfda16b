import { describe, expect, it } from 'vitest';
import noHtml from '../../../src/views/timeline/no-html.ts';

const toMarkup = (text: unknown) => new noHtml.FilterXSS().process(text);

describe('the filter of what vis-timeline writes as markup', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<b>Summit</b>',
    'Q&amp;A',
    `"it's"`,
    '</script>',
    '2020',
  ])('shows %s as it is written', (text) => {
    const element = document.createElement('p');
    element.innerHTML = toMarkup(text);
    expect(element.textContent).toBe(text);
    expect(element.childElementCount).toBe(0);
  });

  it('leaves an attribute closed', () => {
    for (const quote of ['"', "'"]) {
      const element = document.createElement('p');
      element.innerHTML = `<i title=${quote}${toMarkup(`${quote} onclick=${quote}x`)}${quote}></i>`;
      expect(element.firstElementChild?.getAttributeNames()).toEqual(['title']);
    }
  });

  it('takes what is no text', () => {
    expect(toMarkup(2020)).toBe('2020');
  });
});
