import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../src/domain/events/compile-dataset.ts';
import { toPublisherId } from '../../../src/domain/events/publishers.ts';
import controls from '../../../src/views/shared/controls.module.css';
import { paraphrase, quote } from '../../fixtures/authored-dataset.ts';
import { fixtureFilesWith, parseValid } from '../../support/fixture-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const VISIT = '2020-03-05-eva-visits-betaport';
const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const evidence = (heading = 'What the sources say') => {
  const section = screen.getByRole('heading', { name: heading }).closest('section');
  if (section === null) throw new Error('The heading stands alone');
  return within(section);
};

type JsonRecord = Readonly<Record<string, unknown>>;

/** The small dataset with these pieces of evidence for one event, and these sources more. */
function compileWith(evidence: readonly JsonRecord[], sources: readonly JsonRecord[] = []) {
  const publishers = new Set(
    sources.flatMap(({ publisher }) => (typeof publisher === 'string' ? [publisher] : [])),
  );
  // Zeta stands in the register of the fixture.
  const registered = [...publishers]
    .filter((name) => name !== 'Zeta')
    .map((name) => ({ id: toPublisherId(name), name }));
  const added: Readonly<Record<string, readonly JsonRecord[]>> = {
    'sources.json': sources,
    'publishers.json': registered,
  };
  const files = fixtureFilesWith('events/2021.json', SANCTIONS, { evidence });
  return compileDataset(
    parseValid(
      files.map(({ file, json }) => ({
        file,
        json: [...(json as readonly JsonRecord[]), ...(added[file] ?? [])],
      })),
    ),
  );
}

/** The small dataset with an event of which `count` sources speak, each of them twice. */
function compileWithSources(count: number) {
  const names = Array.from({ length: count }, (_, index) => `paper-${index + 1}`);
  return compileWith(
    [...names, ...names].map((source, index) => paraphrase({ key: `e${index + 1}`, source })),
    names.map((id) => ({ id, publisher: id, lang: 'en', kind: 'press' })),
  );
}

/** The line of one source that is all there is about an event. */
async function renderSource(fields: JsonRecord) {
  const source = { id: 'paper', lang: 'en', kind: 'press', ...fields };
  const compiled = compileWith([paraphrase({ source: 'paper' })], [source]);
  await renderApp({ compiled, link: `?event=${SANCTIONS}` });
  const [line] = evidence().getAllByRole('listitem');
  return line;
}

