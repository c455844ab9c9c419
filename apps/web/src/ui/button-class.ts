import { cx } from './cx.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-key text-on-key border-transparent hover:bg-key-hover active:bg-key-active',
  secondary: 'bg-surface text-key border-key hover:bg-key-soft active:bg-key-soft',
  quiet: 'bg-transparent text-key border-transparent hover:bg-key-soft active:bg-key-soft',
  danger: 'bg-danger text-on-danger border-transparent hover:bg-danger-hover',
};
const sizes: Record<ButtonSize, string> = {
  small: 'min-h-11 px-3 py-1.5',
  medium: 'min-h-12 px-4 py-2',
  large: 'min-h-14 px-6 py-3 text-[1.0625rem]',
};

/** Look shared by buttons and by links that stand for the main action. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, isWide = false): string {
  return cx(
    'inline-flex items-center justify-center gap-2 rounded-lg border font-bold leading-snug no-underline',
    'transition-colors select-none disabled:cursor-not-allowed data-disabled:cursor-not-allowed',
    'data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-soft',
    variants[variant],
    sizes[size],
    isWide && 'w-full',
  );
}
