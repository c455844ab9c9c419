/** Photos that a phone took and the server does not have yet: they outlive a lost connection and a reload, and belong to whoever took them. */
import { newId } from '@mamori/contract/new-id';
import { ApiProblem, api, invalidate } from '../app/api.ts';
import { currentOwner } from '../app/session.ts';
import { createStore } from '../app/store.ts';
import { forget, keysUnder, store, stored } from './device-store.ts';

/** Where a photo goes: a row of the device ledger, or a device of a stock-take that the ledger does not have. */
export type PhotoTarget =
  | { readonly kind: 'device'; readonly rowId: string }
  | { readonly kind: 'entry'; readonly stockTakeId: string; readonly stockTakeEntryId: string };

export interface WaitingPhoto {
  readonly key: string;
  readonly target: PhotoTarget;
  readonly file: File;
  /** Sentence of the server that refuses it. */
  readonly problem?: string;
}

/** Every photo of this person that waits, in the order in which they were taken. */
export const waitingPhotos = createStore<readonly WaitingPhoto[]>([]);
let isSending = false;

const startOf = (owner: string) => `photo ${owner} `;

export async function loadPhotos(): Promise<void> {
  const owner = currentOwner();
  if (!owner) return;
  const found = await Promise.all((await keysUnder(startOf(owner))).map((key) => stored<WaitingPhoto>(key)));
  waitingPhotos.set(found.filter((one) => one !== undefined));
}

export async function keepPhoto(target: PhotoTarget, file: File): Promise<void> {
  const key = `${startOf(currentOwner() ?? '')}${Date.now()} ${newId()}`;
  await put({ key, target, file: await smaller(file) });
}

async function put(photo: WaitingPhoto): Promise<void> {
  await store(photo.key, photo);
  waitingPhotos.set([...waitingPhotos.get().filter(({ key }) => key !== photo.key), photo]);
}

export async function dropPhoto(key: string): Promise<void> {
  await forget(key);
  waitingPhotos.set(waitingPhotos.get().filter((one) => one.key !== key));
}

/** One after the other; `isReady` holds back photos of what the server does not know yet. A refused one waits for a person. */
export async function sendPhotos(isReady: (target: PhotoTarget) => boolean = () => true): Promise<void> {
  if (isSending) return;
  isSending = true;
  try {
    for (const photo of waitingPhotos.get()) {
      if (photo.problem !== undefined || !isReady(photo.target)) continue;
      if (!(await sendOne(photo))) break;
    }
  } finally {
    isSending = false;
  }
}

/** The same key for every try: it is attached once. False when there is no connection. */
async function sendOne(photo: WaitingPhoto): Promise<boolean> {
  const idempotencyKey = photo.key.slice(-36);
  try {
    await attach(photo, idempotencyKey);
    await dropPhoto(photo.key);
    await invalidate(['listLedgerFiles', 'getStockTake']);
    return true;
  } catch (error) {
    if (!(error instanceof ApiProblem) || !FINAL.has(error.code)) return false;
    await put({ ...photo, problem: error.problem.detail });
    return true;
  }
}

const FINAL: ReadonlySet<string> = new Set([
  'not-found',
  'conflict',
  'unsupported-file',
  'payload-too-large',
  'forbidden',
]);

function attach({ target, file }: WaitingPhoto, idempotencyKey: string): Promise<unknown> {
  const more = { files: [file], idempotencyKey };
  if (target.kind === 'entry') {
    const { stockTakeId, stockTakeEntryId } = target;
    return api.call('addStockTakePhoto', { params: { stockTakeId, stockTakeEntryId }, ...more });
  }
  const params = { ledger: 'device', rowId: target.rowId } as const;
  return api.call('addLedgerFile', { params, query: { kind: 'photo' }, ...more });
}

const LONGEST_SIDE = 2000;
const SMALL = 700_000;

/** A phone's photo has 10 MB and the place where it was taken: both are too much. What the browser cannot read goes as it is. */
async function smaller(file: File): Promise<File> {
  if (file.size < SMALL) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
    return blob ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}
