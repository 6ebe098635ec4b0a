/** The keys of the page, for people who look them up. */
import { usePanels } from '../app-context.tsx';
import { Panel } from '../primitives/panel.tsx';
import { modifierName } from '../shortcuts.ts';
import { strings } from '../strings.ts';

const text = strings.shortcuts;

export function ShortcutsDialog() {
  const close = usePanels((state) => state.close);
  const mod = modifierName();
  const rows = [
    [text.rows.send, ['Enter']],
    [text.rows.newLine, ['Shift', 'Enter']],
    [text.rows.stop, ['Esc']],
    [text.rows.newChat, [mod, 'Shift', 'O']],
    [text.rows.search, [mod, 'K']],
    [text.rows.sidebar, [mod, 'B']],
    [text.rows.help, [mod, '/']],
  ] as const;
  return (
    <Panel title={text.title} closeLabel={text.close} onClose={close}>
      <dl>
        {rows.map(([name, keys]) => (
          <div key={name} className="flex items-center justify-between gap-4 border-line border-b py-2.5 last:border-b-0">
            <dt className="text-sm">{name}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="figures rounded-md border border-line bg-panel px-2 py-0.5 text-xs">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
