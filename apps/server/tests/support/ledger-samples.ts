/** A row with something in every column, for tests that go through all ledgers. */
import type { Column, LedgerValue } from '@mamori/core/ledger/column';
import { isLedgerId, type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Visitor } from './harness.ts';

type Values = Record<string, string | number | string[] | null>;

let count = 0;

/** Texts with what breaks lists: signs of CSV, a formula, full width, line ends. */
const TEXTS = ['受付, 会計', '"引用"', '=1+1', '＠院内　２階', "O'Brien", '-5', '一行目'];

export async function sampleValues(visitor: Visitor, ledger: LedgerId): Promise<Values> {
  const values: Values = {};
  for (const [key, column] of Object.entries(ledgerOf(ledger).columns))
    values[key] = (await sampleOf(visitor, column)) as Values[string];
  return values;
}

async function sampleOf(visitor: Visitor, column: Column): Promise<LedgerValue> {
  count += 1;
  switch (column.kind) {
    case 'text': {
      const text = `${TEXTS[count % TEXTS.length]} ${count}`;
      return column.lines ? `${text}\n二行目` : text;
    }
    case 'choice':
      return column.values[count % column.values.length] ?? null;
    case 'known':
      return ['yes', 'no', 'unknown'][count % 3] ?? null;
    case 'date':
      return `2026-04-${String((count % 28) + 1).padStart(2, '0')}`;
    case 'number':
      return column.minimum + 1;
    case 'texts':
      return [`10.0.0.${count % 250}`, `値, ${count}`];
    case 'reference':
      return referred(visitor, column.to);
    case 'references':
      return [await referred(visitor, column.to), await referred(visitor, column.to)];
  }
}

/** A new row of another ledger or register with what it must have. */
async function referred(visitor: Visitor, to: string): Promise<string> {
  count += 1;
  const name = `${to} ${count}`;
  if (isLedgerId(to)) return (await visitor.call('createLedgerRow', requiredRow(to, name))).id;
  const vendor = await visitor.call('createVendor', { body: { name: `${name} 商会`, contractKind: 'none' } });
  if (to === 'vendor') return vendor.id;
  if (to === 'system')
    return (
      await visitor.call('createSystem', { body: { name, kind: 'emr', vendorId: null, scopeAnswers: {} } })
    ).id;
  const body = { title: name, kind: 'maintenance' } as const;
  return (await visitor.call('createContract', { params: { vendorId: vendor.id }, body })).id;
}

function requiredRow(ledger: LedgerId, name: string) {
  const required = Object.entries(ledgerOf(ledger).columns).filter(([, column]) => column.required);
  const values = Object.fromEntries(
    required.map(([key, column]) => [key, column.kind === 'choice' ? (column.values[0] ?? '') : name]),
  );
  return { params: { ledger }, body: { values } };
}
