/** Which panels are open. The page shows one dialog at a time. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type DialogName = 'models' | 'settings' | 'shortcuts';

export interface PanelsState {
  readonly dialog: DialogName | null;
  /** The list of chats beside the chat, on wide screens. */
  readonly sidebar: boolean;
  /** The list of chats as a drawer, on narrow screens. */
  readonly drawer: boolean;
  /** The search field should take the focus as soon as it is there. */
  readonly searchWanted: boolean;
  /** Counts up when the message field should take the focus. */
  readonly composerRequests: number;
  open(dialog: DialogName): void;
  close(): void;
  setSidebar(open: boolean): void;
  setDrawer(open: boolean): void;
  focusSearch(): void;
  /** The search field has taken it. */
  searchFocused(): void;
  focusComposer(): void;
}

export type PanelsStore = StoreApi<PanelsState>;

export function createPanelsStore(): PanelsStore {
  return createStore<PanelsState>((set, get) => ({
    dialog: null,
    sidebar: true,
    drawer: false,
    searchWanted: false,
    composerRequests: 0,
    open: (dialog) => set({ dialog, drawer: false }),
    close: () => set({ dialog: null }),
    setSidebar: (sidebar) => set({ sidebar }),
    setDrawer: (drawer) => set({ drawer }),
    focusSearch: () => set({ searchWanted: true }),
    searchFocused: () => set({ searchWanted: false }),
    focusComposer: () => set({ composerRequests: get().composerRequests + 1 }),
  }));
}
