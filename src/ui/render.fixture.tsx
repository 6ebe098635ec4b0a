/** Puts the page, or a part of it, on scripted services into the test's browser. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type App, createApp } from '../state/app.ts';
import { type ScriptedServices, scriptedServices } from '../state/services.fixture.ts';
import { AppProvider } from './app-context.tsx';
import { Page } from './page.tsx';
import './styles.css';

export interface Rendered {
  readonly app: App;
  readonly services: ScriptedServices;
  unmount(): void;
}

/** Real frames, so that what the stores gather reaches the screen by itself. */
export async function render(
  options: Parameters<typeof scriptedServices>[0] = {},
  content: ReactNode = <Page />,
): Promise<Rendered> {
  const services: ScriptedServices = { ...scriptedServices(options), nextFrame: (run) => requestAnimationFrame(run) };
  const app = createApp(services);
  const host = document.createElement('div');
  host.id = 'root';
  document.body.append(host);
  const root = createRoot(host);
  await app.start();
  root.render(<AppProvider app={app}>{content}</AppProvider>);
  return {
    app,
    services,
    unmount() {
      root.unmount();
      host.remove();
    },
  };
}
