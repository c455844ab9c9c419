import { type ReactNode, useRef } from 'react';
import { usePageTitle } from '../../ui/use-page-title.ts';

export interface CardProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

/** The one card in the middle of the pages before signing in. */
export function Card({ title, children, isWide = false }: CardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title, heading);
  return (
    <div className={`mx-auto px-4 py-8 sm:py-14 print:p-0 ${isWide ? 'max-w-2xl' : 'max-w-lg'}`}>
      <div className="card flex flex-col gap-6 px-5 py-7 sm:px-10 sm:py-9 print:border-0">
        <h1 ref={heading} tabIndex={-1} className="text-2xl">
          {title}
        </h1>
        {children}
      </div>
    </div>
  );
}
