import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const panel = () => screen.getByRole('complementary', { name: /^Open event/ });

describe('the events that an open one is linked to', () => {
  it('are named with the kind of link and their date', async () => {
    await renderApp({ link: '?event=2021-05-28-beta-answers' });
    expect(
      within(panel()).getByRole('link', {
        name: 'Responds to Alphaland sanctions Beta, in full (26 May 2021)',
      }),
    ).toHaveAttribute('href', '/en/e/2021-05-26-alpha-sanctions-beta/');
  });

  it('open in its place, even out of the window', async () => {
    const { user, store } = await renderApp({ link: '?event=2020-03-05-eva-visits-betaport' });
    await user.click(
      within(panel()).getByRole('link', { name: /^Follows Alphaland and Beta talk/ }),
    );
    expect(store.getState()).toMatchObject({
      event: '2020-02-alpha-beta-meeting',
      lastChange: 'act',
    });
    expect(
      within(panel()).getByRole('heading', { name: 'Alphaland and Beta talk, in full' }),
    ).toHaveFocus();
  });

  it('are not spoken of where there are none', async () => {
    await renderApp({ link: '?event=2020-beta-coup' });
    expect(within(panel()).queryByRole('heading', { name: 'Before and after' })).toBeNull();
  });
});
