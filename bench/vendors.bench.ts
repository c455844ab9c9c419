/**
 * Vendors' work in a real server on a real PostgreSQL, over HTTP (R-C2, R-C5). Each figure is a part of its own over one product: to add one,
 * write a `Part` and name it in `PARTS`.
 */
import type { Client } from '@mamori/contract/client';
import { editionItems } from '@mamori/core/edition-items';
import { loadContent } from '@mamori/regulations/load';
import type { Edition } from '@mamori/regulations/model/edition';
import {
  buildForm,
  type Entries,
  OFFICIAL,
  SPLIT,
} from '../packages/documents/tests/fixtures/form-builder.ts';
import { writeWorkbook } from '../packages/documents/tests/fixtures/xlsx-writer.ts';
import { type Product, startProduct } from '../tests/e2e/support/product.ts';
import { visitorOf } from '../tests/e2e/support/visitor.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: number | null;
  readonly met: boolean | null;
  readonly [more: string]: unknown;
}

interface Work {
  readonly product: Product;
  /** A hospital's safety manager, signed in. */
  readonly client: Client;
}

type Part = (work: Work) => AsyncGenerator<Figure>;

const FILES = 300;
/** Dropped among them, torn in the middle. */
const BROKEN = 10;
const DROP_GOAL_MS = 15_000;
const VENDORS_AT_ONCE = 100;
const FILES_AT_ONCE = 20;
const APPLIED_AT_ONCE = 40;

const milliseconds = (name: string, value: number, goal: number | null, more = {}): Figure => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  goal,
  met: goal === null ? null : value <= goal,
  ...more,
});

function vendorEdition(): Edition {
  const found = loadContent().editions.find(({ edition }) => edition.id === 'fy2025/vendor');
  if (!found) throw new Error('fy2025/vendor is not installed');
  return found.edition;
}

const nameOf = (vendor: number) => `株式会社第${vendor + 1}医療情報サービス`;
/** The same company as people write it. */
const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replace('株式会社', '㈱'),
  (name) => name.replace('株式会社', '（株）'),
  (name) => name.replace('株式会社', '株式会社　'),
  (name) => name.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];

/** One form per vendor, in two layouts and as two programs write it. */
function forms(edition: Edition): File[] {
  const ids = editionItems(edition).map(({ id }) => id);
  return Array.from({ length: FILES }, (_, i) => {
    const isSplit = i % 3 === 1;
    const entries: Entries = Object.fromEntries(
      ids.map((id, k) => {
        const isYes = (i + k) % 5 > 0;
        const note = k % 4 === 0 ? `手順書${i}` : '';
        if (isSplit) return [id, { [isYes ? 'yes' : 'no']: '○', date: '5/20', note }];
        return [id, { first: isYes ? '○はい・いいえ (5/20)' : 'はい・○いいえ (5/20)', note }];
      }),
    );
    const subject = SPELLINGS[i % SPELLINGS.length]?.(nameOf(i)) ?? '';
    const { sheet } = buildForm(edition, entries, { columns: isSplit ? SPLIT : OFFICIAL, subject });
    const bytes = writeWorkbook({ sheets: [sheet], dialect: i % 2 === 0 ? 'excel' : 'google' });
    return new File([new Uint8Array(bytes)], `回答_${i + 1}.xlsx`);
  });
}

async function campaign(client: Client): Promise<string> {
  const { rows } = await client.call('listAssessments');
  const assessmentId =
    rows.find(({ editionId }) => editionId === 'fy2025/facility')?.id ??
    (await client.call('createAssessment', { body: { editionId: 'fy2025/facility' } })).id;
  const { id } = await client.call('createCampaign', {
    body: {
      assessmentId,
      title: 'bench',
      dueOn: '2099-03-31',
      asks: ['checklist'],
      letter: { subject: 'x', body: 'x' },
      reminders: { daysBefore: [], daysAfter: [], escalateAfterDays: 30 },
    },
  });
  return id;
}

/** Uploaded as the page does it, matched, looked at and taken in. */
async function* droppedForms({ client }: Work): AsyncGenerator<Figure> {
  const good = forms(vendorEdition());
  const torn = good
    .slice(0, BROKEN)
    .map((file) => new File([file.slice(0, file.size / 2)], `途中_${file.name}`));
  const files = [...torn, ...good];
  const vendors: { vendorId: string }[] = [];
  for (let i = 0; i < FILES; i++) {
    const body = { name: nameOf(i), contractKind: 'maintenance' } as const;
    vendors.push({ vendorId: (await client.call('createVendor', { body })).id });
  }
  const campaignId = await campaign(client);
  for (let i = 0; i < FILES; i += VENDORS_AT_ONCE) {
    const body = { vendors: vendors.slice(i, i + VENDORS_AT_ONCE) };
    await client.call('addVendorRequests', { params: { campaignId }, body });
  }
  const begun = performance.now();
  const { id: formDropId } = await client.call('createFormDrop', { params: { campaignId } });
  const params = { formDropId };
  for (let i = 0; i < files.length; i += FILES_AT_ONCE)
    await client.call('addFormDropFiles', { params, files: files.slice(i, i + FILES_AT_ONCE) });
  const read = performance.now();
  const { counts } = await client.call('getFormDrop', { params });
  const seen = performance.now();
  let left = counts.matched;
  while (left > 0) {
    const { drop } = await client.call('applyFormDrop', { params, body: { atMost: APPLIED_AT_ONCE } });
    left = drop.counts.matched;
  }
  const ended = performance.now();
  const { counts: after } = await client.call('getFormDrop', { params });
  if (after.applied !== FILES || after.broken !== BROKEN)
    throw new Error(`of ${FILES} forms: ${JSON.stringify(after)}`);
  const [reading, preview, applying] = [read - begun, seen - read, ended - seen].map(Math.round);
  const name = `${FILES} vendors' workbooks and ${BROKEN} torn ones uploaded, matched, previewed and taken in`;
  yield milliseconds(name, ended - begun, DROP_GOAL_MS, { reading, preview, applying });
}

const PARTS: readonly Part[] = [droppedForms];

export default async function* bench() {
  const product = await startProduct({ args: ['--demo'] });
  try {
    const { client } = visitorOf(product.url);
    const { demoUsers } = await client.call('getStatus');
    const hospital = demoUsers.find(({ signInName }) => signInName === 'hospital');
    if (!hospital) throw new Error('the demonstration has no hospital');
    await client.call('signIn', { body: hospital });
    for (const part of PARTS) yield* part({ product, client });
  } finally {
    await product.stop();
  }
}
