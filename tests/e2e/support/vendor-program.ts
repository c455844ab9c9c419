/** A vendor's own program: it answers with a token, so that an answer can arrive without a vendor's page. */
import { type CallInput, type Client, createClient } from '@mamori/contract/client';
import type { AskedVendor } from '../../../apps/server/tests/support/ask-vendors.ts';
import type { Product } from './product.ts';

type Row = CallInput<'sendGuestAnswers'>['body']['document']['items'][string];

/** Answers these items of the form of FY2025 and leaves the rest open. The letter goes out first: a request not sent is not shown to anybody. */
export async function answerByProgram(
  product: Product,
  facility: Client,
  { requestId, vendorId, campaignId }: AskedVendor & { readonly campaignId: string },
  answers: Readonly<Record<string, 'yes' | 'no'>>,
): Promise<void> {
  await facility.call('printVendorLetters', {
    params: { campaignId },
    body: { requestIds: [requestId], format: 'pdf' },
  });
  const { token } = await facility.call('createVendorToken', {
    params: { vendorId },
    body: { name: '回答プログラム', days: 30 },
  });
  const program = createClient({
    baseUrl: product.url,
    headers: () => ({ authorization: `Bearer ${token}` }),
  });
  const items = Object.entries(answers).map(([id, answer]): [string, Row] => [
    id,
    { answer, date: '2025-05-20', ...(answer === 'no' ? { targetDate: '2026-03-31' } : {}) },
  ]);
  await program.call('sendGuestAnswers', {
    params: { requestId },
    body: {
      answeredBy: { name: '乙 次郎', post: '保守部' },
      document: {
        format: 'mamori.answers/1',
        edition: 'fy2025/vendor',
        subject: { name: '乙システム' },
        items: Object.fromEntries(items),
      },
      despiteProblems: true,
    },
  });
}
