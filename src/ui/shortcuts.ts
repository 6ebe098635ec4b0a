/** The keys of the page. One listener; what a text field or a dialog needs for itself is left to it. */
import { useEffect } from 'react';
import type { App } from '../state/app.ts';
import { useApp } from './app-context.tsx';
import { useMedia, WIDE } from './primitives/use-media.ts';

export const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How the modifier is written on this system's keys. */
export function modifierName(): string {
  return isMac() ? '⌘' : 'Ctrl';
}

export function toggleSidebar({ panels }: App, wide: boolean): void {
  const { sidebar, drawer, setSidebar, setDrawer } = panels.getState();
  if (wide) setSidebar(!sidebar);
  else setDrawer(!drawer);
}

export function useShortcuts(): void {
  const app = useApp();
  const wide = useMedia(WIDE);
  useEffect(() => {
    const { chat, panels } = app;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { dialog, drawer } = panels.getState();
      if (event.key === 'Escape') {
        if (dialog === null && !drawer && chat.getState().reply) chat.getState().stop();
        return;
      }
      if (!(isMac() ? event.metaKey : event.ctrlKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      // What lies behind a dialog is out of reach for the keyboard too.
      if (dialog !== null && key !== '/') return;
      if (key === 'o' && event.shiftKey) {
        chat.getState().newChat();
        panels.getState().setDrawer(false);
        panels.getState().focusComposer();
      } else if (key === 'k' && !event.shiftKey) {
        if (wide) panels.getState().setSidebar(true);
        else panels.getState().setDrawer(true);
        panels.getState().focusSearch();
      } else if (key === 'b' && !event.shiftKey) {
        toggleSidebar(app, wide);
      } else if (key === '/') {
        if (dialog === 'shortcuts') panels.getState().close();
        else panels.getState().open('shortcuts');
      } else {
        return;
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [app, wide]);
}
