import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from '../app/translation.ts';

/** The address whose heading had the focus last; the first page of a visit keeps the browser's own focus. */
let announced: string | null = null;

/** Sets the title of the window and, after going to another page, moves the focus to its heading. */
export function usePageTitle(title: string, heading: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation();
  const path = useRouterState({
    select: (state) => state.resolvedLocation?.pathname ?? state.location.pathname,
  });
  const full = t('app.title', { page: title });
  useEffect(() => {
    document.title = full;
  }, [full]);
  useEffect(() => {
    const isFirst = announced === null;
    if (announced === path) return;
    announced = path;
    if (!isFirst) heading.current?.focus({ preventScroll: true });
  }, [path, heading]);
}