describe('an excerpt', () => {
  const original = () => evidence().getByText(/les deux délégations/);
  const translation = () => evidence().queryByText(/the two delegations/);

  it('stands in its own language and quotation marks', async () => {
    await renderApp({ link: `?event=${VISIT}` });
    expect(original()).toHaveAttribute('lang', 'fr');
    expect(original().textContent).toBe('«\u202fles deux délégations se sont entendues\u202f»');
  });

  it('is translated for a reader of the other language, and the translation said to be ours', async () => {
    const { user } = await renderApp({ link: `?event=${VISIT}` });
    expect(translation()).toHaveAttribute('lang', 'en');
    expect(translation()?.textContent).toBe('“the two delegations agreed”');
    expect(evidence().getByText('Our translation')).toBeVisible();
    await user.click(evidence().getByRole('button', { name: 'Hide the translation' }));
    expect(translation()).toBeNull();
  });

  it('is translated on demand for a reader of its own language', async () => {
    const { user } = await renderApp({ lang: 'fr', link: `?event=${VISIT}` });
    const says = () => evidence('Ce que disent les sources');
    expect(says().queryByText(/the two delegations/)).toBeNull();
    await user.click(says().getByRole('button', { name: 'Voir la traduction' }));
    expect(says().getByText(/the two delegations/)).toHaveAttribute('lang', 'en');
    expect(says().getByText(/les deux délégations/)).toBeVisible();
  });

  it('shows its translation as the page changes language, until the reader decides', async () => {
    const { user } = await renderApp({ link: `?event=${VISIT}` });
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(screen.queryByText(/the two delegations/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Voir la traduction' }));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    await user.click(screen.getByRole('button', { name: 'Hide the translation' }));
    await user.click(screen.getByRole('radio', { name: 'Français' }));
    expect(screen.queryByText(/the two delegations/)).toBeNull();
  });

  it('is folded again for the next event', async () => {
    const { user } = await renderApp({
      lang: 'fr',
      link: `?event=2020-02-alpha-beta-meeting&from=2020-01-01`,
    });
    await user.click(screen.getByRole('button', { name: 'Voir la traduction' }));
    await user.click(screen.getByRole('button', { name: 'Événement suivant' }));
    expect(screen.getByRole('button', { name: 'Voir la traduction' })).toBeVisible();
    expect(screen.queryByText(/the two delegations/)).toBeNull();
  });
});

describe('what we sum up', () => {
  it('says that it is ours, in the language of the page and without quotation marks', async () => {
    await renderApp({ link: `?event=${SANCTIONS}` });
    const [piece] = evidence().getAllByRole('listitem');
    expect(piece).toHaveTextContent(/^Summed up by us ?The paper reports the fact\./);
    expect(evidence().getByText('Summed up by us')).not.toHaveClass(controls.hidden ?? '');
    expect(evidence().queryByRole('blockquote')).toBeNull();
  });
});

describe('the pieces of one source', () => {
  it('stand together over one line about it, where it first speaks', async () => {
    const text = { fr: 'Et ceci.', en: 'And this.' };
    const compiled = compileWith([
      quote(),
      paraphrase({ key: 'e2' }),
      paraphrase({ key: 'e3', source: 'gazette', lang: 'fr', text }),
    ]);
    await renderApp({ compiled, link: `?event=${SANCTIONS}` });
    const [gazette, herald, ...others] = evidence().getAllByRole('listitem');
    expect(gazette).toHaveTextContent(/les deux délégations.*And this\..*Gazette d’Alpha/);
    expect(herald).toHaveTextContent(/The paper reports the fact\..*Beta Herald/);
    expect(herald).not.toHaveTextContent('And this.');
    expect(others).toEqual([]);
    expect(evidence().getAllByText(/Gazette d’Alpha/)).toHaveLength(1);
  });
});

describe('a source', () => {
  it('is not said to draw from itself', async () => {
    const line = await renderSource({ publisher: 'Zeta', wire: 'Zeta' });
    expect(line).toHaveTextContent('Zeta');
    expect(line).not.toHaveTextContent('from Zeta');
  });

  it('whose publisher is not known is described by its note alone, where it has one', async () => {
    const note = { fr: 'Tract sans nom.', en: 'A leaflet without a name.' };
    const line = await renderSource({ author: 'A. Nonymous', note });
    expect(line).toHaveTextContent('A. NonymousA leaflet without a name.');
    expect(line).not.toHaveTextContent('Publisher not established');
  });

  it('whose publisher is known has it beside its note', async () => {
    const note = { fr: 'Édition du soir.', en: 'Evening edition.' };
    const line = await renderSource({ publisher: 'Zeta', note });
    expect(line).toHaveTextContent('ZetaEvening edition.');
  });

  it('says who wrote what, when, and in which language if not the page’s', async () => {
    await renderApp({ link: `?event=${VISIT}` });
    const [gazette] = evidence().getAllByRole('listitem');
    expect(gazette).toHaveTextContent('Gazette d’Alpha · A. Auteur · Mar 2020 · in French');
    expect(evidence().getByText('Numéro 7')).toHaveAttribute('lang', 'fr');
  });

  it('does not say the language that is the page’s', async () => {
    await renderApp({ lang: 'fr', link: `?event=${VISIT}` });
    const [gazette, herald] = evidence('Ce que disent les sources').getAllByRole('listitem');
    expect(gazette).not.toHaveTextContent('en français');
    expect(herald).toHaveTextContent('en anglais');
  });

  it('links to the original in a new tab, and tells nobody where from', async () => {
    await renderApp({ link: `?event=${VISIT}` });
    const link = evidence().getByRole('link', {
      name: 'Read the original: Beta Herald (new tab)',
    });
    expect(link).toHaveAttribute('href', 'https://herald.example/7');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noreferrer');
  });

  it('names the agency that it draws from', async () => {
    await renderApp({ link: `?event=${VISIT}` });
    expect(evidence().getByText(/^Beta Herald · from Zeta/)).toBeVisible();
  });

  it('says so when its publisher is not known, and by whom it came to us', async () => {
    await renderApp({ link: '?event=2020-beta-coup' });
    expect(
      evidence().getByText(
        'Publisher not established · via Courrier de Bêta · in another language',
      ),
    ).toBeVisible();
  });

  it('has no link when it has no address', async () => {
    await renderApp({ link: '?event=2020-beta-coup' });
    expect(evidence().queryByRole('link')).toBeNull();
  });
});

describe('a long list of sources', () => {
  it('begins with four sources, and shows the others on demand', async () => {
    const { user } = await renderApp({
      compiled: compileWithSources(6),
      link: `?event=${SANCTIONS}`,
    });
    expect(evidence().getAllByRole('listitem')).toHaveLength(4);
    await user.click(evidence().getByRole('button', { name: 'See 2 more sources' }));
    expect(evidence().getAllByRole('listitem')).toHaveLength(6);
    expect(evidence().queryByRole('button')).toBeNull();
  });

  it('is not cut for one source alone', async () => {
    await renderApp({ compiled: compileWithSources(5), link: `?event=${SANCTIONS}` });
    expect(evidence().getAllByRole('listitem')).toHaveLength(5);
  });

  it('is cut again for the next event', async () => {
    const { user } = await renderApp({
      compiled: compileWithSources(6),
      link: `?event=${SANCTIONS}`,
    });
    await user.click(evidence().getByRole('button', { name: 'See 2 more sources' }));
    await user.click(screen.getByRole('button', { name: 'Next event' }));
    await user.click(screen.getByRole('button', { name: 'Previous event' }));
    expect(evidence().getAllByRole('listitem')).toHaveLength(4);
  });

  it('does not let the focus fall when the others appear', async () => {
    const { user } = await renderApp({
      compiled: compileWithSources(6),
      link: `?event=${SANCTIONS}`,
    });
    evidence().getByRole('button', { name: 'See 2 more sources' }).focus();
    await user.keyboard('{Enter}');
    expect(evidence().getAllByRole('listitem')[4]).toHaveFocus();
  });
});
