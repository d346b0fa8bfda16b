import { StrictMode } from 'react';
import type { Notice } from '../domain/permalink/permalink.ts';
import type { I18n } from '../i18n/i18n.ts';
import { I18nProvider } from '../i18n/react.tsx';
import { AppProvider, type AppServices } from '../store/react.ts';
import { App } from './app.tsx';

type Props = {
  readonly services: AppServices;
  readonly i18n: I18n;
  readonly notices: readonly Notice[];
};

/** The app with what its views share: the same in the browser and where the build writes the first paint. */
export function AppRoot({ services, i18n, notices }: Props) {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <AppProvider value={services}>
          <App notices={notices} />
        </AppProvider>
      </I18nProvider>
    </StrictMode>
  );
}
