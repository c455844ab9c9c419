/** Codes of this part; the texts stand in the message catalogue as `server:problem.<code>`. */
export type EmbeddedErrorCode =
  | 'alreadyRunning'
  | 'binariesMissing'
  | 'noSystemUser'
  | 'notYours'
  | 'initFailed'
  | 'startFailed'
  | 'stopFailed'
  | 'directoryInUse'
  | 'loginFailed'
  | 'olderCluster'
  | 'newerCluster'
  | 'dataNotWritable'
  | 'dataNotDirectory'
  | 'diskFull';

/** Where, what, and the facts for what to do: whoever prints it takes the sentence from the catalogue. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: EmbeddedErrorCode, params: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause });
    this.name = 'EmbeddedPostgresError';
    this.code = code;
    this.params = params;
  }
}

/** What happens on the way, for the console: a clinic's first start takes a while and must not look stuck.
 * The texts stand in the message catalogue as `server:postgres.<code>`. */
export type EmbeddedEvent =
  | { readonly code: 'preparing' | 'initialising' | 'starting' | 'stopping' | 'stopped' | 'diskFull' }
  | { readonly code: 'started'; readonly port: number }
  | {
      readonly code: 'adopted' | 'restarting' | 'waitingForOld' | 'endingOrphans' | 'lost';
      readonly pid: number;
    }
  | { readonly code: 'staleLock'; readonly pid: number };

export type EmbeddedLog = (event: EmbeddedEvent) => void;
