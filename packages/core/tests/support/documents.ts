/** Answer documents for the tests: complete ones, with the row under test replaced. */
import type { Edition } from '@mamori/regulations/model/edition';
import {
  type AnswerDocument,
  type AssessmentContext,
  BLANK_ANSWER,
  type ItemAnswer,
} from '../../src/assessment/answer-document.ts';
import type { Problem } from '../../src/assessment/problem.ts';
import { type CheckFacts, checkAnswers } from '../../src/assessment/validity.ts';
import { editionItems } from '../../src/edition-items.ts';

export const EVERYTHING: AssessmentContext = {
  vendorContracts: true,
  externalLine: true,
  networkDevices: true,
  servers: true,
};

export const row = (changes: Partial<ItemAnswer>): ItemAnswer => ({ ...BLANK_ANSWER, ...changes });

const middle = (edition: Edition) => `${edition.fiscalYear}-05-20`;

export const yesRow = (edition: Edition): ItemAnswer =>
  row({ answer: 'yes', date: middle(edition), basis: '台帳と設定画面を確認した' });

/** Every item はい with a date and a basis. */
export function completeDocument(edition: Edition, context: Partial<AssessmentContext> = {}): AnswerDocument {
  return {
    format: 'mamori.answers/1',
    edition: edition.id,
    subject: { name: 'まもり医院' },
    context: { ...EVERYTHING, ...context },
    items: Object.fromEntries(editionItems(edition).map((item) => [item.id, yesRow(edition)])),
    diagnostics: [],
  };
}

export function withItems(
  document: AnswerDocument,
  items: Record<string, Partial<ItemAnswer>>,
): AnswerDocument {
  const rows = Object.entries(items).map(([id, changes]) => [id, row(changes)] as const);
  return { ...document, items: { ...document.items, ...Object.fromEntries(rows) } };
}

export function withoutItem(document: AnswerDocument, ...ids: string[]): AnswerDocument {
  return {
    ...document,
    items: Object.fromEntries(Object.entries(document.items).filter(([id]) => !ids.includes(id))),
  };
}

/** 1 February of the fiscal year: most dates of the year are past. */
export const inFebruary = (edition: Edition): string => `${edition.fiscalYear + 1}-02-01`;

export function check(edition: Edition, document: AnswerDocument, facts?: CheckFacts): Problem[] {
  return checkAnswers(edition, document, { today: inFebruary(edition), ...(facts ? { facts } : {}) });
}

/** `severity code item` of every problem, for one-line expectations. */
export function summary(problems: readonly Problem[]): string[] {
  return problems.map((one) => [one.severity, one.code, one.item].filter(Boolean).join(' '));
}
