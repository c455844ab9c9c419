/** Asking vendors (R-C2, R-C10): who is asked, by mail, letter or file, reminders, refusals; what may not follow what. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendWaiting } from '../../src/services/mail/sender.ts';
import { remindDue } from '../../src/services/vendor-requests/reminder-schedule.ts';
import { DUE, requestOf, startCampaign } from '../support/campaign.ts';
import { actions, refusal, refusals } from '../support/facility-work.ts';
import {
  enrol,
  type Harness,
  invite,
  otherTenant,
  PASSWORD,
  setUp,
  startHarness,
  totpCode,
  type Visitor,
} from '../support/harness.ts';
import { pdfTexts } from '../support/pdf-texts.ts';
import { type SmtpServer, startSmtpServer } from '../support/smtp.ts';

const DAY = 86_400_000;
let harness: Harness;
let hanako: Visitor;
let stranger: Visitor;
let smtp: SmtpServer;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  stranger = await otherTenant(harness, hanako);
  smtp = await startSmtpServer();
});
afterAll(async () => {
  await smtp?.close();
  await harness?.close();
});

const setMail = () =>
  hanako.call('updateMailSettings', {
    body: {
      server: { host: '127.0.0.1', port: smtp.port, encryption: 'none', from: 'mamori@example.jp' },
    },
  });

describe('preparing', () => {
  it('chooses who has a contract, and says why the others need no form (S2)', async () => {
    const kinds = ['maintenance', 'saas', 'purchase_only', 'none', 'unknown'] as const;
    for (const contractKind of kinds)
      await hanako.call('createVendor', { body: { name: `準備 ${contractKind}`, contractKind } });
    const { vendors, mail, letters } = await hanako.call('getCampaignPreparation');
    const seen = Object.fromEntries(vendors.map(({ name, needed, reason }) => [name, [needed, reason]]));
    expect(seen).toMatchObject({
      '準備 maintenance': [true, 'contract'],
      '準備 saas': [true, 'contract'],
      '準備 purchase_only': [false, 'purchaseOnly'],
      '準備 none': [false, 'noContract'],
      '準備 unknown': [false, 'unknown'],
    });
    expect(mail).toBe(false);
    const { vendorId = '' } = vendors.find(({ name }) => name === '準備 none') ?? {};
    for (const [title, kind, endsOn] of [
      ['保守', 'maintenance', null],
      ['終わった保守', 'maintenance', '2020-03-31'],
      ['購入', 'purchase_only', null],
    ] as const)
      await hanako.call('createContract', { params: { vendorId }, body: { title, kind, endsOn } });
    const again = (await hanako.call('getCampaignPreparation')).vendors;
    const { contracts } = again.find((one) => one.vendorId === vendorId) ?? { contracts: [] };
    expect(contracts.map(({ title }) => title)).toEqual(['保守']);
    for (const letter of Object.values(letters))
      for (const name of ['vendor', 'facility', 'due', 'link', 'systems'])
        expect(`${letter.subject}${letter.body}`).toContain(`{{${name}}}`);
    expect((await stranger.call('getCampaignPreparation')).vendors).toEqual([]);
  });

  it('refuses a letter with a placeholder that nobody fills in, or a subject of two lines', async () => {
    const letter = { subject: '件名 {{vender}}', body: '{{link}}', locale: 'ja' as const };
    const problem = await refusal(startCampaign(hanako, [], { letter }));
    expect(problem.fields?.map(({ pointer }) => pointer)).toEqual(['/letter/subject']);
    expect(problem.fields?.[0]?.message).toContain('vender');
    const twoLines = { ...letter, subject: '件名\r\nBcc: x@example.jp' };
    expect((await refusal(startCampaign(hanako, [], { letter: twoLines }))).code).toBe('invalid-input');
  });
});

describe('by mail', () => {
  it('needs a mail server', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [
      { name: 'A0', email: 'a0@vendor.example' },
    ]);
    const body = { requestIds: Object.values(requests) };
    const problem = await refusal(hanako.call('sendVendorRequests', { params: { campaignId }, body }));
    expect(problem.code).toBe('mail-not-set-up');
  });

  it('goes to every vendor with an address, with link and form; the others are named', async () => {
    await setMail();
    const { campaignId, requests } = await startCampaign(hanako, [
      { name: 'A1', email: 'a1@vendor.example' },
      { name: 'A2 \r\nBcc: x@example.jp', email: 'a2@vendor.example' },
      { name: 'A3', email: '' },
      { name: 'A4', email: 'a4@vendor.example, b4@vendor.example' },
    ]);
    const requestIds = Object.values(requests);
    const result = await hanako.call('sendVendorRequests', { params: { campaignId }, body: { requestIds } });
    expect(result.done).toBe(2);
    expect(Object.fromEntries(result.skipped.map(({ requestId, reason }) => [requestId, reason]))).toEqual({
      [requests.A3 ?? '']: 'noAddress',
      [requests.A4 ?? '']: 'badAddress',
    });
    expect(result.counts).toEqual({ sent: 2, not_sent: 2 });
    expect(await sendWaiting(harness.context)).toBe(2);
    const mail = smtp.mails.find(({ to }) => to[0] === 'a1@vendor.example');
    expect(mail?.text).toContain('A1 ご担当者様');
    expect(mail?.text).toContain('さくら医院');
    expect(mail?.text).toContain('A1の電子カルテ');
    expect(mail?.text).toMatch(/http:\/\/localhost:\d+\/answer#[0-9a-f-]{36}\.\S+/);
    expect(mail?.text).not.toContain('{{');
    expect(mail?.source).toContain('spreadsheetml.sheet');
    for (const one of smtp.mails) expect(one.source).not.toMatch(/^bcc:/im);
    expect(await requestOf(hanako, campaignId, requests.A1 ?? '')).toMatchObject({
      status: 'sent',
      sentHow: 'mail',
    });
  });

  it('reminds by hand whoever has not answered', async () => {
    smtp.mails.length = 0;
    const { campaignId, requests } = await startCampaign(hanako, [
      { name: 'B1', email: 'b1@vendor.example' },
      { name: 'B2', email: 'b2@vendor.example' },
    ]);
    const params = { campaignId };
    const [first = '', second = ''] = [requests.B1, requests.B2];
    await hanako.call('sendVendorRequests', { params, body: { requestIds: [first] } });
    const body = { requestIds: [first, second] };
    const result = await hanako.call('remindVendorRequests', { params, body });
    expect(result).toMatchObject({ done: 1, skipped: [{ requestId: second, reason: 'notSent' }] });
    expect(await requestOf(hanako, campaignId, first)).toMatchObject({ status: 'sent', reminderCount: 1 });
    await sendWaiting(harness.context);
    expect(smtp.mails).toHaveLength(2);
    expect(smtp.mails[1]?.text).toContain('期限が近づいて');
    const { rows } = await hanako.call('listVendorRequestEvents', { params: { requestId: first } });
    expect(rows.map(({ text }) => text)).toEqual([
      'メールで催促しました（b1@vendor.example）',
      'メールで依頼しました（b1@vendor.example）',
    ]);
  });
});

describe('by schedule', () => {
  it('reminds once for each day of the schedule, catches up once, and stops with the campaign', async () => {
    const due = new Date(harness.context.now().getTime() + 30 * DAY).toISOString().slice(0, 10);
    const { campaignId, requests } = await startCampaign(
      hanako,
      [
        { name: 'C1', email: 'c1@vendor.example' },
        { name: 'C2', email: 'c2@vendor.example' },
        { name: 'C3', email: 'c3@vendor.example' },
      ],
      { dueOn: due, reminders: { daysBefore: [14, 3], daysAfter: [7], escalateAfterDays: 14 } },
    );
    const params = { campaignId };
    const [c1 = '', c2 = '', c3 = ''] = [requests.C1, requests.C2, requests.C3];
    await hanako.call('sendVendorRequests', { params, body: { requestIds: [c1, c2] } });
    await hanako.call('refuseVendorRequest', {
      params: { requestId: c2 },
      body: { excuse: 'fee', text: '' },
    });
    const count = async () => (await requestOf(hanako, campaignId, c1)).reminderCount;
    expect(await remindDue(harness.context)).toBe(0);
    harness.travel(17 * DAY);
    hanako = await signInAgain();
    expect(await Promise.all([remindDue(harness.context), remindDue(harness.context)])).toEqual(
      expect.arrayContaining([0, 1]),
    );
    expect(await count()).toBe(1);
    expect(await remindDue(harness.context)).toBe(0);
    // The server was off over two days of the schedule.
    harness.travel(25 * DAY);
    hanako = await signInAgain();
    expect(await remindDue(harness.context)).toBe(1);
    expect(await remindDue(harness.context)).toBe(0);
    expect(await count()).toBe(2);
    expect((await requestOf(hanako, campaignId, c2)).reminderCount).toBe(0);
    expect((await requestOf(hanako, campaignId, c3)).reminderCount).toBe(0);
    const { overdue } = await hanako.call('getCampaign', { params });
    expect(overdue).toBe(2);
    const { version, title, asks, letter } = await hanako.call('getCampaign', { params });
    const reminders = { daysBefore: [], daysAfter: [8], escalateAfterDays: 14 };
    await hanako.call('updateCampaign', {
      params,
      ifMatch: version,
      body: { title, asks, letter, reminders, dueOn: due },
    });
    await hanako.call('closeCampaign', { params });
    harness.travel(10 * DAY);
    hanako = await signInAgain();
    expect(await remindDue(harness.context)).toBe(0);
  });

  /** The session has ended over the days. */
  async function signInAgain(): Promise<Visitor> {
    const visitor = harness.visitor();
    await visitor.call('signIn', { body: { signInName: 'kanri', password: PASSWORD } });
    await visitor.call('verifySecondFactor', {
      body: { kind: 'totp', code: totpCode(secret, harness.context.now()) },
    });
    return visitor;
  }
  let secret = '';
  beforeAll(async () => {
    const { url } = await hanako.call('createInvitation', {
      body: { name: '管理', roles: ['safety_manager'] },
    });
    const visitor = harness.visitor();
    await visitor.call('acceptInvitation', {
      body: {
        token: url.split('#')[1] ?? '',
        displayName: '管理 太郎',
        signInName: 'kanri',
        password: PASSWORD,
        locale: 'ja',
      },
    });
    secret = await enrol(harness, visitor);
  });
});

