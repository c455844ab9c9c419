import { createHash, type Hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** An audit entry as the seal covers it; `at` is the text PostgreSQL gives in UTC with microseconds. */
export interface SealedEntry {
  readonly id: number;
  readonly at: string;
  readonly personId: string | null;
  readonly personName: string;
  readonly action: string;
  readonly subject: string | null;
  readonly details: unknown;
  readonly origin: string | null;
}

/** The select list that yields a SealedEntry. Independent of the server's time zone and date style. */
export const ENTRY_COLUMNS = `id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  person_id AS "personId", person_name AS "personName", action, subject, details, origin`;

/** SHA-256 over a head line and one line of canonical JSON (RFC 8785) per entry, in order of id. */
export class SealHash {
  readonly #hash: Hash;

  constructor(organizationId: string, number: number, previousHash: Buffer | null) {
    this.#hash = createHash('sha256');
    this.#line({
      format: 'mamori.audit-seal/1',
      number,
      organizationId,
      previous: previousHash?.toString('hex') ?? null,
    });
  }

  add(entry: SealedEntry): void {
    this.#line({ ...entry });
  }

  digest(): Buffer {
    return this.#hash.digest();
  }

  #line(value: Readonly<Record<string, unknown>>): void {
    this.#hash.update(`${canonicalize(value)}\n`);
  }
}
