import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const panel = () => screen.getByRole('complementary', { name: /^Open event/ });

describe('the positions', () => {
  it('stand side by side under the names of those who hold them, with whose account it is', async () => {
    await renderApp({ link: '?event=2021-05-28-beta-answers' });
    const section = within(panel()).getByRole('heading', {
      name: 'What each side says',
    }).parentElement;
    if (!section) throw new Error('No section');
    const names = within(section).getAllByRole('term');
    expect(names.map(({ textContent }) => textContent)).toEqual(['Beta', 'Alphaland']);
    expect(within(section).getByText('Beta calls itself wronged.')).toBeInTheDocument();
    expect(within(section).getAllByText(/^According to/)).toHaveLength(2);
  });

  it('are not spoken of where there are none', async () => {
    await renderApp({ link: '?event=2020-beta-coup' });
    expect(within(panel()).queryByRole('heading', { name: 'What each side says' })).toBeNull();
  });
});