describe('on paper and as files', () => {
  it('makes a letter for each vendor, and its code on a sheet of its own', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [
      { name: 'D1', contactName: '佐藤' },
      { name: 'D2' },
    ]);
    const params = { campaignId };
    const requestIds = Object.values(requests);
    const { blob } = await hanako.call('printVendorLetters', { params, body: { requestIds, format: 'pdf' } });
    const pages = await pdfTexts(new Uint8Array(await blob.arrayBuffer()));
    const whole = pages.join('\n');
    expect(whole).toContain('佐藤');
    expect(whole).toContain('/answer#');
    expect(
      pages.filter((page) => /\d{6}/.test(page) && page.includes('ワンタイムコードのご案内')),
    ).toHaveLength(2);
    const letters = pages.filter((page) => page.includes('/answer#'));
    expect(letters.length).toBeGreaterThanOrEqual(2);
    for (const page of letters) expect(page).not.toContain('ワンタイムコードのご案内');
    expect(await requestOf(hanako, campaignId, requestIds[0] ?? '')).toMatchObject({
      status: 'sent',
      sentHow: 'letter',
    });
  });

  it('packs letter, form and code for each vendor', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [{ name: 'E/1' }]);
    const { blob, fileName } = await hanako.call('printVendorLetters', {
      params: { campaignId },
      body: { requestIds: Object.values(requests), format: 'zip' },
    });
    expect(fileName).toMatch(/\.zip$/);
    const bytes = Buffer.from(await blob.arrayBuffer());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the signature of an entry in the central directory
    const names = [...bytes.toString('latin1').matchAll(/PK\x01\x02.{42}/gs)].map(({ index }) => {
      const length = bytes.readUInt16LE(index + 28);
      return bytes.subarray(index + 46, index + 46 + length).toString();
    });
    expect(names).toEqual([
      '01_E_1/依頼状.pdf',
      expect.stringMatching(/^01_E_1\/令和7年度_.*E_1\.xlsx$/),
      'ワンタイムコード（別に送る）/01_E_1.pdf',
    ]);
    expect((await requestOf(hanako, campaignId, Object.values(requests)[0] ?? '')).sentHow).toBe('file');
  });

  it('lists whom to call, the overdue ones only, with what to say', async () => {
    const { campaignId, requests } = await startCampaign(
      hanako,
      [{ name: 'F1', phone: '03-1111-2222' }, { name: 'F2' }],
      { dueOn: '2025-01-31' },
    );
    await hanako.call('refuseVendorRequest', {
      params: { requestId: requests.F2 ?? '' },
      body: { excuse: 'other', text: 'x' },
    });
    const { blob } = await hanako.call('getCallList', { params: { campaignId } });
    const text = (await pdfTexts(new Uint8Array(await blob.arrayBuffer()))).join('\n');
    expect(text).toContain('03-1111-2222');
    expect(text).toContain('電話で催促');
    expect(text).not.toContain('F2');
    expect(text).toContain('12-D-20');
  });
});

