import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** Why nothing is here and what to do next. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-xl border border-dashed border-line-strong px-6 py-12 text-center">
      <span className="grid size-14 place-items-center rounded-full bg-key-soft text-key">
        <Icon aria-hidden className="size-7" />
      </span>
      <p className="text-lg font-bold">{title}</p>
      <div className="max-w-prose text-ink-soft">{children}</div>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
