/** R-C5: payloads from elsewhere are read strictly; every problem names its path. */
import { describe, expect, it } from 'vitest';
import { UNKNOWN_CONTEXT } from '../src/assessment/answer-document.ts';
import {
  readVendorAnswers,
  readVendorDecision,
  readVendorRequest,
  type VendorAnswersPayload,
  type VendorDecisionPayload,
  type VendorRequestPayload,
} from '../src/vendor/exchange-documents.ts';

const ID = '0b1c2d3e-4f50-4617-8899-aabbccddeeff';
const request: VendorRequestPayload = {
  format: 'mamori.vendor-request/1',
  requestId: ID,
  campaign: { title: '令和7年度の回答', fiscalYear: 2025, dueOn: '2025-06-30' },
  editionId: 'fy2025/vendor',
  facility: { name: 'さくら医院', code: null },
  vendorName: '甲システム',
  systems: [{ name: '電子カルテ', product: 'カルテA' }],
  letter: { subject: 'ご回答のお願い', body: 'よろしくお願いします。' },
  reply: { organizationId: ID, url: null },
};
const answers: VendorAnswersPayload = {
  format: 'mamori.vendor-answers/1',
  requestId: ID,
  document: {
    format: 'mamori.answers/1',
    edition: 'fy2025/vendor',
    subject: { name: '甲システム' },
    context: UNKNOWN_CONTEXT,
    items: { '1-1': { answer: 'yes', date: '2025-05-20', targetDate: null, second: null, note: '' } },
    diagnostics: [],
  },
  answeredBy: { name: '佐藤', post: '品質部' },
  products: [{ name: 'カルテA', version: '3.1', revision: 2 }],
  correction: false,
  explanation: '',
};
const decision: VendorDecisionPayload = {
  format: 'mamori.vendor-decision/1',
  requestId: ID,
  decision: 'returned',
  comment: '日付を確かめてください。',
  messages: [{ itemId: '1-1', text: 'いつですか。', by: '山田', at: '2025-06-01T00:00:00.000Z' }],
  answersHash: 'a'.repeat(64),
};

describe('documents between a facility and its vendor', () => {
  it('reads each as it was written', () => {
    for (const [read, payload] of [
      [readVendorRequest, request],
      [readVendorAnswers, answers],
      [readVendorDecision, decision],
    ] as const)
      expect(read(JSON.parse(JSON.stringify(payload)))).toEqual({ payload, problems: [] });
  });

  it.each([
    [readVendorRequest, { ...request, format: 'mamori.vendor-request/2' }, 'format', 'other-format'],
    [readVendorRequest, { ...request, requestId: 'x' }, 'requestId', 'malformed-id'],
    [readVendorRequest, { ...request, editionId: 'fy2025/facility' }, 'editionId', 'unknown-edition'],
    [
      readVendorRequest,
      { ...request, campaign: { ...request.campaign, dueOn: '2025-02-30' } },
      'campaign.dueOn',
      'not-a-date',
    ],
    [
      readVendorRequest,
      { ...request, campaign: { ...request.campaign, title: ' ' } },
      'campaign.title',
      'missing',
    ],
    [readVendorRequest, { ...request, systems: [{ name: 1, product: '' }] }, 'systems.0.name', 'not-text'],
    [readVendorRequest, { ...request, systems: 'all' }, 'systems', 'not-an-array'],
    [
      readVendorRequest,
      { ...request, letter: { subject: '', body: 'あ'.repeat(20_001) } },
      'letter.body',
      'too-long',
    ],
    [
      readVendorAnswers,
      { ...answers, document: { ...answers.document, edition: 'x' } },
      'document.edition',
      'unknown-edition',
    ],
    [readVendorAnswers, { ...answers, document: undefined }, 'document', 'not-an-object'],
    [
      readVendorAnswers,
      { ...answers, products: [{ name: '', version: '', revision: -1 }] },
      'products.0.revision',
      'not-a-number',
    ],
    [readVendorAnswers, { ...answers, correction: 'yes' }, 'correction', 'not-yes-no-or-null'],
    [readVendorAnswers, { ...answers, correction: undefined }, 'correction', 'missing'],
    [readVendorDecision, { ...decision, decision: 'maybe' }, 'decision', 'unknown-decision'],
    [readVendorDecision, { ...decision, answersHash: 'ABC' }, 'answersHash', 'malformed-hash'],
    [
      readVendorDecision,
      { ...decision, messages: [{ ...decision.messages[0], at: 'yesterday' }] },
      'messages.0.at',
      'not-a-time',
    ],
    [
      readVendorDecision,
      { ...decision, messages: [{ ...decision.messages[0], itemId: '一' }] },
      'messages.0.itemId',
      'malformed-item-id',
    ],
    [readVendorDecision, null, '', 'not-an-object'],
  ])('refuses %# by name and path', (read, value, path, code) => {
    const { payload, problems } = read(value);
    expect(payload).toBeNull();
    expect(problems).toContainEqual(expect.objectContaining({ path, code, fatal: true }));
  });

  it('names a field of a later version and does not take it over', () => {
    const { payload, problems } = readVendorDecision({ ...decision, later: 1 });
    expect(payload).toEqual(decision);
    expect(problems).toEqual([
      expect.objectContaining({ path: 'later', code: 'unknown-field', fatal: false }),
    ]);
  });
});
