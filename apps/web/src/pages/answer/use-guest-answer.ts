/**
 * One answer of a vendor being edited: saved by itself, kept in this tab while the server is out of reach, and never over what a colleague
 * saved first: both are shown until one is chosen.
 */
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ApiProblem, api, invalidate } from '../../app/api.ts';
import { connectionStore } from '../../app/connection.ts';
import { dropUnsaved, keepUnsaved, unsavedOf } from '../../app/unsaved.ts';
import type { StoredAnswer } from '../checklist/checklist-data.ts';
import type { EditedAnswer, SaveState } from '../checklist/use-answer.ts';
import { asStored, type GuestItem, putItems } from './guest-data.ts';

/** Milliseconds until a change is sent: while typing, after a pause; a pressed answer, once it has been painted. */
const PAUSE = { soon: 700, now: 50 };

/** Keys of what is not saved yet begin so. */
export const unsavedStart = (requestId: string) => `guest ${requestId} `;

export function useGuestAnswer(requestId: string, guest: string, item: GuestItem): EditedAnswer {
  const { itemId, version } = item;
  const key = `${unsavedStart(requestId)}${itemId}`;
  const [kept] = useState(() => unsavedOf(guest, key));
  const [draft, setDraft] = useState((kept?.value as ItemAnswer | undefined) ?? null);
  const [save, setSave] = useState<SaveState>('idle');
  const [error, setError] = useState<Error | null>(null);
  const [theirs, setTheirs] = useState<StoredAnswer | null>(null);
  const timer = useRef(0);
  const running = useRef(false);
  const latest = useRef({ draft, version: kept?.version ?? version });
  useLayoutEffect(() => {
    if (!running.current && latest.current.draft === null) latest.current.version = version;
  });

  const keep = useCallback(
    (value: ItemAnswer, hasFailed = false) =>
      keepUnsaved(key, { person: guest, version: latest.current.version, value, hasFailed }),
    [key, guest],
  );

  const send = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (running.current || !latest.current.draft) return;
    running.current = true;
    try {
      // What is changed while a save is under way goes out with the next one.
      for (let sent: ItemAnswer | null = null; sent !== latest.current.draft; ) {
        sent = latest.current.draft as ItemAnswer;
        setSave('saving');
        const { proposal: _, ...body } = sent;
        const saved = await api.call('saveGuestItem', {
          params: { requestId, itemId },
          body: body as never,
          ifMatch: latest.current.version,
        });
        latest.current.version = saved.version;
        putItems(requestId, [saved]);
        if (sent !== latest.current.draft) keep(latest.current.draft);
      }
      dropUnsaved(key);
      latest.current.draft = null;
      setDraft(null);
      setError(null);
      setSave('saved');
      // The last answer may arrive while the check is shown already.
      void invalidate(['checkGuestAnswers']);
    } catch (cause) {
      if (latest.current.draft) keep(latest.current.draft, true);
      const current = currentOf(cause);
      if (current) setTheirs(asStored(current));
      setError(current ? null : (cause as Error));
      setSave(current ? 'conflict' : 'failed');
    }
    running.current = false;
  }, [requestId, itemId, key, keep]);

  const put = (next: ItemAnswer, when: 'now' | 'soon') => {
    latest.current.draft = next;
    setDraft(next);
    keep(next);
    if (theirs) return;
    setSave('waiting');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), PAUSE[when]);
  };

  useEffect(() => {
    const stop = connectionStore.subscribe(() => connectionStore.get() === 'ok' && void send());
    void send();
    return () => {
      stop();
      // Going to the next question does not lose what was just typed.
      void send();
    };
  }, [send]);

  const value = draft ?? (item.value as ItemAnswer);
  return {
    value,
    stored: asStored(item),
    save,
    error,
    theirs,
    change: (patch, when = 'soon') => put({ ...(latest.current.draft ?? value), ...patch }, when),
    replace: (next) => put(next, 'now'),
    // Guests see no proposals; the answer alone is taken.
    takeOver: (next) => put(next, 'now'),
    keepMine() {
      latest.current.version = theirs?.version ?? latest.current.version;
      setTheirs(null);
      void send();
    },
    takeTheirs() {
      latest.current.draft = null;
      dropUnsaved(key);
      if (theirs) {
        latest.current.version = theirs.version;
        putItems(requestId, [{ ...item, ...theirs, from: 'draft', updatedAt: theirs.updatedAt || null }]);
      }
      setDraft(null);
      setTheirs(null);
      setSave('idle');
    },
    retry: () => void send(),
  };
}

function currentOf(cause: unknown): GuestItem | null {
  if (!(cause instanceof ApiProblem) || cause.code !== 'changed-meanwhile') return null;
  return (cause.problem.details?.current as GuestItem | undefined) ?? null;
}
