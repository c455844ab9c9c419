/** Everything about one assessment in a fixed number of queries: answers, systems, evidence counts, facts. */

import type { AssessmentContext, ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { CheckFacts } from '@mamori/core/assessment/validity';
import type { Tx } from '@mamori/database/connect';
import { NIL_UUID } from '@mamori/database/tables';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { proposalsOf } from '../facts/proposals.ts';
import { factRules } from '../facts/rules.ts';
import { type LoadedRecord, loadRecords } from '../item-records/load.ts';
import { loadFacts } from './facts.ts';
import type { LoadedLedgers } from './ledger-part.ts';
import { type LoadedVendors, loadVendors } from './vendor-answers.ts';

export interface LoadedAnswer {
  readonly assessmentId: string;
  readonly itemId: string;
  /** null: the facility as a whole. */
  readonly systemId: string | null;
  readonly version: number;
  readonly value: ItemAnswer;
  readonly state: 'confirmed' | 'proposed';
  readonly provenance: { readonly kind?: string; readonly [detail: string]: unknown };
  readonly updatedAt: Date;
  readonly updatedBy: string;
  readonly changeNumber: number;
}

export interface LoadedSystem {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly deviceClasses: ('server' | 'terminal' | 'network')[];
  readonly vendorName: string | null;
}

export interface LoadedAssessment {
  readonly id: string;
  readonly version: number;
  readonly changeNumber: number;
  readonly updatedAt: Date;
  readonly edition: Edition;
  readonly status: 'open' | 'handedIn' | 'closed';
  readonly context: AssessmentContext;
  readonly facilityName: string;
  readonly facilityCode: string | null;
  readonly answers: readonly LoadedAnswer[];
  /** Systems in scope. */
  readonly systems: readonly LoadedSystem[];
  readonly attachmentCounts: ReadonlyMap<string, number>;
  readonly facts: CheckFacts;
  /** Plans over several years and originals. */
  readonly records: readonly LoadedRecord[];
  /** What vendors answered; null where nobody was asked, or where it was not read (see `withReasons`). */
  readonly vendors: LoadedVendors | null;
  /** What the ledgers propose; null where they are empty or were not read. */
  readonly ledgers: LoadedLedgers | null;
}

export const STATUS = { open: 'open', handed_in: 'handedIn', closed: 'closed' } as const;

/** Throws `not-found` for an id that this organization does not have. */
export async function loadAssessment(context: Context, tx: Tx, id: string): Promise<LoadedAssessment> {
  const [loaded] = await loadAssessments(context, tx, [id]);
  if (!loaded) throw new Problem('not-found');
  return loaded;
}

/** The same with what vendors and ledgers say: for everything that shows or judges by them. Throws `not-found`. */
export async function loadJudged(context: Context, tx: Tx, id: string): Promise<LoadedAssessment> {
  return withReasons(context, tx, await loadAssessment(context, tx, id));
}

export async function withReasons(
  context: Context,
  tx: Tx,
  loaded: LoadedAssessment,
): Promise<LoadedAssessment> {
  const proposals = await proposalsOf({ context, tx }, loaded.edition.id);
  return {
    ...loaded,
    vendors: await loadVendors(context, tx, loaded.id, loaded.edition),
    ledgers: proposals && { files: factRules().of(loaded.edition.id), proposals },
  };
}

/** Several at once, newest fiscal year first; the number of queries does not grow with them. */
export async function loadAssessments(
  context: Context,
  tx: Tx,
  ids: readonly string[],
): Promise<LoadedAssessment[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('assessment')
    .innerJoin('facility', 'facility.organization_id', 'assessment.organization_id')
    .select(['assessment.id', 'assessment.version', 'assessment.change_number', 'assessment.edition_id'])
    .select([
      'assessment.status',
      'assessment.context',
      'assessment.updated_at',
      'facility.name',
      'facility.code',
    ])
    .where('assessment.id', 'in', ids)
    .orderBy('assessment.fiscal_year', 'desc')
    .orderBy('assessment.edition_id')
    .execute();
  const answers = Map.groupBy(await loadAnswers(tx, ids), (answer) => answer.assessmentId);
  const attachments = await countAttachments(tx, ids);
  const records = Map.groupBy(await loadRecords(tx, ids), (record) => record.assessmentId);
  const systems = await loadSystems(tx);
  const facts = await loadFacts(tx);
  const editions = context.regulations.current().editions;
  return rows.flatMap((row) => {
    const edition = editions.get(row.edition_id);
    if (!edition) return [];
    return {
      id: row.id,
      version: row.version,
      changeNumber: Number(row.change_number),
      updatedAt: row.updated_at,
      edition,
      status: STATUS[row.status],
      context: contextOf(row.context),
      facilityName: row.name,
      facilityCode: row.code,
      answers: answers.get(row.id) ?? [],
      systems,
      attachmentCounts: attachments.get(row.id) ?? new Map<string, number>(),
      facts,
      records: records.get(row.id) ?? [],
      vendors: null,
      ledgers: null,
    };
  });
}

export function contextOf(stored: Partial<AssessmentContext>): AssessmentContext {
  return {
    vendorContracts: stored.vendorContracts ?? null,
    externalLine: stored.externalLine ?? null,
    networkDevices: stored.networkDevices ?? null,
    servers: stored.servers ?? null,
  };
}

/** Answers of the assessments, those changed after `since` only. */
export async function loadAnswers(
  tx: Tx,
  assessmentIds: readonly string[],
  since = -1,
): Promise<LoadedAnswer[]> {
  const rows = await tx
    .selectFrom('answer')
    .leftJoin('person', 'person.id', 'answer.updated_by')
    .select(['answer.assessment_id', 'answer.item_id', 'answer.system_id', 'answer.version', 'answer.value'])
    .select([
      'answer.state',
      'answer.provenance',
      'answer.updated_at',
      'answer.change_number',
      'person.display_name',
    ])
    .where('answer.assessment_id', 'in', assessmentIds)
    .where('answer.change_number', '>', since)
    .execute();
  return rows.map((row) => ({
    assessmentId: row.assessment_id,
    itemId: row.item_id,
    systemId: row.system_id === NIL_UUID ? null : row.system_id,
    version: row.version,
    value: row.value,
    state: row.state,
    provenance: row.provenance,
    updatedAt: row.updated_at,
    updatedBy: row.display_name ?? '',
    changeNumber: Number(row.change_number),
  }));
}

async function loadSystems(tx: Tx): Promise<LoadedSystem[]> {
  const rows = await tx
    .selectFrom('system')
    .leftJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'system.organization_id')
        .onRef('vendor.id', '=', 'system.vendor_id'),
    )
    .select([
      'system.id',
      'system.name',
      'system.kind',
      'system.device_classes',
      'vendor.name as vendor_name',
    ])
    .where('system.in_scope', '=', 'yes')
    .where('system.removed_at', 'is', null)
    .orderBy('system.sort')
    .orderBy('system.created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    deviceClasses: row.device_classes as LoadedSystem['deviceClasses'],
    vendorName: row.vendor_name,
  }));
}

/** Assessment → item → number of evidence files. */
async function countAttachments(
  tx: Tx,
  assessmentIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const rows = await tx
    .selectFrom('answer_attachment')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.organization_id', '=', 'answer_attachment.organization_id')
        .onRef('attachment.id', '=', 'answer_attachment.attachment_id'),
    )
    .select((eb) => [
      'answer_attachment.assessment_id',
      'answer_attachment.item_id',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('answer_attachment.assessment_id', 'in', assessmentIds)
    .where('attachment.deleted_at', 'is', null)
    .groupBy(['answer_attachment.assessment_id', 'answer_attachment.item_id'])
    .execute();
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const ofAssessment = counts.get(row.assessment_id) ?? new Map<string, number>();
    counts.set(row.assessment_id, ofAssessment.set(row.item_id, Number(row.count)));
  }
  return counts;
}
