import { BLANK_ANSWER } from '@mamori/core/assessment/answer-document';
import { SHA } from '../values.ts';

export const VENDOR_EDITION = 'fy2025/vendor';
export const FINGERPRINT = SHA.toString('hex');
export const PAYLOAD_HASH = SHA.toString('hex');
export const ASKED_AT = '2025-06-02T01:00:00Z';
export const ANSWERED_AT = '2025-06-20T01:00:00Z';
export const EXPIRES_AT = '2030-01-01T00:00:00Z';
export const DUE_ON = '2025-07-31';
export const ANSWERED = { ...BLANK_ANSWER, answer: 'yes', date: '2025-06-20' } as const;

/** What `fillTenant` has inserted before. */
export interface FilledKeys {
  readonly organization_id: string;
  readonly assessment_id: string;
  readonly vendor_id: string;
  readonly system_id: string;
  readonly attachment_id: string;
}
