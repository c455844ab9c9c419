import { rm } from 'node:fs/promises';
import { DatabaseProblem } from '../errors.ts';
import { encodeKey, parseKey, putRestoredKeyInPlace, restoredKeyFile } from '../installation-key.ts';
import { replaceFile } from '../safe-file.ts';

export interface KeyPlace {
  readonly dataDirectory: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface PlacedKey {
  commit(): Promise<void>;
  cancel(): Promise<void>;
}

/**
 * The key is on disk before the database commits, under another name, and takes its place afterwards. If the machine
 * stops in between, the next start finds by the database's check value that it belongs.
 */
export async function placeRestoredKey(place: KeyPlace | null, key: Uint8Array): Promise<PlacedKey> {
  if (place === null) return { commit: async () => {}, cancel: async () => {} };
  const given = place.env?.MAMORI_INSTALLATION_KEY;
  if (given) {
    refuseOther(parseKey(given, 'MAMORI_INSTALLATION_KEY'), key);
    return { commit: async () => {}, cancel: async () => {} };
  }
  const file = restoredKeyFile(place.dataDirectory);
  await replaceFile(file, encodeKey(key));
  return {
    commit: () => putRestoredKeyInPlace(place.dataDirectory),
    cancel: () => rm(file, { force: true }),
  };
}

function refuseOther(given: Uint8Array, restored: Uint8Array): void {
  if (Buffer.from(given).equals(restored)) return;
  throw new DatabaseProblem(
    'installation-key-differs',
    'MAMORI_INSTALLATION_KEY is not the key of this backup. Leave it unset for the restore; the key is then written beside the data.',
  );
}
