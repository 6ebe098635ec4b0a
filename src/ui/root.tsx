/** The whole page on one set of stores. */
import { StrictMode } from 'react';
import type { App } from '../state/app.ts';
import { AppProvider } from './app-context.tsx';
import { Page } from './page.tsx';
import { PageFailure } from './screens/page-failure.tsx';

export function Root({ app }: { app: App }) {
  return (
    <StrictMode>
      <PageFailure>
        <AppProvider app={app}>
          <Page />
        </AppProvider>
      </PageFailure>
    </StrictMode>
  );
}
