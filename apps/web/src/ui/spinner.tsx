import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';

/** The turning ring alone; with `label` it is read aloud. */
export function SpinnerMark({ label, className }: { readonly label?: string; readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={cx('size-5 shrink-0 animate-spin', className)}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="3" opacity="0.25" />
      <path
        d="M21 12a9 9 0 0 0-9-9"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** A part of the page is being fetched. */
export function Loading() {
  const { t } = useTranslation(undefined, { useSuspense: false });
  return (
    <div role="status" className="flex min-h-40 items-center justify-center gap-3 text-ink-soft">
      <SpinnerMark className="size-6" />
      <span>{t('state.loading')}</span>
    </div>
  );
}

/** Grey lines in place of a list or text that is being fetched; announces itself once. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
          key={line}
          className={cx('h-5 animate-pulse rounded bg-line', line % 3 === 2 ? 'w-2/3' : 'w-full')}
        />
      ))}
    </div>
  );
}
