/** A computer that nobody reaches from outside: requests go out with the form, and no link that leads nowhere (R-C2). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendWaiting } from '../../src/services/mail/sender.ts';
import { requestOf, startCampaign } from '../support/campaign.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { pdfTexts } from '../support/pdf-texts.ts';
import { type SmtpServer, startSmtpServer } from '../support/smtp.ts';

let harness: Harness;
let hanako: Visitor;
let smtp: SmtpServer;

beforeAll(async () => {
  harness = await startHarness({ linksReach: false });
  hanako = await setUp(harness);
  smtp = await startSmtpServer();
});
afterAll(async () => {
  await smtp?.close();
  await harness?.close();
});

const linksOf = (requestId: string) => hanako.call('listGuestLinks', { params: { requestId } });

it('begins with wording that names no link', async () => {
  const { letters, linksReach } = await hanako.call('getCampaignPreparation');
  expect(linksReach).toBe(false);
  for (const { body } of Object.values(letters)) expect(body).not.toContain('{{link}}');
  expect(letters.ja.body).toContain('公式様式（Excel）に記入して');
});

it('prints letters without link and code, also when their wording asks for one', async () => {
  const letter = { subject: 'お願い', body: '{{vendor}} 御中\n{{link}}', locale: 'ja' as const };
  const { campaignId, requests } = await startCampaign(hanako, [{ name: 'A', email: '' }], { letter });
  const requestId = requests.A ?? '';
  const params = { campaignId };
  const body = { requestIds: [requestId] };
  const pdf = await hanako.call('printVendorLetters', { params, body: { ...body, format: 'pdf' } });
  const pages = await pdfTexts(new Uint8Array(await pdf.blob.arrayBuffer()));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('リンクはありません');
  expect(pages[0]).not.toContain('/answer#');
  const zip = await hanako.call('printVendorLetters', { params, body: { ...body, format: 'zip' } });
  const names = Buffer.from(await zip.blob.arrayBuffer()).toString('utf8');
  expect(names).toContain('依頼状.pdf');
  expect(names).not.toContain('ワンタイムコード');
  expect(await linksOf(requestId)).toEqual({ rows: [], linksReach: false });
  expect(await requestOf(hanako, campaignId, requestId)).toMatchObject({ status: 'sent' });
});

it('mails and reminds with the form alone', async () => {
  await hanako.call('updateMailSettings', {
    body: {
      server: { host: '127.0.0.1', port: smtp.port, encryption: 'none', from: 'mamori@example.jp' },
    },
  });
  const { letters } = await hanako.call('getCampaignPreparation');
  const { campaignId, requests } = await startCampaign(hanako, [{ name: 'B', email: 'b@vendor.example' }], {
    letter: letters.ja,
  });
  const body = { requestIds: Object.values(requests) };
  await hanako.call('sendVendorRequests', { params: { campaignId }, body });
  await hanako.call('remindVendorRequests', { params: { campaignId }, body });
  expect(await sendWaiting(harness.context)).toBe(2);
  const [request, reminder] = smtp.mails;
  expect(request?.source).toContain('spreadsheetml.sheet');
  for (const mail of [request, reminder]) {
    expect(mail?.text).toContain('公式様式（Excel）に記入して');
    expect(mail?.text).not.toMatch(/https?:/);
  }
  expect((await linksOf(requests.B ?? '')).rows).toEqual([]);
});
