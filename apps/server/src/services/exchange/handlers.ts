/**
 * What is done with a document of each type once it is verified and its key confirmed. A handler works in the recipient's
 * transaction; `DocumentRefused` or a named problem rolls it back and leaves the document as refused.
 */
import {
  VENDOR_ANSWERS_TYPE,
  VENDOR_DECISION_TYPE,
  VENDOR_REQUEST_TYPE,
} from '@mamori/core/vendor/exchange-documents';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Envelope, SignedDocument } from '@mamori/exchange/envelope';
import { KEY_HANDOVER_TYPE, type OrganizationKind } from '@mamori/exchange/identity-card';
import type { Context } from '../../context.ts';
import { handleDecision } from '../vendor-side/handle-decision.ts';
import { handleRequest } from '../vendor-side/handle-request.ts';
import { handleAnswers } from './handle-answers.ts';
import { handleKeyHandover } from './handle-key-handover.ts';

export interface ArrivedDocument {
  readonly inboxId: string;
  readonly channel: string;
  /** As it was signed. */
  readonly document: SignedDocument;
  readonly envelope: Envelope;
  readonly payload: unknown;
  readonly peerId: string;
}

/** What it answers is kept with the document. */
export type InboxHandler = (
  context: Context,
  tx: Tx,
  scope: Scope,
  arrived: ArrivedDocument,
) => Promise<Readonly<Record<string, unknown>>>;

export interface RegisteredHandler {
  /** Kinds of organization that such documents are for; absent: all. */
  readonly recipients?: readonly OrganizationKind[];
  readonly handle: InboxHandler;
}

export const INBOX_HANDLERS: Readonly<Record<string, RegisteredHandler>> = {
  [KEY_HANDOVER_TYPE]: { handle: handleKeyHandover },
  [VENDOR_ANSWERS_TYPE]: { recipients: ['facility'], handle: handleAnswers },
  [VENDOR_REQUEST_TYPE]: { recipients: ['vendor'], handle: handleRequest },
  [VENDOR_DECISION_TYPE]: { recipients: ['vendor'], handle: handleDecision },
};
