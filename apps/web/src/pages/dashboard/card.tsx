import type { ReactNode } from 'react';

interface CardProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of the home page. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <section className="min-w-0 rounded-xl border border-line bg-raised p-5 sm:p-6">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lg">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
