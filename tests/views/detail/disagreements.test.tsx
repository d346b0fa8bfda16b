import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { compileDataset } from '../../../src/domain/events/compile-dataset.ts';
import { disagreement } from '../../fixtures/authored-dataset.ts';
import { fixtureFilesWith, parseValid } from '../../support/fixture-dataset.ts';
import { renderApp } from '../../support/render-app.tsx';

const VISIT = '2020-03-05-eva-visits-betaport';
const section = () => {
  const found = screen.getByRole('heading', { name: 'Where they disagree' }).closest('section');
  if (found === null) throw new Error('The heading stands alone');
  return within(found);
};

describe('the disagreements of sources', () => {
  it('say the point, each claim, who makes it, and why one was kept', async () => {
    await renderApp({ link: `?event=${VISIT}` });
    expect(section().getByRole('heading', { name: 'Date' })).toBeVisible();
    expect(
      section()
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['6 March', expect.stringMatching(/^5 March/)]);
    expect(
      section()
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['Beta Herald', 'Gazette d’Alpha, Radio Alpha']);
    expect(section().getByText('The official gazette gives the day.')).toBeVisible();
  });

  it('mark the one claim that the record follows', async () => {
    await renderApp({ link: `?event=${VISIT}` });
    const [other, kept] = section().getAllByRole('term');
    expect(kept).toHaveTextContent('kept here');
    expect(other).not.toHaveTextContent('kept here');
  });

  it('mark none where the record does not decide', async () => {
    const files = fixtureFilesWith('events/2020.json', VISIT, {
      disagreements: [disagreement({ kept: undefined })],
    });
    await renderApp({
      compiled: compileDataset(parseValid(files)),
      link: `?event=${VISIT}`,
    });
    expect(section().queryByText('kept here')).toBeNull();
  });

  it('are not spoken of where there are none', async () => {
    await renderApp({ link: '?event=2020-beta-coup' });
    expect(screen.queryByRole('heading', { name: 'Where they disagree' })).toBeNull();
  });
});
