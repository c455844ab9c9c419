import { type PanelSearch, panelSearch } from '../../forms/panel-search.ts';

export interface MaintenanceSearch extends PanelSearch {
  tab?: 'works';
}

export function maintenanceSearch(search: Record<string, unknown>): MaintenanceSearch {
  return { ...panelSearch(search), ...(search.tab === 'works' ? { tab: 'works' } : {}) };
}
