/** The data of the answering page, and how a save shows in it. */
import type { CallOutput } from '@mamori/contract/client';
import { operationQuery, queryClient } from '../../app/api.ts';
import type { StoredAnswer } from '../checklist/checklist-data.ts';

export type GuestView = CallOutput<'viewGuestLink'>;
export type GuestSession = CallOutput<'getGuestSession'>;
export type GuestRequest = CallOutput<'getGuestRequest'>;
export type GuestItem = GuestRequest['items'][number];
export type Receipt = GuestRequest['responses'][number];
export type GuestHelp = GuestRequest['help'][number]['help'];

export const requestQuery = (requestId: string) =>
  operationQuery('getGuestRequest', { params: { requestId } });

export function patchRequest(requestId: string, change: (now: GuestRequest) => GuestRequest): void {
  queryClient.setQueryData<GuestRequest>(requestQuery(requestId).queryKey, (now) => now && change(now));
}

export function putItems(requestId: string, rows: readonly GuestItem[]): void {
  const byId = new Map(rows.map((row) => [row.itemId, row]));
  patchRequest(requestId, (now) => ({
    ...now,
    items: now.items.map((item) => byId.get(item.itemId) ?? item),
  }));
}

/** In the shape that the fields of the checklist know. */
export function asStored(item: GuestItem): StoredAnswer {
  return {
    itemId: item.itemId,
    systemId: null,
    version: item.version,
    value: item.value,
    state: 'confirmed',
    provenance: { kind: 'person', text: '' },
    updatedAt: item.updatedAt ?? '',
    updatedBy: item.updatedBy,
  };
}

export const isAnswered = ({ value }: GuestItem) => value.answer !== null;
/** May still be written and sent. */
export const isOpen = ({ closed }: GuestRequest) => !closed;
