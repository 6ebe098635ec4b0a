/** What this machine and this browser have to offer to a model: how fast they are, and whether the browser keeps what is stored. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Machine, StoreSpeed } from '../protocol/messages.ts';
import type { StorageRoom } from '../storage/quota.ts';
import type { Services } from './services.ts';

export interface MachineState {
  /** How fast the stores of this browser are; null until that has been measured, empty where it cannot be. */
  readonly stores: readonly StoreSpeed[] | null;
  /** The graphics adapter's memory; null until that has been measured, and where it cannot be. */
  readonly memory: Machine | null;
  /** What the browser says of its room for this page; null until it has answered. */
  readonly room: StorageRoom | null;
  /** Whether it was asked to keep what is stored, and did not promise it. */
  readonly refused: boolean;

  /** Measures stores and memory once; asks for the room anew each time. */
  measure(): Promise<void>;
  /** Asks the browser to keep what is stored, after a click. */
  keep(): Promise<void>;
}

export type MachineStore = StoreApi<MachineState>;

export function createMachineStore({
  client,
  keepStorage,
  storageRoom,
}: Pick<Services, 'client' | 'keepStorage' | 'storageRoom'>): MachineStore {
  let measuring: Promise<void> | null = null;
  return createStore<MachineState>((set) => {
    // One after the other: at the same time they would slow each other down.
    const measureAll = async () => {
      // A browser that cannot say is one with IndexedDB only.
      set({ stores: await client.call('storage.measure', {}).catch(() => []) });
      set({ memory: await client.call('machine.measure', {}) });
    };
    return {
      stores: null,
      memory: null,
      room: null,
      refused: false,

      async measure() {
        measuring ??= measureAll().catch(() => {
          // Another time it may work: the device was lost, or another tab has taken over.
          measuring = null;
        });
        const asked = storageRoom().then((room) => set({ room }));
        await Promise.all([measuring, asked]);
      },

      async keep() {
        const kept = await keepStorage();
        set({ refused: !kept, room: await storageRoom() });
      },
    };
  });
}
