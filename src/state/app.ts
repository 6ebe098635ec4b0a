/** All stores of one page, wired to one set of services. */
import { type AccessStore, createAccessStore } from './access.ts';
import { type ChatStore, createChatStore } from './chat.ts';
import { createExpertsStore, type ExpertsStore } from './experts.ts';
import { createMachineStore, type MachineStore } from './machine.ts';
import { activeModelId, createModelsStore, type ModelsStore } from './models.ts';
import { createPanelsStore, type PanelsStore } from './panels.ts';
import type { Services } from './services.ts';
import { createSettingsStore, type SettingsStore } from './settings.ts';

export interface App {
  readonly chat: ChatStore;
  readonly machine: MachineStore;
  readonly access: AccessStore;
  readonly models: ModelsStore;
  readonly experts: ExpertsStore;
  readonly settings: SettingsStore;
  readonly panels: PanelsStore;
  /** Reads what is stored, then starts the engine's first model. */
  start(): Promise<void>;
}

export function createApp(services: Services): App {
  const settings = createSettingsStore(services);
  const machine = createMachineStore(services);
  const models = createModelsStore(services, settings, machine);
  const chat = createChatStore(services, settings, () => activeModelId(models.getState().engine));
  return {
    chat,
    machine,
    access: createAccessStore(services),
    models,
    settings,
    experts: createExpertsStore(services),
    panels: createPanelsStore(),
    async start() {
      await Promise.all([settings.getState().load(), chat.getState().load()]);
      models.getState().start();
    },
  };
}
