import { ChevronRight } from 'lucide-react';
import { useTranslation } from '../app/translation.ts';
import { Link } from './link.tsx';

export interface Crumb {
  readonly label: string;
  /** Missing on the page itself. */
  readonly to?: string;
}

/** The way from the area to this page. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('breadcrumbs.label')} data-print="hide">
      <ol className="flex flex-wrap items-center gap-x-1 text-[0.9375rem]">
        {crumbs.map((crumb, place) => (
          <li key={crumb.label} className="flex items-center gap-1">
            {place > 0 && <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-soft" />}
            {crumb.to ? (
              <Link to={crumb.to} className="inline-flex min-h-11 items-center">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="text-ink-soft">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
