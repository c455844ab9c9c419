/** What this phone does on a walk: records, takes back, sends as soon as there is a connection. */
import { newId } from '@mamori/contract/new-id';
import { useEffect, useState } from 'react';
import { useStore } from '../../app/store.ts';
import { keepPhoto, loadPhotos, type PhotoTarget, sendPhotos } from '../../offline/photo-queue.ts';
import { type Kept, seenQueue, unsent } from './seen-queue.ts';
import {
  deviceOfLabel,
  devicesOf,
  type Result,
  type Seen,
  unknownOf,
  type WalkAnswer,
  type WalkDevice,
} from './walk-model.ts';
import { signal } from './walk-signals.tsx';

/** The last thing that was recorded, shown large, with the way back. */
export type Last =
  | {
      readonly kind: 'device';
      readonly id: string;
      readonly wasDone: boolean;
      /** Pressed in the list, where it can be taken back too: it need not stay in sight. */
      readonly isBrief: boolean;
      /** How it stood before. */
      readonly before: Pick<Seen, 'result' | 'place' | 'note'>;
    }
  | { readonly kind: 'unknown'; readonly id: string; readonly seen: Omit<Seen, 'seenAt'> }
  | { readonly kind: 'label'; readonly text: string }
  | null;

const EVERY_MS = 4000;

export function useRecording(take: WalkAnswer, place: string) {
  const queue = seenQueue(take.id);
  const kept = useStore(queue.store);
  const [last, setLast] = useState<Last>(null);
  const devices = devicesOf(take.entries, unsent(kept));
  useSending(take);

  function put(seen: Omit<Seen, 'seenAt'>): void {
    queue.add(seen);
    void queue.send();
  }
  function record(device: WalkDevice, result: Result, isBrief: boolean): void {
    put({ id: device.id, result, place: result === 'found' ? place : '', note: device.note });
    const before = { result: device.result, place: device.seenPlace, note: device.note };
    setLast({ kind: 'device', id: device.id, wasDone: device.result === 'found', isBrief, before });
  }
  return {
    queue,
    kept,
    devices,
    unknown: unknownOf(take.entries, unsent(kept)),
    last,
    press: (device: WalkDevice, result: Result) => record(device, result, true),
    /** Another place for the device that was recorded last; the way back stays the same. */
    correct(device: WalkDevice, at: string): void {
      put({ id: device.id, result: 'found', place: at, note: device.note });
    },
    scanned(text: string): void {
      const device = deviceOfLabel(devices, text);
      signal(device ? 'found' : 'attention');
      if (device) record(device, 'found', false);
      else setLast({ kind: 'label', text: text.slice(0, 200) });
    },
    recordUnknown(code: string, note: string, photos: readonly File[]): void {
      const seen = { id: newId(), result: 'unknown_device', place, code, note } as const;
      put(seen);
      const target = { kind: 'entry', stockTakeId: take.id, stockTakeEntryId: seen.id } as const;
      void Promise.all(photos.map((photo) => keepPhoto(target, photo)));
      setLast({ kind: 'unknown', id: seen.id, seen });
    },
    takeBack(): void {
      if (last?.kind === 'device') put({ id: last.id, ...last.before });
      if (last?.kind === 'unknown') put({ ...last.seen, result: 'dismissed' });
      setLast(null);
    },
    dismissUnknown(id: string): void {
      put({ id, result: 'dismissed' });
      if (last?.kind === 'unknown' && last.id === id) setLast(null);
    },
    close: () => setLast(null),
  };
}

export type Recording = ReturnType<typeof useRecording>;

/** A closed stock-take takes nothing: what waits is kept until it is open again. */
function useSending({ id, closedAt }: WalkAnswer): void {
  useEffect(() => {
    const queue = seenQueue(id);
    const isKnown = (target: PhotoTarget) =>
      target.kind !== 'entry' ||
      !unsent(queue.store.get()).some((seen) => seen.id === target.stockTakeEntryId);
    const send = () => {
      if (closedAt) return;
      void queue.send().then(() => sendPhotos(isKnown));
    };
    void loadPhotos().then(send);
    const timer = window.setInterval(send, EVERY_MS);
    window.addEventListener('online', send);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [id, closedAt]);
}

export const countOf = ({ sending, waiting }: Kept): number =>
  (sending?.entries.length ?? 0) + waiting.length;
