/** Whether this machine keeps a token for gated repositories. The token itself stays with the worker. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from './services.ts';

export interface AccessState {
  /** Null until that is known. */
  readonly hasToken: boolean | null;
  look(): Promise<void>;
  keepToken(token: string): Promise<void>;
  forgetToken(): Promise<void>;
}

export type AccessStore = StoreApi<AccessState>;

export function createAccessStore({ client }: Pick<Services, 'client'>): AccessStore {
  return createStore<AccessState>((set) => {
    const tell = async (args: { token?: string | null }) => {
      const answer = await client.call('hub.token', args).catch(() => null);
      if (answer) set({ hasToken: answer.kept });
    };
    return {
      hasToken: null,
      look: () => tell({}),
      keepToken: (token) => tell({ token }),
      forgetToken: () => tell({ token: null }),
    };
  });
}
