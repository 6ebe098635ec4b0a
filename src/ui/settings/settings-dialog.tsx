/** Appearance, system prompt and sampling. Every change is in force at once. */
import { useId } from 'react';
import { DEFAULT_SAMPLING, type Settings } from '../../state/settings.ts';
import { usePanels, useSettings } from '../app-context.tsx';
import { Button } from '../primitives/button.tsx';
import { Panel } from '../primitives/panel.tsx';
import { Range } from '../primitives/range.tsx';
import { strings } from '../strings.ts';

const text = strings.settings;
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

/** The sliders: the range in which each option does something sensible. */
const SLIDERS = [
  { key: 'temperature', min: 0, max: 2, step: 0.05, at: { 0: text.greedy } },
  { key: 'topP', min: 0.05, max: 1, step: 0.05, at: { 1: text.off } },
  { key: 'topK', min: 0, max: 100, step: 1, at: { 0: text.off } },
  { key: 'minP', min: 0, max: 0.5, step: 0.01, at: { 0: text.off } },
  { key: 'repetitionPenalty', min: 1, max: 1.5, step: 0.01, at: { 1: text.off } },
] as const;

export function SettingsDialog() {
  const close = usePanels((state) => state.close);
  const { settings, set, setSampling, resetSampling } = useSettings((state) => state);
  const prompt = useId();
  const seedHint = useId();
  return (
    <Panel title={text.title} closeLabel={text.close} onClose={close}>
      <fieldset>
        <legend className="font-semibold text-sm">{text.theme}</legend>
        <div className="mt-2 grid grid-cols-3 gap-1 rounded-lg bg-panel p-1">
          {THEMES.map((theme) => (
            <label
              key={theme}
              className="flex h-8 cursor-pointer items-center justify-center rounded-md text-sm text-soft has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-checked:shadow-sm has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-heat"
            >
              <input
                type="radio"
                name="theme"
                value={theme}
                checked={settings.theme === theme}
                onChange={() => set({ theme })}
                className="sr-only"
              />
              {text.themes[theme]}
            </label>
          ))}
        </div>
      </fieldset>

      <div className="mt-6">
        <label htmlFor={prompt} className="font-semibold text-sm">
          {text.systemPrompt}
        </label>
        <textarea
          id={prompt}
          rows={2}
          value={settings.systemPrompt}
          onChange={(event) => set({ systemPrompt: event.target.value })}
          className="mt-2 block w-full resize-y rounded-lg border border-edge bg-raised px-3 py-2 text-sm leading-relaxed"
        />
        <p className="mt-1 text-faint text-xs">{text.systemPromptHint}</p>
      </div>

      <section aria-label={text.sampling} className="mt-6">
        <h3 className="mb-3 font-semibold text-sm">{text.sampling}</h3>
        <div className="grid gap-1.5">
          {SLIDERS.map(({ key, min, max, step, at }) => {
            const value = settings.sampling[key] ?? DEFAULT_SAMPLING[key];
            const named: Readonly<Record<number, string>> = at;
            return (
              <Range
                key={key}
                label={text[key]}
                value={value}
                min={min}
                max={max}
                step={step}
                text={named[value] ?? value.toFixed(step < 1 ? 2 : 0)}
                onChange={(next) => setSampling({ [key]: Number(next.toFixed(2)) })}
              />
            );
          })}
        </div>
        <div className="mt-4 grid grid-cols-2 gap-4">
          <NumberField
            label={text.maxTokens}
            placeholder={text.contextEnd}
            min={1}
            value={settings.maxTokens}
            onChange={(maxTokens) => set({ maxTokens })}
          />
          <NumberField
            label={text.seed}
            placeholder={text.random}
            describedBy={seedHint}
            min={0}
            value={settings.sampling.seed ?? null}
            onChange={(seed) => setSampling({ seed: seed ?? undefined })}
          />
        </div>
        <p id={seedHint} className="mt-2 text-faint text-xs">
          {text.seedHint}
        </p>
        <Button look="plain" className="mt-3 -ml-3" onClick={resetSampling}>
          {text.reset}
        </Button>
      </section>
    </Panel>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly min: number;
  readonly describedBy?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, or nothing. What is neither is not taken over. */
function NumberField({ label, placeholder, min, describedBy, value, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <input
        id={id}
        type="number"
        min={min}
        step={1}
        value={value ?? ''}
        placeholder={placeholder}
        onChange={({ target }) => {
          const number = target.valueAsNumber;
          if (target.value === '') onChange(null);
          else if (Number.isInteger(number) && number >= min) onChange(number);
        }}
        aria-describedby={describedBy}
        className="figures mt-1.5 h-9 w-full rounded-lg border border-edge bg-raised px-3 text-sm placeholder:font-sans placeholder:text-faint"
      />
    </div>
  );
}