describe('refusals', () => {
  it('are kept with their reason and taken back; the answers of the source stand beside (R-C10)', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [{ name: 'G1' }]);
    const requestId = requests.G1 ?? '';
    const params = { requestId };
    const refused = await hanako.call('refuseVendorRequest', {
      params,
      body: { excuse: 'closed_network', text: '閉域網なので不要とのこと' },
    });
    expect(refused).toMatchObject({
      status: 'refused',
      overdue: false,
      refusal: { excuse: 'closed_network', text: '閉域網なので不要とのこと', by: expect.any(String) },
    });
    const again = hanako.call('refuseVendorRequest', { params, body: { excuse: 'fee', text: '' } });
    expect((await refusal(again)).code).toBe('conflict');
    const open = await hanako.call('reopenVendorRequest', { params });
    expect(open).toMatchObject({ status: 'sent', refusal: null });
    expect((await refusal(hanako.call('reopenVendorRequest', { params }))).code).toBe('conflict');
    const { rows } = await hanako.call('listVendorRequestEvents', { params });
    expect(rows.map(({ kind }) => kind)).toEqual(['reopened', 'refused']);
    expect(campaignId).toBeTruthy();
  });

  it.each([
    ['not_in_scope', 'S0 12-D-22'],
    ['no_contract', 'S0 12-D-19'],
    ['fee', 'S0 12-D-20'],
    ['closed_network', 'S0 9-7'],
    ['other', 'S0 12-D-15'],
  ] as const)(
    '%s is answered with %s of FY2023, a sentence to say and one for the note',
    async (excuse, id) => {
      const { rows } = await hanako.call('listRefusalHelp');
      const help = rows.find((one) => one.excuse === excuse);
      const citations = help?.answers.flatMap((answer) => answer.citations) ?? [];
      expect(citations).toContainEqual({ id, fiscalYear: 2023 });
      for (const answer of help?.answers ?? []) expect(answer.phone.length).toBeGreaterThan(10);
      expect(help?.incident.citations).toEqual([{ id: 'S0 12-D-19', fiscalYear: 2023 }]);
      // Only what does not apply to the facility itself begins with this word (R-B4).
      for (const note of help?.notes ?? []) expect(note.text).not.toMatch(/^対象外/);
      expect(help?.notes.length).toBeGreaterThan(0);
    },
  );
});

