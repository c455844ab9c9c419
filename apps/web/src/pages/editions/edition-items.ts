/** Items of an installed edition by id, for pages that show answers outside of the checklist. */
import { translationOf } from '@mamori/core/translation';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { operationQuery } from '../../app/api.ts';
import { currentLocale } from '../../app/i18n.ts';
import { type Edition, type Item, itemsOf } from '../checklist/checklist-data.ts';

export type EditionItems = ReadonlyMap<string, Item>;

const NONE: EditionItems = new Map();

/** An installed edition never changes: it is read once. */
export function useEdition(editionId: string | undefined) {
  return useQuery({
    ...operationQuery('getEdition', { params: { editionId: editionId ?? '' } }),
    enabled: editionId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function itemsById(edition: Edition): EditionItems {
  return new Map(itemsOf(edition).map((item) => [item.id, item]));
}

export function useEditionItems(editionId: string | undefined): EditionItems {
  const { data } = useEdition(editionId);
  return useMemo(() => (data ? itemsById(data.edition) : NONE), [data]);
}

/** How people say the item; its id while the edition is not there, and where the label is Japanese words. */
export function labelOf(items: EditionItems, itemId: string): string {
  const label = items.get(itemId)?.label ?? itemId;
  return currentLocale() === 'en' && !/\d/.test(label) ? itemId : label;
}

export function wordingOf(items: EditionItems, itemId: string): string {
  const item = items.get(itemId);
  if (!item) return '';
  return currentLocale() === 'en' ? translationOf(item.english).text : item.text.text;
}

/** `fy2025/facility` in its two parts, as the address of the edition's page has them. */
export function partsOf(editionId: string) {
  const [fiscal = '', audience = ''] = editionId.split('/');
  return { fiscal, audience, year: Number(fiscal.slice(2)) };
}
