/** "Say this, show this" (R-X2): what the facility answered, in its own words first, and what it can put on the table. */
import { currentTarget, effectiveVerdict, latestConfirmation } from '@mamori/core/assessment/effective';
import { editionItems } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import { type SayShowItem, sayShowSheet } from '@mamori/documents/sheets/say-show';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import { translator } from '@mamori/messages/translate';
import type { Item } from '@mamori/regulations/model/edition';
import { answerDocument } from '../assessments/document.ts';
import { originalToShow, planToShow } from './records.ts';
import { closeHelp, requireItem, type SheetRequest, shortTitle, wording } from './sources.ts';

export async function makeSayShow(tx: Tx, request: SheetRequest, itemId: string | undefined) {
  const { loaded, locale, today } = request;
  const { edition } = loaded;
  const items = itemId === undefined ? editionItems(edition) : [requireItem(edition, itemId)];
  const evidence = await evidenceNames(tx, loaded.id);
  return sayShowSheet({
    locale,
    facility: loaded.facilityName,
    edition: shortTitle(edition, locale),
    date: today,
    items: items.flatMap((item) => sayShowItem(request, item, evidence.get(item.id) ?? [])),
  });
}

/** Items without an answer, and those that do not apply, have nothing to say yet. */
function sayShowItem(request: SheetRequest, item: Item, evidence: readonly string[]): SayShowItem[] {
  const row = answerDocument(request.loaded).items[item.id];
  const verdict = effectiveVerdict(row);
  if (!row || (verdict !== 'yes' && verdict !== 'no')) return [];
  const { locale } = request;
  const help = verdict === 'yes' ? closeHelp(request, item.id) : null;
  const own = [row.basis ?? '', verdict === 'no' ? row.note : ''].filter((text) => text.trim() !== '');
  // What the facility has not written down itself is an example, never its statement.
  const example = own.length === 0 && help ? help.sayShow.say[locale] : null;
  const suggested = example ? [translator(locale)('knowledge:server.sayExample', { text: example })] : [];
  return [
    {
      label: item.label,
      text: wording(item, locale),
      answer: answerText(request, row, verdict),
      say: [...own, ...suggested],
      show: [
        ...evidence,
        ...planToShow(request, item, verdict),
        ...(help?.sayShow.show.map((text) => text[locale]) ?? []),
      ],
      original: originalToShow(request, item),
    },
  ];
}

type Row = Parameters<typeof latestConfirmation>[0];

function answerText({ locale }: SheetRequest, row: Row, verdict: 'yes' | 'no'): string {
  const t = translator(locale);
  const print = (value: string | null) => (value === null ? '' : printSheetDate(value, locale));
  const target = verdict === 'no' ? currentTarget(row) : null;
  if (target !== null) return t('knowledge:server.answerNoUntil', { target: print(target) });
  const { date } = latestConfirmation(row);
  const answer = verdict === 'yes' ? t('knowledge:server.answerYes') : t('knowledge:server.answerNo');
  return date === null ? answer : t('knowledge:server.answerOn', { answer, date: print(date) });
}

async function evidenceNames(tx: Tx, assessmentId: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx
    .selectFrom('answer_attachment')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.organization_id', '=', 'answer_attachment.organization_id')
        .onRef('attachment.id', '=', 'answer_attachment.attachment_id'),
    )
    .select(['answer_attachment.item_id', 'attachment.name'])
    .where('answer_attachment.assessment_id', '=', assessmentId)
    .where('attachment.deleted_at', 'is', null)
    .orderBy('attachment.created_at')
    .limit(2000)
    .execute();
  const byItem = Map.groupBy(rows, (row) => row.item_id);
  return new Map([...byItem].map(([item, files]) => [item, files.map((file) => file.name)]));
}
