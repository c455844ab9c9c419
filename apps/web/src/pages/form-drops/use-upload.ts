import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';

const FILES_AT_ONCE = 20;
const BYTES_AT_ONCE = 40 * 1024 * 1024;

export interface Upload {
  readonly done: number;
  readonly total: number;
  /** Why it stopped; what had been read until then stays. */
  readonly error: unknown;
  readonly isRunning: boolean;
}

/** Files that go together in one request: so few that progress shows, and small enough for the server. */
export function batchesOf(files: readonly File[]): File[][] {
  const batches: File[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < FILES_AT_ONCE && bytes + file.size <= BYTES_AT_ONCE) {
      last.push(file);
      bytes += file.size;
    } else {
      batches.push([file]);
      bytes = file.size;
    }
  }
  return batches;
}

/** Sends files part by part; the first file begins a drop where none is open. */
export function useUpload(campaignId: string, openId: string | null) {
  const [upload, setUpload] = useState<Upload | null>(null);
  const send = async (files: readonly File[]) => {
    const progress = { total: files.length, isRunning: true, error: null };
    let done = 0;
    setUpload({ ...progress, done });
    try {
      const formDropId = openId ?? (await api.call('createFormDrop', { params: { campaignId } })).id;
      for (const batch of batchesOf(files)) {
        await api.call('addFormDropFiles', { params: { formDropId }, files: batch });
        done += batch.length;
        setUpload({ ...progress, done });
      }
      setUpload({ ...progress, done, isRunning: false });
    } catch (error) {
      setUpload({ ...progress, done, error, isRunning: false });
    }
    await invalidate(['listFormDrops', 'getFormDrop']);
  };
  return { upload, send };
}
