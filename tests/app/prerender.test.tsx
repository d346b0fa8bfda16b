import { describe, expect, it } from 'vitest';
import { prerender } from '../../src/app/prerender';
import { compileFixture } from '../support/fixture-dataset';
import { renderApp } from '../support/render-app';

const { core } = compileFixture();

/** A page that was written, as the browser reads it. */
function read(html: string) {
  const page = document.createElement('div');
  page.innerHTML = html;
  return page;
}

describe('the list that the build writes into the page', () => {
  it.each(['fr', 'en'] as const)('says in %s what the app then says', async (lang) => {
    const written = read(prerender(core, lang));
    await renderApp({ lang, view: 'list', isPhone: true });
    const texts = (of: ParentNode) =>
      [...of.querySelectorAll('main h2, main a[data-event]')].map((element) => [
        element.textContent,
        element.getAttribute('href'),
      ]);
    expect(texts(written).length).toBeGreaterThan(5);
    expect(texts(written)).toEqual(texts(document));
  });

  it('has what is chosen chosen, in either language', () => {
    const page = read(prerender(core, 'fr') + prerender(core, 'en'));
    const chosen = [...page.querySelectorAll('input:checked')].map((input) =>
      input.closest('label')?.textContent.trim(),
    );
    expect(chosen).toEqual(expect.arrayContaining(['Liste', 'List']));
  });
});
