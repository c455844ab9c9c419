import type { ReactNode } from 'react';

/** What is asked, and its state at the right. */
export function Line({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
      <span className="min-w-0">{label}</span>
      {children}
    </li>
  );
}

export function Part({
  title,
  state,
  children,
}: {
  readonly title: string;
  readonly state?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <section className="flex flex-col gap-1 border-t border-line pt-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-base">{title}</h3>
        {state}
      </div>
      {children}
    </section>
  );
}
