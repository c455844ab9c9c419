/** Dated versions of the network diagram: what was drawn, and the picture as it was (R-D6; 参考2-2). */
import type { DiagramVersion } from '@mamori/contract/schemas/network-diagram';
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { addDays } from '@mamori/core/calendar/iso-date';
import type { Layout } from '@mamori/core/diagram/layout';
import type { Diagram } from '@mamori/core/diagram/model';
import type { DiagramWarning } from '@mamori/core/diagram/warnings';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { facilityName } from '../facility.ts';
import type { WriteCall } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';
import { drawNetwork, fullOf, picture } from './draw.ts';
import type { Printable } from './printed.ts';
import { diagramWords } from './words.ts';

type Version = z.input<typeof DiagramVersion>;

export async function listVersions(tx: Tx): Promise<Version[]> {
  const rows = await tx
    .selectFrom('network_diagram')
    .select(['id', 'number', 'note', 'made_at', 'made_by'])
    .orderBy('number', 'desc')
    .execute();
  return rows.map(toVersion);
}

interface Row {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly made_at: Date;
  readonly made_by: string;
}

const toVersion = ({ id, number, note, made_at, made_by }: Row): Version => ({
  id,
  number,
  note,
  madeAt: made_at.toISOString(),
  madeBy: made_by,
});

const REVIEW_DAYS = 365;

/** The diagram is to be looked over once a year (参考2-2): without a version it never was. `today`: in Japan. */
export function reviewOf(versions: readonly Version[], today: IsoDate) {
  const last = versions[0]?.madeAt;
  if (last === undefined) return { lastOn: null, dueOn: null, isDue: true };
  const lastOn = todayInJapan(new Date(last));
  const dueOn = addDays(lastOn, REVIEW_DAYS);
  return { lastOn, dueOn, isDue: dueOn < today };
}

/** What a version holds: what was drawn and where everything stood, and the picture as it was. */
export interface Kept {
  readonly version: Version;
  readonly diagram: Diagram;
  readonly layout: Layout;
  readonly warnings: readonly DiagramWarning[];
  /** Every device by itself. */
  readonly full: Diagram;
  readonly svg: string;
  /** As it was called then. */
  readonly facility: string;
}

/** Throws `not-found`. */
export async function readVersion(tx: Tx, id: string): Promise<Kept> {
  const row = await tx.selectFrom('network_diagram').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not-found');
  const content = row.content as unknown as Omit<Kept, 'version'>;
  // The first versions hold neither.
  const { full = content.diagram, facility = '' } = content as Partial<Kept>;
  return { ...content, full, facility, version: toVersion(row) };
}

/** The version as it can be drawn again, in whatever format. */
export async function drawingOf(tx: Tx, kept: Kept, locale: Locale): Promise<Printable> {
  const t = translator(locale);
  const { number, madeAt, madeBy } = kept.version;
  return {
    ...kept,
    words: diagramWords(locale),
    sheet: {
      title: t('networkDiagram:title'),
      description: t('networkDiagram:description'),
      facility: kept.facility || (await facilityName(tx)),
      date: printSheetDate(todayInJapan(new Date(madeAt)), locale),
      version: t('networkDiagram:version', { number }),
      drawnBy: madeBy,
    },
  };
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
      content: jsonb({
        diagram,
        layout,
        warnings,
        full: fullOf(drawn),
        svg: picture(drawn, 'a3'),
        facility: drawn.sheet.facility,
      } as never),
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
