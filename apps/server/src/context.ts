/** Wires the server once; tests override single parts. */
import type { Database } from '@mamori/database/connect';
import type { ReaderPool } from '@mamori/documents/read/xlsx/reader-pool';
import type { Catalogue } from '@mamori/regulations/catalogue';
import type { Config } from './config.ts';
import type { SecretBox } from './identity/secret-box.ts';
import type { ChangeFeed } from './services/change-feed.ts';
import type { Documents } from './services/documents.ts';
import type { ListReader } from './services/lists/list-reader.ts';

export interface Log {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface Context {
  readonly config: Config;
  readonly database: Database;
  /** The installed editions; replaced when an imported edition is published. */
  readonly regulations: {
    current(): Catalogue;
    isImported(editionId: string): boolean;
    reload(): Promise<void>;
  };
  readonly documents: Documents;
  /** Reads workbooks of strangers in processes of their own. */
  readonly workbooks: ReaderPool;
  /** Reads uploaded lists, the same one once. */
  readonly lists: ListReader;
  readonly changes: ChangeFeed;
  /** Wraps secrets and opens the backups made here. */
  readonly installationKey: Uint8Array;
  /** Encrypts secrets at rest with the installation key. */
  readonly secrets: SecretBox;
  readonly log: Log;
  /** Token of the command line; null until the server listens. */
  localToken(): string | null;
  now(): Date;
  newId(): string;
}

export const standardLog: Log = {
  info: (details, message) => console.log(JSON.stringify({ level: 'info', message, ...details })),
  error: (details, message) => console.error(message, details),
};
