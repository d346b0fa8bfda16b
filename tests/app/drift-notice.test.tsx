import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { VERSION } from '../fixtures/authored-dataset.ts';
import { renderApp } from '../support/render-app.tsx';

const FIRST = '2022-04-01-abc123';
const notice = () => screen.findByRole('status', { name: 'Since this link was made' });

describe('the notice about what has changed since a link was made', () => {
  it('counts the events of the view, and names them on request', async () => {
    const { user, store } = await renderApp({ link: `?from=2020&to=2022&data=${FIRST}` });
    const line = within(await notice());
    expect(
      line.getByText(
        'Since this link was made (1 April 2022), in this view: 1 event corrected and 1 event merged into another.',
      ),
    ).toBeVisible();
    await user.click(line.getByText('Which ones?'));
    const corrected = within(line.getByText('Corrected').parentElement ?? document.body);
    await user.click(corrected.getByRole('link'));
    expect(store.getState().event).toBe('2020-beta-coup');
    await user.click(line.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('status', { name: 'Since this link was made' })).toBeNull();
  });

  it('counts the open event also where the filters leave it out', async () => {
    await renderApp({ link: `?theme=trade&event=2020-beta-coup&data=${FIRST}` });
    expect(await notice()).toHaveTextContent(/: 1 event corrected\./);
  });

  it('speaks of the view that was opened, whatever the reader does then', async () => {
    const { user } = await renderApp({ link: `?from=2020&to=2020&data=${FIRST}` });
    const before = (await notice()).textContent;
    await user.click(screen.getByRole('radio', { name: 'List' }));
    expect((await notice()).textContent).toBe(before);
  });

  it('asks for the history only where a link was made with another version', async () => {
    const fetchHistory = vi.fn(() => Promise.resolve([]));
    await renderApp({ link: `?data=${VERSION}`, fetchHistory });
    expect(fetchHistory).not.toHaveBeenCalled();
  });

  it('is not there when nothing of the view has changed', async () => {
    await renderApp({ link: `?from=2020&to=2022&nature=agreements&data=${FIRST}` });
    expect(screen.queryByRole('status', { name: 'Since this link was made' })).toBeNull();
  });

  it.each([
    ['never published', '2022-04-02-aaaaaa', /was not published here/],
    ['later than the page', '2031-01-01-aaaaaa', /later version of the data/],
  ])('says plainly of a version %s that it cannot tell', async (_what, version, words) => {
    await renderApp({ link: `?data=${version}` });
    expect(await notice()).toHaveTextContent(words);
    expect(await notice()).toHaveTextContent(version);
  });

  it('says that the history did not arrive, and asks again', async () => {
    const fetchHistory = vi.fn().mockRejectedValue(new Error('The line is broken'));
    const { user } = await renderApp({ link: `?data=${FIRST}`, fetchHistory });
    const line = within(await notice());
    expect(line.getByText(/could not be loaded/)).toBeVisible();
    fetchHistory.mockResolvedValue([]);
    await user.click(line.getByRole('button', { name: 'Try again' }));
    expect(await notice()).toHaveTextContent(/was not published here/);
  });

  it('is in the language of the page', async () => {
    await renderApp({ link: `?from=2020&to=2022&lang=fr&data=${FIRST}` });
    expect(
      await screen.findByRole('status', { name: 'Depuis que ce lien a été fait' }),
    ).toHaveTextContent(
      /\(1er avril 2022\).*1 événement corrigé et 1 événement réuni à un autre\./,
    );
  });
});
