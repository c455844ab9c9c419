/** The network as the ledgers have it now: model, layout, warnings, and who asks for it (R-D6). */
import { described } from '@mamori/core/diagram/describe';
import { drawnFrom } from '@mamori/core/diagram/draw';
import { type Layout, layoutOf } from '@mamori/core/diagram/layout';
import type { Diagram, DiagramInput } from '@mamori/core/diagram/model';
import { svgOf } from '@mamori/core/diagram/render-svg';
import { type DiagramWarning, warningsOf } from '@mamori/core/diagram/warnings';
import type { DiagramSheet, DiagramWords } from '@mamori/core/diagram/words';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { supportEndsOn } from '@mamori/core/products/support-end';
import type { Tx } from '@mamori/database/connect';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import { readFacility } from '../facility.ts';
import { factRules } from '../facts/rules.ts';
import { allRows } from '../ledgers/select.ts';
import { todayInJapan } from '../today.ts';
import { diagramWords } from './words.ts';

export interface DrawCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
}

export interface Drawn {
  readonly diagram: Diagram;
  readonly layout: Layout;
  readonly warnings: readonly DiagramWarning[];
  readonly words: DiagramWords;
  readonly sheet: DiagramSheet;
}

/** Null while there is nothing to draw. `version` and `by` stand in the title block. */
export async function drawNetwork(
  call: DrawCall,
  { version, by }: { readonly version: string; readonly by: string },
): Promise<Drawn | null> {
  const { tx, locale } = call;
  const input = await inputOf(call);
  if (input.devices.length + input.segments.length + input.lines.length === 0) return null;
  const diagram = drawnFrom(input);
  const { warnings } = warningsOf(input, diagram, (device) => supportEndsOn(device, factRules().products));
  const t = translator(locale);
  const facility = await readFacility(tx);
  return {
    diagram,
    layout: layoutOf(diagram, { positions: await storedPositions(tx) }),
    warnings,
    words: diagramWords(locale),
    sheet: {
      title: t('networkDiagram:title'),
      description: t('networkDiagram:description'),
      facility: facility.name,
      date: printSheetDate(input.today, locale),
      version,
      drawnBy: by,
    },
  };
}

async function inputOf({ context, tx }: DrawCall): Promise<DiagramInput> {
  const rowsOf = async (id: 'device' | 'segment' | 'line' | 'wireless') =>
    (await allRows(tx, ledgerOf(id))).map((row) => ({ ...row.values, id: row.id })) as never;
  const vendors = await tx
    .selectFrom('vendor')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .execute();
  const systems = await tx
    .selectFrom('system')
    .select(['id', 'name'])
    .where('removed_at', 'is', null)
    .execute();
  return {
    devices: await rowsOf('device'),
    segments: await rowsOf('segment'),
    lines: await rowsOf('line'),
    wireless: await rowsOf('wireless'),
    connections: await connections(tx),
    vendors,
    systems,
    today: todayInJapan(context.now()) as DiagramInput['today'],
  };
}

/** Remote access of vendors; the line that is named like the one of the ledger. */
async function connections(tx: Tx): Promise<DiagramInput['connections']> {
  const rows = await tx
    .selectFrom('remote_access as a')
    .leftJoin('vendor as v', (join) =>
      join.onRef('v.organization_id', '=', 'a.organization_id').onRef('v.id', '=', 'a.vendor_id'),
    )
    .leftJoin('line as l', (join) =>
      join
        .onRef('l.organization_id', '=', 'a.organization_id')
        .onRef('l.name', '=', 'a.line')
        .on('l.removed_at', 'is', null),
    )
    .select(['a.id', 'a.device', 'v.name as vendor_name', 'l.id as line_id'])
    .where('a.removed_at', 'is', null)
    .where('a.ended_on', 'is', null)
    .where('a.method', '<>', 'none')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    vendorName: row.vendor_name ?? '',
    lineId: row.line_id,
    means: row.device,
  }));
}

async function storedPositions(tx: Tx): Promise<Readonly<Record<string, { x: number; y: number }>>> {
  const row = await tx.selectFrom('network_layout').select('positions').executeTakeFirst();
  return (row?.positions ?? {}) as Readonly<Record<string, { x: number; y: number }>>;
}

export const picture = (drawn: Drawn, page?: 'a3'): string => svgOf(page ? { ...drawn, page } : drawn);

/** Headings and sentences for those who do not see the picture. */
export function inWords({ diagram, warnings, words }: Drawn, locale: Locale) {
  const t = translator(locale);
  const marks = (numbers: readonly number[]) =>
    numbers.length === 0 ? '' : `　${t('networkDiagram:marks', { numbers: numbers.join(', ') })}`;
  return described(diagram, warnings).flatMap((section) => {
    if (section.code === 'warnings') return [];
    if (section.code === 'container') {
      const { container, devices, nodes } = section;
      const name = container.area === 'segment' ? container.name : words.areas[container.area];
      const lines = nodes.map((node) => {
        const kind = words.icons[node.icon];
        const label =
          node.count > 1
            ? words.group(kind, node.count)
            : t('networkDiagram:node', { name: node.name || kind, kind });
        return [label, ...node.details].join('　') + marks(node.warnings);
      });
      return [
        {
          title:
            (devices === 0 ? name : t('networkDiagram:container', { name, number: devices })) +
            marks(section.warnings),
          lines,
        },
      ];
    }
    const endOf = ({ name, icon, area }: (typeof section.links)[number]['from']) =>
      name || (icon ? words.icons[icon] : area && area !== 'segment' ? words.areas[area] : '');
    const lines = section.links.map((link) => {
      const name = link.name || (link.code === 'line' ? '' : words.edgeTypes[link.code]);
      const said = t('networkDiagram:link', { name, from: endOf(link.from), to: endOf(link.to) });
      return link.restricted ? `${said}　${words.restricted[link.restricted]}` : said;
    });
    return lines.length > 0 ? [{ title: t(`networkDiagram:section.${section.code}`), lines }] : [];
  });
}
