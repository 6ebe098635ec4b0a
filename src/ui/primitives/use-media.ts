/** Whether a media query holds, kept up to date. */
import { useCallback, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Room for the list of chats beside the chat. */
export const WIDE = '(min-width: 1080px)';
/** Room for the grid of experts beside the chat. */
export const ROOMY = '(min-width: 880px)';
export const LESS_MOTION = '(prefers-reduced-motion: reduce)';
