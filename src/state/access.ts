/** Whether this machine keeps a token for gated repositories. The token itself stays with the worker. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { MixtralError, type WireError } from '../protocol/errors.ts';
import type { Services } from './services.ts';

export interface AccessState {
  /** Null until that is known. */
  readonly hasToken: boolean | null;
  /** Why it could not be kept or forgotten, or looked for. */
  readonly error: WireError | null;
  look(): Promise<void>;
  /** @returns whether it is kept now */
  keepToken(token: string): Promise<boolean>;
  forgetToken(): Promise<void>;
}

export type AccessStore = StoreApi<AccessState>;

export function createAccessStore({ client }: Pick<Services, 'client'>): AccessStore {
  return createStore<AccessState>((set) => {
    const tell = async (args: { token?: string | null }) => {
      try {
        set({ hasToken: (await client.call('hub.token', args)).kept, error: null });
        return true;
      } catch (thrown) {
        set({ error: MixtralError.from(thrown).toWire() });
        return false;
      }
    };
    return {
      hasToken: null,
      error: null,
      look: async () => void (await tell({})),
      keepToken: (token) => tell({ token }),
      forgetToken: async () => void (await tell({ token: null })),
    };
  });
}
