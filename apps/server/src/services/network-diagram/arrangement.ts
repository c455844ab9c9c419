/** How people arranged the network diagram: one arrangement for an organization, never more than the boxes and groups of the picture (R-D6). */
import type { DiagramArrangement } from '@mamori/contract/schemas/network-diagram';
import type { Box } from '@mamori/core/diagram/geometry';
import { containerOfPart, type LayoutOptions } from '@mamori/core/diagram/layout';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { WriteCall } from '../ledgers/write.ts';

export interface Arrangement extends z.output<typeof DiagramArrangement> {
  /** 0 while nobody arranged anything. */
  readonly version: number;
  readonly savedBy: string;
  readonly savedAt: string | null;
}

const NOTHING: Arrangement = {
  places: {},
  pinned: [],
  expanded: [],
  collapsed: [],
  captions: {},
  version: 0,
  savedBy: '',
  savedAt: null,
};

export async function readArrangement(tx: Tx): Promise<Arrangement> {
  const row = await tx.selectFrom('network_layout').selectAll().executeTakeFirst();
  if (!row) return NOTHING;
  return {
    places: row.positions as unknown as Record<string, Box>,
    pinned: row.pinned,
    expanded: row.expanded,
    collapsed: row.collapsed,
    captions: row.captions as Record<string, string>,
    version: row.version,
    savedBy: row.updated_by,
    savedAt: row.updated_at.toISOString(),
  };
}

const isContainer = (id: string) => !/^(device|group|wireless|outside):/.test(containerOfPart(id));

/** A person's places, and those of everything else as it stood then. */
export function placesOf({ places, pinned }: Arrangement): LayoutOptions {
  const boxes = Object.entries(places);
  if (boxes.length === 0) return {};
  return {
    positions: Object.fromEntries(pinned.flatMap((id) => (places[id] ? [[id, places[id]]] : []))),
    previous: {
      containers: Object.fromEntries(boxes.filter(([id]) => isContainer(id))),
      nodes: Object.fromEntries(boxes.filter(([id]) => !isContainer(id))),
    },
  };
}

/** Throws `changed-meanwhile` when somebody else arranged the diagram since. */
export async function saveArrangement(
  call: WriteCall,
  arrangement: z.output<typeof DiagramArrangement>,
  basedOn: number,
): Promise<void> {
  const { context, tx, scope } = call;
  const values = {
    positions: jsonb(arrangement.places),
    pinned: arrangement.pinned,
    expanded: arrangement.expanded,
    collapsed: arrangement.collapsed,
    captions: jsonb(arrangement.captions),
    updated_at: context.now(),
    updated_by: scope.personName,
  };
  const saved =
    basedOn === 0
      ? await tx
          .insertInto('network_layout')
          .values({ organization_id: String(scope.organizationId), ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('network_layout')
          .set({ ...values, version: basedOn + 1 })
          .where('version', '=', basedOn)
          .returning('version')
          .executeTakeFirst();
  if (!saved) {
    const { savedBy } = await readArrangement(tx);
    throw new Problem('changed-meanwhile', { params: { person: savedBy } });
  }
  await recordAudit(tx, scope, {
    action: 'networkDiagram.layoutSaved',
    subject: 'networkDiagram',
    details: { placed: arrangement.pinned.length, version: saved.version },
  });
}
