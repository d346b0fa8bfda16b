import { StrictMode } from 'react';
import type { I18n } from '../i18n/i18n.ts';
import { I18nProvider } from '../i18n/react.tsx';
import { AppProvider } from '../store/react.ts';
import { App } from './app.tsx';
import type { Services } from './services.ts';

type Props = Services & { readonly i18n: I18n };

/** The app with what its views share: the same in the browser and where the build writes the first paint. */
export function AppRoot({ services, i18n, ...link }: Props) {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <AppProvider value={services}>
          <App {...link} />
        </AppProvider>
      </I18nProvider>
    </StrictMode>
  );
}
