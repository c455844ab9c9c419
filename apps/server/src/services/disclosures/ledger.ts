/** The ledger of disclosures (R-C3): what was asked for, what came, and what to do about it today. */
import type { Disclosure, DisclosureInput } from '@mamori/contract/schemas/disclosures';
import {
  type DisclosureFacts,
  disclosureAdvice,
  disclosureState,
  guidelineStanding,
  guidelineVersion,
} from '@mamori/core/vendor/disclosure';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { attachedFile } from '../attached-file.ts';
import { knowledge } from '../knowledge/knowledge.ts';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';
import { todayInJapan } from '../today.ts';
import { type DisclosureRecord, selectDisclosures } from './select.ts';

type Input = z.output<typeof DisclosureInput>;
export type DisclosureAnswer = z.input<typeof Disclosure>;

function columns(input: Input) {
  return {
    vendor_id: input.vendorId,
    system_id: input.systemId,
    request_id: input.requestId,
    product: input.product,
    product_version: input.productVersion,
    kind: input.kind,
    issuer: input.issuer,
    issuer_name: input.issuerName,
    form_version: input.formVersion,
    guideline_version: input.guidelineVersion,
    status: input.status,
    requested_on: input.requestedOn,
    due_on: input.dueOn,
    issued_on: input.issuedOn,
    received_on: input.receivedOn,
    valid_until: input.validUntil,
    replaces: input.replaces,
    note: input.note,
  };
}

/** What the rules judge by. */
export function disclosureFactsOf(row: DisclosureRecord): DisclosureFacts {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    kind: row.kind,
    issuer: row.issuer,
    status: row.status,
    guidelineVersion: row.guideline_version,
    dueOn: row.due_on,
    validUntil: row.valid_until,
    hasFile: row.file_name !== null,
    counts: row.counts,
    isReplaced: row.replaced_by !== null,
  };
}

export function disclosureAnswer(row: DisclosureRecord, today: string, locale: Locale): DisclosureAnswer {
  const known = knowledge().guidelineVersions;
  const facts = disclosureFactsOf(row);
  const params = {
    current: known.current,
    version: guidelineVersion(row.guideline_version) ?? row.guideline_version,
    count: row.counts?.no ?? 0,
    unanswered: row.counts?.unanswered ?? 0,
  };
  return {
    id: row.id,
    version: row.version,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    systemId: row.system_id,
    systemName: row.system_name,
    requestId: row.request_id,
    product: row.product,
    productVersion: row.product_version,
    kind: row.kind,
    issuer: row.issuer,
    issuerName: row.issuer_name,
    formVersion: row.form_version,
    guidelineVersion: row.guideline_version,
    status: row.status,
    requestedOn: row.requested_on,
    dueOn: row.due_on,
    issuedOn: row.issued_on,
    receivedOn: row.received_on,
    validUntil: row.valid_until,
    replaces: row.replaces,
    note: row.note,
    file: attachedFile(row),
    counts: row.counts,
    state: disclosureState(facts, today, known),
    guidelineStanding: guidelineStanding(row.guideline_version, known),
    advice: disclosureAdvice(facts, today, known).map((code) => ({
      code,
      text: translateDynamic(locale, `disclosures:advice.${code}`, params) ?? code,
    })),
    replacedBy: row.replaced_by,
  };
}

export function disclosures(context: Context): Ledger<Input, DisclosureAnswer> {
  const today = () => todayInJapan(context.now());
  return {
    name: 'disclosure',
    list: async (tx, locale) =>
      (
        await selectDisclosures(tx)
          .orderBy('vendor.name')
          .orderBy('disclosure.created_at')
          .limit(2000)
          .execute()
      ).map((row) => disclosureAnswer(row, today(), locale)),
    find: async (tx, locale, id) => {
      const row = await selectDisclosures(tx).where('disclosure.id', '=', id).executeTakeFirst();
      return row ? disclosureAnswer(row, today(), locale) : null;
    },
    ...ledgerTable('disclosure', columns),
  };
}
