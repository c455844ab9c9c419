/** Whom to call because no answer has come, those that wait longest first, with what to say (R-C2, R-C10). */
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';

export interface CallListEntry {
  readonly vendor: string;
  readonly contact: string;
  readonly phone: string;
  readonly systems: string;
  readonly due: string;
  readonly daysLate: number;
  readonly reminders: number;
  /** Reminders have not helped. */
  readonly escalated: boolean;
}

export interface CallListInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly campaign: string;
  readonly date: string;
  readonly entries: readonly CallListEntry[];
  readonly script: readonly string[];
  readonly replies: readonly { readonly they: string; readonly you: string }[];
}

export function vendorCallList(input: CallListInput): Sheet {
  const t = translator(input.locale);
  return {
    locale: input.locale,
    title: t('campaigns:callList.title'),
    subtitle: input.campaign,
    recipient: input.facility,
    corner: input.date,
    blocks: [
      ...(input.entries.length === 0
        ? [{ kind: 'notice', text: t('campaigns:callList.nobody') } as const]
        : input.entries.map((entry) => entryBlock(entry, input.locale))),
      { kind: 'heading', text: t('campaigns:callList.say') },
      ...input.script.map((text): SheetBlock => ({ kind: 'speech', text })),
      { kind: 'heading', text: t('campaigns:callList.replies') },
      {
        kind: 'table',
        columns: [
          { title: t('documents:call.they'), share: 2 },
          { title: t('documents:call.you'), share: 3 },
        ],
        rows: input.replies.map(({ they, you }) => [they, you]),
      },
    ],
  };
}

function entryBlock(entry: CallListEntry, locale: Locale): SheetBlock {
  const t = translator(locale);
  const heading = t(entry.escalated ? 'campaigns:callList.escalated' : 'campaigns:callList.overdue', {
    vendor: entry.vendor,
    days: entry.daysLate,
  });
  const entries = [
    [t('documents:call.telephone'), entry.phone || t('campaigns:callList.noPhone')],
    [t('campaigns:callList.contact'), entry.contact],
    [t('campaigns:callList.systems'), entry.systems],
    [
      t('campaigns:callList.due'),
      t('campaigns:callList.dueAndReminders', { due: entry.due, count: entry.reminders }),
    ],
  ] as const;
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', text: heading, minor: true },
      { kind: 'facts', entries: entries.filter(([, value]) => value !== '') },
      { kind: 'answer', choices: [], label: t('campaigns:callList.heard'), lines: 1 },
    ],
  };
}
