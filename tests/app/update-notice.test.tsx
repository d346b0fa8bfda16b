import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { UpdateNotice } from '../../src/app/update-notice.tsx';
import { createI18n } from '../../src/i18n/i18n.ts';
import { I18nProvider } from '../../src/i18n/react.tsx';

function renderNotice(lang: 'fr' | 'en' = 'fr') {
  const i18n = createI18n(lang);
  const page = (onUpdate?: () => void) => (
    <I18nProvider i18n={i18n}>
      <UpdateNotice onUpdate={onUpdate} />
    </I18nProvider>
  );
  const { rerender } = render(page());
  return { offer: (onUpdate: () => void) => rerender(page(onUpdate)) };
}

describe('the notice of a new version', () => {
  it('comes into a line that a screen reader already knows, and takes no focus', () => {
    const { offer } = renderNotice();
    const line = screen.getByRole('status');
    expect(line).toBeEmptyDOMElement();
    offer(() => undefined);
    expect(screen.getByRole('status')).toBe(line);
    expect(line).toHaveTextContent('Une nouvelle version est prête.');
    expect(document.body).toHaveFocus();
  });

  it('changes to it when asked', async () => {
    const onUpdate = vi.fn();
    renderNotice('en').offer(onUpdate);
    await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
    expect(onUpdate).toHaveBeenCalledOnce();
  });

  it('may be put off', async () => {
    const onUpdate = vi.fn();
    renderNotice('en').offer(onUpdate);
    await userEvent.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(onUpdate).not.toHaveBeenCalled();
  });
});
