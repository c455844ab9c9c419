/** Dated versions of the network diagram: what was drawn, and the picture as it was (R-D6; 参考2-2). */
import type { DiagramVersion } from '@mamori/contract/schemas/network-diagram';
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { addDays } from '@mamori/core/calendar/iso-date';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';
import { drawNetwork, picture } from './draw.ts';

type Version = z.input<typeof DiagramVersion>;

export async function listVersions(tx: Tx): Promise<Version[]> {
  const rows = await tx
    .selectFrom('network_diagram')
    .select(['id', 'number', 'note', 'made_at', 'made_by'])
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    note: row.note,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
  }));
}

const REVIEW_DAYS = 365;

/** The diagram is to be looked over once a year (参考2-2): without a version it never was. `today`: in Japan. */
export function reviewOf(versions: readonly Version[], today: IsoDate) {
  const last = versions[0]?.madeAt;
  if (last === undefined) return { lastOn: null, dueOn: null, isDue: true };
  const lastOn = todayInJapan(new Date(last));
  const dueOn = addDays(lastOn, REVIEW_DAYS);
  return { lastOn, dueOn, isDue: dueOn < today };
}

/** Throws `not-found`. */
export async function versionPicture(
  tx: Tx,
  id: string,
): Promise<{ readonly number: number; readonly svg: string }> {
  const row = await tx
    .selectFrom('network_diagram')
    .select(['number', 'content'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  return { number: row.number, svg: String(row.content.svg) };
}

/** Throws `conflict` while there is nothing to draw. */
export async function keepVersion(
  call: WriteCall & { readonly locale: Locale },
  note: string,
): Promise<Version> {
  const { context, tx, scope, locale } = call;
  // One number after the other, also when two people keep a version at once.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`network-diagram ${scope.organizationId}`}, 0))`.execute(
    tx,
  );
  const { latest } = await tx
    .selectFrom('network_diagram')
    .select((eb) => eb.fn.max('number').as('latest'))
    .executeTakeFirstOrThrow();
  const number = (latest ?? 0) + 1;
  const t = translator(locale);
  const drawn = await drawNetwork(call, {
    version: t('networkDiagram:version', { number }),
    by: scope.personName,
  });
  if (!drawn) throw new Problem('conflict', { reason: t('networkDiagram:emptyText') });
  const { diagram, layout, warnings } = drawn;
  const id = context.newId();
  const { made_at } = await tx
    .insertInto('network_diagram')
    .values({
      organization_id: String(scope.organizationId),
      id,
      number,
      note,
      content: jsonb({ diagram, layout, warnings, svg: picture(drawn, 'a3') } as never),
      made_by: scope.personName,
    })
    .returning('made_at')
    .executeTakeFirstOrThrow();
  await recordAudit(tx, scope, {
    action: 'networkDiagram.versionMade',
    subject: `networkDiagram:${id}`,
    details: { number, note },
  });
  return { id, number, note, madeAt: made_at.toISOString(), madeBy: scope.personName };
}
