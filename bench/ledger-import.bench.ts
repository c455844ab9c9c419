/**
 * Lists of 5,000 devices with every column of the ledger into a ledger of 5,000 devices, over HTTP into a real PostgreSQL (R-D1): all of them new,
 * all of them changed, as CSV and as Excel. Looking and writing are measured apart, because a person looks in between.
 */
import { renderCsv } from '@mamori/documents/render/list/render-csv';
import { renderListXlsx } from '@mamori/documents/render/list/render-list-xlsx';
import { todayInJapan } from '@mamori/server/services/today';
import { parse } from 'csv-parse/sync';
import type { Visitor } from '../apps/server/tests/support/harness.ts';
import { largeInstallation } from './support/large-installation.ts';

const DEVICES = 5000;
const IMPORT_GOAL_MS = 5000;
const params = { ledger: 'device' } as const;

type List = readonly (readonly string[])[];
const FORMATS = {
  csv: async (list: List) => renderCsv(list, 'utf-8'),
  xlsx: (list: List) => renderListXlsx('機器', list),
} as const;
type Format = keyof typeof FORMATS;

/** Columns that tell devices from each other. */
const TELLING = /^(管理番号|機器名|ホスト名|製造番号|IPアドレス|MACアドレス)/;

/** The ledger as it is exported, with the id of every row in the last column. */
async function exported(visitor: Visitor): Promise<List> {
  const { blob } = await visitor.call('exportLedger', { params });
  return parse(await blob.text(), { bom: true }) as string[][];
}

function asNew([heading = [], ...rows]: List): List {
  const telling = heading.map((one) => TELLING.test(one));
  const renamed = rows.map((row) => row.map((cell, at) => (telling[at] && cell ? `N${cell}` : cell)));
  return [heading, ...renamed].map((row) => row.slice(0, -1));
}

function asChanged([heading = [], ...rows]: List): List {
  const place = heading.indexOf('設置場所');
  const note = heading.indexOf('備考');
  return [
    heading,
    ...rows.map((row) => row.map((cell, at) => (at === place || at === note ? `${cell} 移設` : cell))),
  ];
}

interface Times {
  readonly preview: number;
  readonly apply: number;
  readonly undo: number;
}

async function imported(
  visitor: Visitor,
  bytes: Uint8Array,
  format: Format,
  expected: object,
): Promise<Times> {
  const files = [new File([new Uint8Array(bytes)], `機器一覧.${format}`)];
  const begun = performance.now();
  const { fingerprint, counts } = await visitor.call('previewLedgerImport', { params, files });
  const looked = performance.now();
  if (JSON.stringify(counts) !== JSON.stringify(expected)) throw new Error(JSON.stringify(counts));
  const { changeSetId } = await visitor.call('applyLedgerImport', { params, files, query: { fingerprint } });
  const written = performance.now();
  await visitor.call('undoLedgerChange', { params: { ...params, changeSetId: changeSetId ?? '' } });
  return { preview: looked - begun, apply: written - looked, undo: performance.now() - written };
}

export default async function* bench() {
  const today = todayInJapan(new Date());
  const { harness, visitor } = await largeInstallation({
    today,
    devices: DEVICES,
    staff: 300,
    accounts: 300,
  });
  try {
    const list = await exported(visitor);
    const none = { create: 0, update: 0, unchanged: 0, refused: 0 };
    const kinds = [
      ['new', asNew(list), { ...none, create: DEVICES }],
      ['changed', asChanged(list), { ...none, update: DEVICES }],
    ] as const;
    // Once for the code that is compiled while it runs.
    await imported(visitor, await FORMATS.csv(asNew(list).slice(0, 500)), 'csv', { ...none, create: 499 });
    for (const [kind, rows, counts] of kinds) {
      for (const format of ['csv', 'xlsx'] as const) {
        const bytes = await FORMATS[format](rows);
        const { preview, apply, undo } = await imported(visitor, bytes, format, counts);
        const what = `${DEVICES} ${kind} devices, ${rows[0]?.length} columns, ${format}`;
        const more = { megabytes: Math.round(bytes.length / 1e5) / 10 };
        yield milliseconds(`import of ${what}`, apply, more);
        yield milliseconds(`preview of ${what}`, preview, more);
        yield milliseconds(`undo of ${what}`, undo, more);
      }
    }
  } finally {
    await harness.close();
  }
}

const milliseconds = (name: string, value: number, more: object) => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  goal: IMPORT_GOAL_MS,
  met: value <= IMPORT_GOAL_MS,
  ...more,
});
