/** An answer of a vendor, typed on the page of its link. */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { api, invalidate } from '../../app/api.ts';
import { dropUnsaved, keepUnsaved, unsavedOf } from '../../app/unsaved.ts';
import {
  type AnswerStore,
  currentInside,
  type EditedAnswer,
  useEditedAnswer,
} from '../checklist/edited-answer.ts';
import { asStored, type GuestItem, putItems } from './guest-data.ts';

/** Keys of what is not saved yet begin so. */
export const unsavedStart = (requestId: string) => `guest ${requestId} `;

export function useGuestAnswer(requestId: string, guest: string, item: GuestItem): EditedAnswer {
  return useEditedAnswer(asStored(item), guestStore(requestId, guest, item));
}

function guestStore(requestId: string, guest: string, item: GuestItem): AnswerStore {
  const { itemId } = item;
  const key = `${unsavedStart(requestId)}${itemId}`;
  return {
    kept() {
      const entry = unsavedOf(guest, key);
      return entry && { value: entry.value as ItemAnswer, version: entry.version };
    },
    keep: (value, version, hasFailed) => keepUnsaved(key, { person: guest, version, value, hasFailed }),
    forget: () => dropUnsaved(key),
    // Guests see no proposals and take nothing over.
    async save({ proposal: _, ...body }, version) {
      const answer = await api.call('saveGuestItem', {
        params: { requestId, itemId },
        body: body as never,
        ifMatch: version,
      });
      putItems(requestId, [answer]);
      // The last answer may arrive while the check is shown already.
      void invalidate(['checkGuestAnswers']);
      return asStored(answer);
    },
    currentOf(cause) {
      const current = currentInside<GuestItem>(cause);
      return current && asStored(current);
    },
    show: (theirs) =>
      putItems(requestId, [{ ...item, ...theirs, from: 'draft', updatedAt: theirs.updatedAt || null }]),
  };
}
