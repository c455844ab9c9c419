import type { Namespace } from '@mamori/messages/types';
import { type AsyncRouteComponent, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from './i18n.ts';

/**
 * A page in a chunk of its own, together with its texts: `lazyPage(() => import('./list-page.tsx'), 'ListPage', ['systems'])`.
 * Typed loosely towards the router on purpose: pages use typed links, so their types may not flow into the route tree.
 */
export function lazyPage<M extends object>(
  load: () => Promise<M>,
  name: keyof M & string,
  namespaces: readonly Namespace[] = [],
): AsyncRouteComponent<object> {
  const loadAll = async () => {
    const [page] = await Promise.all([load(), loadMessages(namespaces)]);
    return page as Record<string, () => React.ReactNode>;
  };
  return lazyRouteComponent(loadAll, name) as AsyncRouteComponent<object>;
}
