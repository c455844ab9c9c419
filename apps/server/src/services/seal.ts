/** The latest seal of the organization's audit log, printed on what leaves the house (ARCHITECTURE.md, principle 4). */
import type { Tx } from '@mamori/database/connect';

export interface Seal {
  readonly number: number;
  readonly hash: Buffer;
  readonly sealedAt: Date;
}

export async function latestSeal(tx: Tx): Promise<Seal | null> {
  const row = await tx
    .selectFrom('audit_seal')
    .select(['number', 'hash', 'sealed_at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { number: Number(row.number), hash: row.hash, sealedAt: row.sealed_at } : null;
}

/** `#12 3f9a…` with enough of the hash to compare by eye. */
export function sealLine(seal: Pick<Seal, 'number' | 'hash'>): string {
  return `#${seal.number} ${seal.hash.toString('hex').slice(0, 32)}`;
}

export async function latestSealLine(tx: Tx): Promise<string | null> {
  const seal = await latestSeal(tx);
  return seal ? sealLine(seal) : null;
}
