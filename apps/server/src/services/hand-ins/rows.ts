/** Hand-ins as rows of lists and pages. */
import type { HandIn } from '@mamori/contract/schemas/assessment';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import { sealLine } from '../seal.ts';
import { todayInJapan } from '../today.ts';

type Row = z.input<typeof HandIn>;

export function selectHandIns(tx: Tx) {
  return tx
    .selectFrom('hand_in')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.organization_id', '=', 'hand_in.organization_id')
        .onRef('assessment.id', '=', 'hand_in.assessment_id'),
    )
    .leftJoin('person', 'person.id', 'hand_in.created_by')
    .select(['hand_in.id', 'hand_in.assessment_id', 'assessment.edition_id', 'hand_in.created_at'])
    .select(['hand_in.method', 'hand_in.timing', 'hand_in.handed_in_at', 'hand_in.recipient', 'hand_in.note'])
    .select(['hand_in.sha256', 'hand_in.key_fingerprint', 'person.display_name'])
    .select(['hand_in.audit_seal_number', 'hand_in.audit_seal_hash']);
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectHandIns>['executeTakeFirstOrThrow']>>;

export function handInRow(row: Selected): Row {
  const { audit_seal_number: number, audit_seal_hash: hash } = row;
  return {
    id: row.id,
    assessmentId: row.assessment_id,
    editionId: row.edition_id,
    at: row.created_at.toISOString(),
    method: row.method,
    timing: row.timing,
    handedInOn: todayInJapan(row.handed_in_at),
    recipient: row.recipient,
    note: row.note,
    by: row.display_name ?? '',
    sha256: row.sha256.toString('hex'),
    keyFingerprint: row.key_fingerprint,
    seal: number !== null && hash ? sealLine({ number: Number(number), hash }) : null,
  };
}
