/** What the tests of the facility's work share: answers, refusals, entries of the audit log. */
import { ApiProblem } from '@mamori/contract/client';
import type { ProblemDetails } from '@mamori/contract/errors';
import { editionItems } from '@mamori/core/edition-items';
import type { Harness, Visitor } from './harness.ts';
import { type TypedAnswer, typed } from './typed-answer.ts';

/** What the server refused with; fails when it did not refuse. */
export async function refusal(call: Promise<unknown>): Promise<ProblemDetails> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem;
    throw error;
  }
  throw new Error('expected the server to refuse');
}

export async function start(visitor: Visitor, editionId: string): Promise<string> {
  return (await visitor.call('createAssessment', { body: { editionId } })).id;
}

/** Saves upon whatever version stands there. */
export async function answer(visitor: Visitor, assessmentId: string, itemId: string, body: TypedAnswer) {
  const { answers } = await visitor.call('getAssessment', { params: { assessmentId } });
  const ifMatch = answers.find((one) => one.itemId === itemId && one.systemId === null)?.version ?? 0;
  return visitor.call('saveAnswer', { params: { assessmentId, itemId }, body, ifMatch });
}

export async function answerOf(visitor: Visitor, assessmentId: string, itemId: string) {
  const { answers } = await visitor.call('getAssessment', { params: { assessmentId } });
  return answers.find((one) => one.itemId === itemId && one.systemId === null);
}

/** Every item はい with its date and basis: complete. */
export async function answerAll(harness: Harness, visitor: Visitor, assessmentId: string): Promise<void> {
  const { editionId } = await visitor.call('getAssessment', { params: { assessmentId } });
  const items = editionItems(harness.context.regulations.current().edition(editionId));
  for (const { id } of items) await answer(visitor, assessmentId, id, typed('yes', { basis: '台帳で確認' }));
}

export async function actions(visitor: Visitor): Promise<string[]> {
  const { rows } = await visitor.call('listAuditEntries', { query: { limit: 200 } });
  return rows.map((row) => row.action);
}

/** Refusals of several requests, one after the other. */
export async function refusals(calls: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const codes: string[] = [];
  for (const call of calls) codes.push((await refusal(call())).code);
  return codes;
}

/** Goes round the application, as somebody at the database's console could. */
export async function asOwner(
  harness: Harness,
  visitor: Visitor,
  sql: string,
  values: readonly unknown[],
): Promise<number> {
  const { organization } = await visitor.call('getSession');
  return harness.context.database.maintenance(async (client) => {
    await client.query('BEGIN');
    try {
      await client.query(`SELECT set_config('app.organization', $1, true)`, [organization?.organizationId]);
      const { rowCount } = await client.query(sql, [...values]);
      await client.query('COMMIT');
      return rowCount ?? 0;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  });
}
