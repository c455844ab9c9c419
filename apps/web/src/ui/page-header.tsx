import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Link } from './link.tsx';
import { usePageTitle } from './use-page-title.ts';

export interface PageHeaderProps {
  /** Heading and title of the window. */
  readonly title: string;
  readonly description?: ReactNode;
  /** Where one comes from. */
  readonly back?: { readonly to: string; readonly label: string };
  /** The one main action; more actions go into a menu. */
  readonly action?: ReactNode;
  /** Badges beside the title. */
  readonly tags?: ReactNode;
}

/** Top of every page: way back, heading, one sentence, one main action. Takes the focus after navigation. */
export function PageHeader({ title, description, back, action, tags }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title, heading);
  return (
    <header className="mb-8 flex flex-col gap-2">
      {back && (
        <div data-print="hide">
          <Link to={back.to} icon={ArrowLeft} className="min-h-11">
            {back.label}
          </Link>
        </div>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
          <h1 ref={heading} tabIndex={-1} className="text-2xl leading-normal sm:text-3xl">
            {title}
          </h1>
          {tags}
        </div>
        {action && (
          <div className="flex flex-wrap gap-3" data-print="hide">
            {action}
          </div>
        )}
      </div>
      {description && <div className="max-w-prose text-ink-soft">{description}</div>}
    </header>
  );
}

/** A part of a page with its own heading. */
export function Section(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="mb-10">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl">{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
