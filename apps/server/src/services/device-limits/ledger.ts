/** Devices that technically cannot log, patch or control access (R-B10, S0 1-6), with what the source allows as things stand. */
import type { DeviceLimit, DeviceLimitInput } from '@mamori/contract/schemas/disclosures';
import { findItem } from '@mamori/core/edition-items';
import {
  type LimitationLack,
  limitationQuestions,
  ruleLimitation,
} from '@mamori/core/vendor/device-limitation';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { Edition } from '@mamori/regulations/model/edition';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { attachedFile } from '../attached-file.ts';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';
import { limitLetter, limitSentence } from './words.ts';

type Input = z.output<typeof DeviceLimitInput>;
export type DeviceLimitRow = z.input<typeof DeviceLimit>;
export type Replies = NonNullable<Input['replies']>;

function columns(input: Input) {
  return {
    assessment_id: input.assessmentId,
    system_id: input.systemId,
    vendor_id: input.vendorId,
    device: input.device,
    lacks: input.lacks,
    item_ids: input.itemIds,
    questions: jsonb({ replies: input.replies }),
    asked_on: input.askedOn,
    replied_on: input.repliedOn,
    alternative: input.alternative,
    note: input.note,
  };
}

function select(tx: Tx) {
  return tx
    .selectFrom('device_limitation')
    .innerJoin('assessment', (join) =>
      join
        .onRef('assessment.organization_id', '=', 'device_limitation.organization_id')
        .onRef('assessment.id', '=', 'device_limitation.assessment_id'),
    )
    .innerJoin('facility', 'facility.organization_id', 'device_limitation.organization_id')
    .leftJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'device_limitation.organization_id')
        .onRef('vendor.id', '=', 'device_limitation.vendor_id'),
    )
    .leftJoin('system', (join) =>
      join
        .onRef('system.organization_id', '=', 'device_limitation.organization_id')
        .onRef('system.id', '=', 'device_limitation.system_id'),
    )
    .leftJoin('attachment', (join) =>
      join
        .onRef('attachment.organization_id', '=', 'device_limitation.organization_id')
        .onRef('attachment.id', '=', 'device_limitation.attachment_id')
        .on('attachment.deleted_at', 'is', null),
    )
    .selectAll('device_limitation')
    .select([
      'assessment.edition_id',
      'assessment.fiscal_year',
      'facility.name as facility_name',
      'vendor.name as vendor_name',
      'system.name as system_name',
      'attachment.name as file_name',
      'attachment.media_type as file_type',
      'attachment.size as file_size',
      'attachment.sha256 as file_hash',
    ])
    .where('device_limitation.removed_at', 'is', null);
}

export type StoredLimit = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function toRow(row: StoredLimit, edition: Edition | undefined, locale: Locale): DeviceLimitRow {
  const lacks = row.lacks as LimitationLack[];
  const replies = (row.questions.replies ?? {}) as Replies;
  const file = attachedFile(row);
  const say = (key: string, params = {}) => translateDynamic(locale, `deviceLimits:${key}`, params) ?? key;
  const questions = edition
    ? limitationQuestions(edition).map((id) => ({ id, text: say(`question.${id}`) }))
    : [];
  const rulings = edition
    ? ruleLimitation(edition, row.item_ids, { lacks, replies, hasFile: file !== null })
    : [];
  return {
    id: row.id,
    version: row.version,
    assessmentId: row.assessment_id,
    fiscalYear: row.fiscal_year,
    systemId: row.system_id,
    systemName: row.system_name,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    device: row.device,
    lacks,
    itemIds: row.item_ids,
    replies,
    askedOn: row.asked_on,
    repliedOn: row.replied_on,
    alternative: row.alternative,
    note: row.note,
    file,
    questions,
    rulings: rulings.map((ruling) => ({
      itemId: ruling.item,
      label: (edition && findItem(edition, ruling.item)?.label) ?? ruling.item,
      year: ruling.year,
      ruling: ruling.ruling,
      code: ruling.code,
      text: say(`ruling.${ruling.code}`, { era: ruling.year - 2018, year: ruling.year }),
      missing: ruling.missing.map((one) => say(`missing.${one}`)),
      source: ruling.source,
      sentence: limitSentence(row, lacks, ruling),
    })),
    letter: limitLetter(
      row,
      lacks,
      questions.map(({ text }) => text),
      locale,
    ),
  };
}

export function deviceLimits(context: Context): Ledger<Input, DeviceLimitRow> {
  const { editions } = context.regulations.current();
  const answer = (row: StoredLimit, locale: Locale) =>
    toRow(row, editions.get(row.edition_id as Edition['id']), locale);
  return {
    name: 'deviceLimit',
    list: async (tx, locale) => {
      const rows = select(tx)
        .orderBy('assessment.fiscal_year', 'desc')
        .orderBy('device_limitation.created_at');
      return (await rows.limit(1000).execute()).map((row) => answer(row, locale));
    },
    find: async (tx, locale, id) => {
      const row = await select(tx).where('device_limitation.id', '=', id).executeTakeFirst();
      return row ? answer(row, locale) : null;
    },
    ...ledgerTable('device_limitation', columns),
  };
}
