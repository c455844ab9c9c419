/** Whether an answer still is what came, and who vouches for it: the vendor's own signature, or the receipt that we signed (R-C2). */
import type { ResponseDetail } from '@mamori/contract/schemas/vendor-review';
import type { Tx } from '@mamori/database/connect';
import { documentHash } from '@mamori/exchange/digest';
import { verifyDocument } from '@mamori/exchange/envelope';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { RECEIPT_TYPE } from '../vendor-requests/receive.ts';
import type { WholeResponse } from './response.ts';

export type VerificationCode = z.input<typeof ResponseDetail>['verification']['code'];

export interface Verification {
  readonly code: VerificationCode;
  readonly fingerprint: string | null;
}

export async function verifyResponse(tx: Tx, response: WholeResponse): Promise<Verification> {
  const { intact, fingerprint } = await verifyDocument(response.proof);
  const sha256 = response.sha256.toString('hex');
  const isWhole =
    intact &&
    (await documentHash(response.document)) === sha256 &&
    (await signedHash(response.proof.payload)) === sha256;
  if (!isWhole) return { code: 'broken', fingerprint };
  if (response.proof.envelope.type === RECEIPT_TYPE) {
    return { code: (await isOurKey(tx, fingerprint)) ? 'receipt' : 'broken', fingerprint };
  }
  const { trusted } = response.verification;
  return {
    code: trusted === 'yes' || trusted === true ? 'vendor-known' : 'vendor-unknown',
    fingerprint,
  };
}

/** A receipt names the answers by their hash, a vendor's document holds them. */
async function signedHash(payload: unknown): Promise<string | null> {
  const { answersSha256, document } = payload as { answersSha256?: string; document?: unknown };
  if (answersSha256 !== undefined) return answersSha256;
  return document === undefined ? null : documentHash(document);
}

/** Keys that were retired signed what they signed. */
async function isOurKey(tx: Tx, fingerprint: string | null): Promise<boolean> {
  const row = await tx
    .selectFrom('signing_key')
    .select('fingerprint')
    .where('fingerprint', '=', fingerprint ?? '')
    .executeTakeFirst();
  return row !== undefined;
}

export function verificationText(code: VerificationCode, locale: Locale): string {
  return translator(locale)(`review:verification.${code}`);
}
