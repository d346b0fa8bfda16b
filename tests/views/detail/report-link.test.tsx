import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const SEARCH = '?event=2021-05-26-alpha-sanctions-beta';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the link to report an error', () => {
  it('leads to the editors, and names the event', async () => {
    vi.stubEnv('VITE_REPORT_URL', 'mailto:desk@example.org');
    await renderApp({ link: SEARCH });
    expect(screen.getByRole('link', { name: 'Report an error' })).toHaveAttribute(
      'href',
      'mailto:desk@example.org?subject=Error%20in%20the%20event%202021-05-26-alpha-sanctions-beta',
    );
  });

  it('is not there where nobody is given to tell', async () => {
    await renderApp({ link: SEARCH });
    expect(screen.queryByRole('link', { name: 'Report an error' })).toBeNull();
  });
});
