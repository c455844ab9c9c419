import { type PanelSearch, panelSearch } from '../../forms/panel-search.ts';

/** Which tab of a page is open, and which of its rows is being edited. */
export interface TabSearch extends PanelSearch {
  tab?: string;
}

export function tabSearch(search: Record<string, unknown>): TabSearch {
  return {
    ...(typeof search.tab === 'string' && search.tab !== '' ? { tab: search.tab } : {}),
    ...panelSearch(search),
  };
}
