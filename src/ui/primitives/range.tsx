/** A slider with its name, its value and, where it helps, a sentence below. */
import { Slider } from '@base-ui/react/slider';
import type { ReactNode } from 'react';

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly text: string;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

export function Range({ label, value, min, max, step, text, hint, disabled = false, onChange }: RangeProps) {
  return (
    <Slider.Root value={value} min={min} max={max} step={step} disabled={disabled} thumbAlignment="edge" onValueChange={onChange}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <Slider.Label className="font-medium">{label}</Slider.Label>
        <span className="figures text-[13px] text-soft">{text}</span>
      </div>
      <Slider.Control className="flex h-7 touch-none items-center py-3 data-[disabled]:opacity-50">
        <Slider.Track className="h-1 w-full rounded-full bg-line">
          <Slider.Indicator className="rounded-full bg-ink" />
          <Slider.Thumb
            aria-label={label}
            getAriaValueText={() => text}
            className="size-4 rounded-full border-2 border-ink bg-raised outline-offset-2 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-heat"
          />
        </Slider.Track>
      </Slider.Control>
      {hint && <p className="text-faint text-xs">{hint}</p>}
    </Slider.Root>
  );
}
