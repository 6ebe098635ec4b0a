/** How components reach the stores: one context for the page, one selecting hook a store. */
import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { AccessState } from '../state/access.ts';
import type { App } from '../state/app.ts';
import type { ChatState } from '../state/chat.ts';
import type { ExpertsState } from '../state/experts.ts';
import type { MachineState } from '../state/machine.ts';
import type { ModelsState } from '../state/models.ts';
import type { PanelsState } from '../state/panels.ts';
import type { SettingsState } from '../state/settings.ts';

const AppContext = createContext<App | null>(null);

export function AppProvider({ app, children }: { app: App; children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp is used outside of AppProvider');
  return app;
}

export function useChat<T>(select: (state: ChatState) => T): T {
  return useStore(useApp().chat, select);
}

export function useModels<T>(select: (state: ModelsState) => T): T {
  return useStore(useApp().models, select);
}

export function useAccess<T>(select: (state: AccessState) => T): T {
  return useStore(useApp().access, select);
}

export function useMachine<T>(select: (state: MachineState) => T): T {
  return useStore(useApp().machine, select);
}

export function useExperts<T>(select: (state: ExpertsState) => T): T {
  return useStore(useApp().experts, select);
}

export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(useApp().settings, select);
}

export function usePanels<T>(select: (state: PanelsState) => T): T {
  return useStore(useApp().panels, select);
}
