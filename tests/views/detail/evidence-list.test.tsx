import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../src/domain/events/compile-dataset.ts';
import { paraphrase } from '../../fixtures/authored-dataset.ts';
import { fixtureFilesWith, parseValid } from '../../support/fixture-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const VISIT = '2020-03-05-eva-visits-betaport';
const SANCTIONS = '2021-05-26-alpha-sanctions-beta';
const evidence = (heading = 'What the sources say') => {
  const section = screen.getByRole('heading', { name: heading }).closest('section');
  if (section === null) throw new Error('The heading stands alone');
  return within(section);
};

/** The small dataset with an event of `count` pieces of evidence. */
function compileWithEvidence(count: number) {
  const pieces = Array.from({ length: count }, (_, index) => paraphrase({ key: `e${index + 1}` }));
  return compileDataset(
    parseValid(fixtureFilesWith('events/2021.json', SANCTIONS, { evidence: pieces })),
  );
}

describe('an excerpt', () => {
  const original = () => evidence().getByText(/les deux délégations/);
  const translation = () => evidence().queryByText(/the two delegations/);

  it('stands in its own language and quotation marks', async () => {
    await renderApp({ search: `?event=${VISIT}` });
    expect(original()).toHaveAttribute('lang', 'fr');
    expect(original().textContent).toBe('«\u202fles deux délégations se sont entendues\u202f»');
  });

  it('is translated for a reader of the other language, and the translation said to be ours', async () => {
    const { user } = await renderApp({ search: `?event=${VISIT}` });
    expect(translation()).toHaveAttribute('lang', 'en');
    expect(translation()?.textContent).toBe('“the two delegations agreed”');
    expect(evidence().getByText('Our translation')).toBeVisible();
    await user.click(evidence().getByRole('button', { name: 'Hide the translation' }));
    expect(translation()).toBeNull();
  });

  it('is translated on demand for a reader of its own language', async () => {
    const { user } = await renderApp({ lang: 'fr', search: `?event=${VISIT}` });
    const says = () => evidence('Ce que disent les sources');
    expect(says().queryByText(/the two delegations/)).toBeNull();
    await user.click(says().getByRole('button', { name: 'Voir la traduction' }));
    expect(says().getByText(/the two delegations/)).toHaveAttribute('lang', 'en');
    expect(says().getByText(/les deux délégations/)).toBeVisible();
  });

  it('shows its translation as the page changes language, until the reader decides', async () => {
    const { user } = await renderApp({ search: `?event=${VISIT}` });
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
      search: `?event=2020-02-alpha-beta-meeting&from=2020-01-01`,
    });
    await user.click(screen.getByRole('button', { name: 'Voir la traduction' }));
    await user.click(screen.getByRole('button', { name: 'Événement suivant' }));
    expect(screen.getByRole('button', { name: 'Voir la traduction' })).toBeVisible();
    expect(screen.queryByText(/the two delegations/)).toBeNull();
  });
});

describe('what we sum up', () => {
  it('says that it is ours, in the language of the page and without quotation marks', async () => {
    await renderApp({ search: `?event=${SANCTIONS}` });
    const [piece] = evidence().getAllByRole('listitem');
    expect(piece).toHaveTextContent(/^Summed up by us The paper reports the fact\./);
    expect(evidence().queryByRole('blockquote')).toBeNull();
  });
});

describe('a source', () => {
  it('says who wrote what, when, and in which language if not the page’s', async () => {
    await renderApp({ search: `?event=${VISIT}` });
    const [gazette] = evidence().getAllByRole('listitem');
    expect(gazette).toHaveTextContent('Gazette d’Alpha · A. Auteur · Mar 2020 · in French');
    expect(evidence().getByText('Numéro 7')).toHaveAttribute('lang', 'fr');
  });

  it('does not say the language that is the page’s', async () => {
    await renderApp({ lang: 'fr', search: `?event=${VISIT}` });
    const [gazette, herald] = evidence('Ce que disent les sources').getAllByRole('listitem');
    expect(gazette).not.toHaveTextContent('en français');
    expect(herald).toHaveTextContent('en anglais');
  });

  it('links to the original in a new tab, and tells nobody where from', async () => {
    await renderApp({ search: `?event=${VISIT}` });
    const link = evidence().getByRole('link', {
      name: 'Read the original: Beta Herald (new tab)',
    });
    expect(link).toHaveAttribute('href', 'https://herald.example/7');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noreferrer');
  });

  it('names the agency that it draws from', async () => {
    await renderApp({ search: `?event=${VISIT}` });
    expect(evidence().getByText(/^Beta Herald · from Zeta/)).toBeVisible();
  });

  it('says so when its publisher is not known, and by whom it came to us', async () => {
    await renderApp({ search: '?event=2020-beta-coup' });
    expect(
      evidence().getByText(
        'Publisher not established · via Courrier de Bêta · in another language',
      ),
    ).toBeVisible();
  });

  it('has no link when it has no address', async () => {
    await renderApp({ search: '?event=2020-beta-coup' });
    expect(evidence().queryByRole('link')).toBeNull();
  });
});

describe('a long list of evidence', () => {
  it('begins with four pieces, and shows the others on demand', async () => {
    const { user } = await renderApp({
      compiled: compileWithEvidence(6),
      search: `?event=${SANCTIONS}`,
    });
    expect(evidence().getAllByRole('listitem')).toHaveLength(4);
    await user.click(evidence().getByRole('button', { name: 'See 2 more sources' }));
    expect(evidence().getAllByRole('listitem')).toHaveLength(6);
    expect(evidence().queryByRole('button')).toBeNull();
  });

  it('is not cut for one piece alone', async () => {
    await renderApp({ compiled: compileWithEvidence(5), search: `?event=${SANCTIONS}` });
    expect(evidence().getAllByRole('listitem')).toHaveLength(5);
  });

  it('is cut again for the next event', async () => {
    const { user } = await renderApp({
      compiled: compileWithEvidence(6),
      search: `?event=${SANCTIONS}`,
    });
    await user.click(evidence().getByRole('button', { name: 'See 2 more sources' }));
    await user.click(screen.getByRole('button', { name: 'Next event' }));
    await user.click(screen.getByRole('button', { name: 'Previous event' }));
    expect(evidence().getAllByRole('listitem')).toHaveLength(4);
  });

  it('keeps the focus on the pieces that appear', async () => {
    const { user } = await renderApp({
      compiled: compileWithEvidence(6),
      search: `?event=${SANCTIONS}`,
    });
    evidence().getByRole('button', { name: 'See 2 more sources' }).focus();
    await user.keyboard('{Enter}');
    expect(document.body).not.toHaveFocus();
  });
});
