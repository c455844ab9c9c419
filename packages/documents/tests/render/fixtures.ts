import {
  type AnswerDocument,
  BLANK_ANSWER,
  type ItemAnswer,
  UNKNOWN_CONTEXT,
} from '@mamori/core/assessment/answer-document';
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { Edition } from '@mamori/regulations/model/edition';

const catalogue = loadCatalogue();

export function edition(id: string): Edition {
  return catalogue.edition(id);
}

export function document(
  id: string,
  items: Record<string, Partial<ItemAnswer>> = {},
  rest: Partial<AnswerDocument> = {},
): AnswerDocument {
  return {
    format: 'mamori.answers/1',
    edition: id,
    subject: { name: '医療法人社団まもり会 さくら診療所' },
    context: UNKNOWN_CONTEXT,
    items: Object.fromEntries(Object.entries(items).map(([k, v]) => [k, { ...BLANK_ANSWER, ...v }])),
    diagnostics: [],
    ...rest,
  };
}

export const empty = (id: string): AnswerDocument => document(id, {}, { subject: { name: null } });

/** A facility half-way through the year: every kind of answer that the form can show. */
export const filledFacility = document('fy2025/facility', {
  '0-1': { answer: 'yes', date: '2025-05-20' },
  '1-1': { answer: 'yes', date: '2025-05-20', note: '院長が兼務' },
  '2-1': {
    answer: 'no',
    date: '2025-05-20',
    targetDate: '2025-09-30',
    second: { answer: 'yes', date: '2025-09-28' },
    note: '機器台帳を作成した',
  },
  '2-2': { answer: 'yes', date: '2025-05-21' },
  '2-3': { answer: 'no', date: '2025-05-21', targetDate: '2026-01-31', note: '電子カルテ事業者に依頼中' },
  '2-4': { answer: 'yes', date: '2025-05-21', basis: '権限一覧表（2025年5月版）' },
  '2-5': {
    answer: 'no',
    date: '2025-05-21',
    targetDate: '2025-07-31',
    second: { answer: 'yes', date: '2025-12-10' },
    between: [{ answer: 'no', date: '2025-08-01', targetDate: '2025-12-01' }],
  },
  '2-6': {
    answer: 'no',
    date: '2025-05-21',
    targetDate: '2026-03-31',
    note: '改善計画書（サーバ更改・令和9年度完了）のとおり。年度内に更改の契約を結ぶ。',
  },
  '2-7': { answer: 'yes', date: '2025-05-22' },
  '2-8': { answer: 'yes', date: '2025-05-22' },
  '2-9': { answer: 'yes', date: '2025-05-22' },
  '2-13': { answer: 'notApplicable', date: '2025-05-22', note: '外部とつながる回線なし' },
  '3-1': {
    answer: 'no',
    date: '2025-05-22',
    targetDate: '2025-07-01',
    second: { answer: 'no', date: '2025-07-02' },
    nextTargetDate: '2025-10-31',
  },
  '3-3': { answer: 'yes', date: '2026-02-03' },
});
