/** The parts of the page that the first screen does without: each loads when it is first wanted, or when there is time for it. */
import { lazy } from 'react';

const parts = {
  markdown: () => import('./chat/markdown.tsx').then(({ Markdown }) => ({ default: Markdown })),
  card: () => import('./models/install-card.tsx').then(({ InstallCardView }) => ({ default: InstallCardView })),
  models: () => import('./models/models-dialog.tsx').then(({ ModelsDialog }) => ({ default: ModelsDialog })),
  settings: () => import('./settings/settings-dialog.tsx').then(({ SettingsDialog }) => ({ default: SettingsDialog })),
  shortcuts: () => import('./settings/shortcuts-dialog.tsx').then(({ ShortcutsDialog }) => ({ default: ShortcutsDialog })),
};

export const Markdown = lazy(parts.markdown);
export const InstallCardView = lazy(parts.card);
export const ModelsDialog = lazy(parts.models);
export const SettingsDialog = lazy(parts.settings);
export const ShortcutsDialog = lazy(parts.shortcuts);

/** Loads all of them, so that a network that goes away, or a newer version of the page, takes none of them from this one. */
export function loadParts(): void {
  // One that fails is tried again when it is wanted.
  for (const part of Object.values(parts)) part().catch(() => {});
}
