/** Buttons: one solid for the step that matters, one quiet, one that is an icon with a name. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

type NativeProps = ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> };

const LOOKS = {
  solid: 'bg-ink text-paper hover:opacity-88 disabled:opacity-40',
  heat: 'bg-heat text-on-heat hover:opacity-90 disabled:opacity-40',
  quiet: 'border border-line bg-raised text-ink hover:bg-hover disabled:opacity-45',
  plain: 'text-soft hover:bg-hover hover:text-ink disabled:opacity-45',
  alarm: 'border border-alarm/40 text-alarm hover:bg-alarm-wash disabled:opacity-45',
} as const;

export type ButtonLook = keyof typeof LOOKS;

export function Button({ look = 'quiet', className = '', ...rest }: NativeProps & { look?: ButtonLook }) {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-lg px-3.5 font-medium text-sm whitespace-nowrap transition-[background-color,opacity,color] duration-100 disabled:cursor-default ${LOOKS[look]} ${className}`}
    />
  );
}

export interface IconButtonProps extends NativeProps {
  /** What it does: read aloud, and shown when the pointer rests. */
  readonly label: string;
  readonly children: ReactNode;
  readonly small?: boolean;
}

export function IconButton({ label, children, small = false, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`inline-flex shrink-0 items-center justify-center rounded-lg text-soft transition-colors duration-100 hover:bg-hover hover:text-ink disabled:cursor-default disabled:opacity-40 disabled:hover:bg-transparent ${small ? 'size-7' : 'size-9'} ${className}`}
    >
      {children}
    </button>
  );
}
