import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { LoadFailure } from '../../src/app/load-failure.tsx';
import { createI18n } from '../../src/i18n/i18n.ts';
import { I18nProvider } from '../../src/i18n/react.tsx';

describe('the page whose data did not arrive', () => {
  it('says so in the reader’s language, and tries again on demand', async () => {
    const onRetry = vi.fn();
    render(
      <I18nProvider i18n={createI18n('fr')}>
        <LoadFailure onRetry={onRetry} />
      </I18nProvider>,
    );
    expect(screen.getByText(/Les données n’ont pas pu être chargées/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('keeps its landmark, with the alert in it', () => {
    render(
      <I18nProvider i18n={createI18n('en')}>
        <LoadFailure onRetry={vi.fn()} />
      </I18nProvider>,
    );
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('alert')).toHaveTextContent('could not be loaded');
    expect(main.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