describe('changing', () => {
  it('a moved due date takes the open requests with it, but not those with a date of their own', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [
      { name: 'H1' },
      { name: 'H2' },
      { name: 'H3' },
    ]);
    const params = { campaignId };
    const own = await requestOf(hanako, campaignId, requests.H2 ?? '');
    const moved = await hanako.call('updateVendorRequest', {
      params: { requestId: own.id },
      body: { dueOn: '2099-12-01' },
      ifMatch: own.version,
    });
    expect(moved.dueOn).toBe('2099-12-01');
    const stale = hanako.call('updateVendorRequest', {
      params: { requestId: own.id },
      body: { dueOn: DUE },
      ifMatch: own.version,
    });
    expect(await refusal(stale)).toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { dueOn: '2099-12-01' } },
    });
    const { title, asks, letter, reminders, version } = await hanako.call('getCampaign', { params });
    const body = { title, asks, letter, reminders, dueOn: '2099-11-15' };
    const changed = await hanako.call('updateCampaign', { params, body, ifMatch: version });
    const dates = Object.fromEntries(changed.requests.map(({ vendorName, dueOn }) => [vendorName, dueOn]));
    expect(dates).toEqual({ H1: '2099-11-15', H2: '2099-12-01', H3: '2099-11-15' });
    const lost = hanako.call('updateCampaign', { params, body, ifMatch: version });
    expect((await refusal(lost)).code).toBe('changed-meanwhile');
  });

  it('a vendor is taken out and put back while nothing was sent, then no more', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [{ name: 'I1' }, { name: 'I2' }]);
    const params = { campaignId };
    const request = await requestOf(hanako, campaignId, requests.I1 ?? '');
    await hanako.call('deleteVendorRequest', { params: { requestId: request.id } });
    const { requests: left } = await hanako.call('getCampaign', { params });
    expect(left.map(({ vendorName }) => vendorName)).toEqual(['I2']);
    const { vendorId } = request;
    const back = await hanako.call('addVendorRequests', { params, body: { vendors: [{ vendorId }] } });
    expect(back.requests).toHaveLength(2);
    const requestIds = [requests.I2 ?? ''];
    await hanako.call('printVendorLetters', { params, body: { requestIds, format: 'pdf' } });
    const gone = hanako.call('deleteVendorRequest', { params: { requestId: requests.I2 ?? '' } });
    expect((await refusal(gone)).code).toBe('conflict');
  });

  it('a closed campaign is left alone until it is taken up again', async () => {
    const { campaignId, requests } = await startCampaign(hanako, [
      { name: 'J1', email: 'j1@vendor.example' },
    ]);
    const params = { campaignId };
    const body = { requestIds: Object.values(requests) };
    const closed = await hanako.call('closeCampaign', { params });
    expect(closed.closedAt).not.toBeNull();
    const codes = await refusals([
      () => hanako.call('sendVendorRequests', { params, body }),
      () => hanako.call('remindVendorRequests', { params, body }),
      () => hanako.call('printVendorLetters', { params, body: { ...body, format: 'pdf' } }),
      () => hanako.call('closeCampaign', { params }),
    ]);
    expect(codes).toEqual(['conflict', 'conflict', 'conflict', 'conflict']);
    expect((await hanako.call('reopenCampaign', { params })).closedAt).toBeNull();
    expect((await hanako.call('sendVendorRequests', { params, body })).done).toBe(1);
  });

  it('requests of another campaign are not found', async () => {
    const one = await startCampaign(hanako, [{ name: 'K1', email: 'k1@vendor.example' }]);
    const other = await startCampaign(hanako, [{ name: 'K2', email: 'k2@vendor.example' }]);
    const call = hanako.call('sendVendorRequests', {
      params: { campaignId: one.campaignId },
      body: { requestIds: Object.values(other.requests) },
    });
    expect((await refusal(call)).code).toBe('not-found');
  });

  it('staff look on, and every step is on record', async () => {
    const staff = await invite(harness, hanako, ['staff']);
    const { campaignId, requests } = await startCampaign(hanako, [{ name: 'L1' }]);
    expect((await staff.call('getCampaign', { params: { campaignId } })).requests).toHaveLength(1);
    const params = { requestId: requests.L1 ?? '' };
    const body = { excuse: 'fee' as const, text: '' };
    expect((await refusal(staff.call('refuseVendorRequest', { params, body }))).code).toBe('forbidden');
    const seen = await actions(hanako);
    for (const action of [
      'campaign.created',
      'campaign.vendorsAdded',
      'campaign.closed',
      'vendorRequest.sent',
    ])
      expect(seen).toContain(action);
  });
});
