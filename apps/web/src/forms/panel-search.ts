/** What a panel shows: its list, or the form of one row. In the address, so that "back" leads from the form to the list. */
export interface PanelSearch {
  /** Id of a row, `new`, or another view of the panel. */
  edit?: string;
}

export function panelSearch(search: Record<string, unknown>): PanelSearch {
  return typeof search.edit === 'string' && search.edit !== '' ? { edit: search.edit } : {};
}

/** A list that opens its own forms; the page decides where that is kept. */
export interface PanelProps {
  readonly edit: string | undefined;
  readonly onEdit: (edit: string | undefined) => void;
}
