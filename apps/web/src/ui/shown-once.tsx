import { type ReactNode, useId } from 'react';
import { AlertBanner } from './alert-banner.tsx';
import { CopyButton } from './copy-button.tsx';

export interface ShownOnceProps {
  readonly title: string;
  readonly text: string;
  /** What the secret is: a link, a token, a code. */
  readonly label: string;
  readonly value: string;
  /** Left out for what is read out by telephone. */
  readonly copyLabel?: string;
  /** More buttons beside the one that copies. */
  readonly children?: ReactNode;
}

/** A secret of which only the fingerprint is kept: said so, easy to copy or to read out. */
export function ShownOnce({ title, text, label, value, copyLabel, children }: ShownOnceProps) {
  const name = useId();
  return (
    <div className="flex flex-col gap-3">
      <AlertBanner tone="warning" title={title}>
        {text}
      </AlertBanner>
      <div className="flex flex-col gap-1">
        <span id={name} className="font-bold">
          {label}
        </span>
        <output
          aria-labelledby={name}
          className={
            copyLabel
              ? 'rounded bg-sunken px-3 py-2 font-mono break-all select-all'
              : 'self-start rounded bg-sunken px-5 py-3 font-mono text-3xl tracking-[0.3em] select-all'
          }
        >
          {value}
        </output>
      </div>
      {(copyLabel || children) && (
        <div className="flex flex-wrap items-center gap-3" data-print="hide">
          {copyLabel && <CopyButton text={value} label={copyLabel} />}
          {children}
        </div>
      )}
    </div>
  );
}
