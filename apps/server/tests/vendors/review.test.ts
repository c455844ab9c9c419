/** R-C2: a vendor's answer is looked at, accepted or returned; late, repeated and newer answers are told apart. */
import { createHash } from 'node:crypto';
import { verifyDocument } from '@mamori/exchange/envelope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, askVendors } from '../support/ask-vendors.ts';
import { actions, asOwner, refusal, refusals, start } from '../support/facility-work.ts';
import { type Harness, invite, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { accept, arrive, asScope, vendorRow } from '../support/vendor-responses.ts';

let harness: Harness;
let administrator: Visitor;
let assessmentId: string;
let asked: Asked;

const requestOf = (name: string) => asked.vendors[name]?.requestId ?? '';
const detail = (name: string) =>
  administrator.call('getVendorRequest', { params: { requestId: requestOf(name) } });

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
  assessmentId = await start(administrator, 'fy2025/facility');
  asked = await askVendors(
    administrator,
    [{ name: '甲システム', email: 'kou@example.jp' }, '乙ネット', '丙サービス', '丁電機'],
    { assessmentId },
  );
});
afterAll(() => harness?.close());

describe('an answer', () => {
  it('is shown with how it came, by item, and with the receipt in words (R-C2)', async () => {
    const { id } = await arrive(harness, administrator, requestOf('甲システム'), {
      '2-2': 'yes',
      '2-4': vendorRow('no', { targetDate: '2026-01-31', note: '改修中' }),
    });
    const { request, responses, campaign } = await detail('甲システム');
    expect(request).toMatchObject({ status: 'answered', responseCount: 1, latestResponseId: id });
    expect(campaign).toMatchObject({ assessmentId, vendorEditionId: 'fy2025/vendor' });
    expect(responses).toMatchObject([
      { id, number: 1, way: 'link', late: false, duplicateOf: null, accepted: false, hasFile: false },
    ]);
    expect(responses[0]?.answeredBy).toEqual({ name: '乙 次郎', post: '保守部' });
    const response = await administrator.call('getVendorResponse', { params: { responseId: id } });
    expect(response.verification.code).toBe('receipt');
    expect(response.verification.text).toContain('まもりが受領証に署名しました');
    expect(response.compared).toBeNull();
    expect(response.answers.map(({ itemId }) => itemId)).toEqual(['2-2', '2-4']);
    expect(response.answers[1]?.value).toMatchObject({ answer: 'no', note: '改修中' });
  });

  it('can be taken away as answers and as a proof that verifies by itself', async () => {
    const { responses } = await detail('甲システム');
    const responseId = responses[0]?.id ?? '';
    const get = (part: 'original' | 'answers' | 'proof') =>
      administrator.call('downloadVendorResponse', { params: { responseId }, query: { part } });
    const proof = JSON.parse(await (await get('proof')).blob.text());
    expect(await verifyDocument(proof)).toMatchObject({ intact: true });
    expect(proof.payload.answersSha256).toBe(responses[0]?.sha256);
    expect(JSON.parse(await (await get('answers')).blob.text()).items['2-2'].answer).toBe('yes');
    expect((await refusal(get('original'))).code).toBe('not-found');
    expect(await actions(administrator)).toContain('vendorResponse.read');
  });

  it('that was changed in the database is called broken', async () => {
    const { id } = await arrive(harness, administrator, requestOf('丁電機'), { '2-2': 'no' });
    await asOwner(harness, administrator, `ALTER TABLE vendor_response DISABLE TRIGGER USER`, []);
    const changed = await asOwner(
      harness,
      administrator,
      `UPDATE vendor_response SET document = jsonb_set(document, '{items,2-2,answer}', '"yes"') WHERE id = $1`,
      [id],
    );
    await asOwner(harness, administrator, `ALTER TABLE vendor_response ENABLE TRIGGER USER`, []);
    expect(changed).toBe(1);
    const { verification } = await administrator.call('getVendorResponse', { params: { responseId: id } });
    expect(verification.code).toBe('broken');
  });
});

describe('accepting', () => {
  it('decides, writes nothing into the checklist, and refuses a page that is out of date', async () => {
    const { responses, version } = await detail('甲システム');
    const params = { responseId: responses[0]?.id ?? '' };
    const stale = administrator.call('acceptVendorResponse', {
      params,
      body: { comment: '' },
      ifMatch: version - 1,
    });
    expect((await refusal(stale)).code).toBe('changed-meanwhile');
    const after = await administrator.call('acceptVendorResponse', {
      params,
      body: { comment: '確認しました' },
      ifMatch: version,
    });
    expect(after.request).toMatchObject({
      status: 'accepted',
      acceptedResponseId: params.responseId,
      newerAnswer: false,
      comment: '確認しました',
    });
    expect(after.responses[0]?.accepted).toBe(true);
    const { answers } = await administrator.call('getAssessment', { params: { assessmentId } });
    expect(answers).toEqual([]);
    expect(await actions(administrator)).toContain('vendorRequest.accepted');
  });

  it('keeps the accepted answer while a newer one waits, with its differences (R-C2)', async () => {
    const first = (await detail('甲システム')).request.acceptedResponseId ?? '';
    const same = await arrive(harness, administrator, requestOf('甲システム'), {
      '2-2': 'yes',
      '2-4': vendorRow('no', { targetDate: '2026-01-31', note: '改修中' }),
    });
    const newer = await arrive(harness, administrator, requestOf('甲システム'), {
      '2-2': 'yes',
      '2-4': 'yes',
    });
    const { request, responses } = await detail('甲システム');
    expect(request).toMatchObject({ status: 'accepted', acceptedResponseId: first, newerAnswer: true });
    expect(responses.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(responses[1]?.duplicateOf).toBe(1);
    const response = await administrator.call('getVendorResponse', { params: { responseId: newer.id } });
    expect(response.compared).toMatchObject({ responseId: first, number: 1 });
    expect(response.compared?.changes).toContainEqual({
      itemId: '2-4',
      systemId: null,
      field: 'answer',
      before: 'no',
      after: 'yes',
    });
    const against = await administrator.call('getVendorResponse', {
      params: { responseId: same.id },
      query: { against: first },
    });
    expect(against.compared?.changes).toEqual([]);
    const after = await accept(administrator, requestOf('甲システム'), newer.id);
    expect(after.request).toMatchObject({ acceptedResponseId: newer.id, newerAnswer: false });
  });

  it('marks what came after the due date', async () => {
    await asOwner(harness, administrator, `UPDATE vendor_request SET due_on = '2025-01-31' WHERE id = $1`, [
      requestOf('乙ネット'),
    ]);
    await arrive(harness, administrator, requestOf('乙ネット'), { '2-2': 'yes' });
    expect((await detail('乙ネット')).responses[0]?.late).toBe(true);
  });

  it('refuses where nothing was answered, and after a refusal', async () => {
    const { version } = await detail('丙サービス');
    const params = { requestId: requestOf('丙サービス') };
    const call = administrator.call('returnVendorRequest', { params, body: {}, ifMatch: version });
    expect((await refusal(call)).code).toBe('conflict');
  });
});

describe('returning', () => {
  it('writes the comments as messages and mails a vendor that has an address', async () => {
    const { version } = await detail('甲システム');
    const params = { requestId: requestOf('甲システム') };
    const body = {
      comment: '全体をご確認ください',
      items: [{ itemId: '2-4', text: '責任分界をご確認ください' }],
    };
    const after = await administrator.call('returnVendorRequest', { params, body, ifMatch: version });
    expect(after.mailedTo).toBe('kou@example.jp');
    // The accepted answer itself was returned: it no longer counts.
    expect(after.request).toMatchObject({ status: 'returned', acceptedResponseId: null });
    expect(after.messages.map(({ itemId, text, side }) => [itemId, text, side])).toEqual([
      ['', '全体をご確認ください', 'facility'],
      ['2-4', '責任分界をご確認ください', 'facility'],
    ]);
    const mail = await asScope(harness, administrator, (tx) =>
      tx.selectFrom('mail_message').selectAll().executeTakeFirstOrThrow(),
    );
    expect(mail).toMatchObject({ purpose: 'returned', recipient: 'kou@example.jp' });
    expect(mail.subject).toContain('差し戻し');
    expect(mail.body).toContain('責任分界をご確認ください');
    expect(mail.body).toMatch(/\/answer#[0-9a-f-]{36}\./);
    const secret = /#[0-9a-f-]{36}\.(\S+)/.exec(mail.body)?.[1] ?? '';
    const [link] = await asScope(harness, administrator, (tx) =>
      tx.selectFrom('guest_link').select('token_hash').execute(),
    );
    expect(link?.token_hash.toString('hex')).toBe(createHash('sha256').update(secret).digest('hex'));
  });

  it('points to the link that is known instead of making another', async () => {
    await arrive(harness, administrator, requestOf('甲システム'), { '2-2': 'yes', '2-4': 'notApplicable' });
    const { version } = await detail('甲システム');
    const params = { requestId: requestOf('甲システム') };
    await administrator.call('returnVendorRequest', {
      params,
      body: { comment: 'もう一度' },
      ifMatch: version,
    });
    const { links, bodies } = await asScope(harness, administrator, async (tx) => ({
      links: await tx.selectFrom('guest_link').select('id').execute(),
      bodies: await tx.selectFrom('mail_message').select('body').orderBy('created_at').execute(),
    }));
    expect(links).toHaveLength(1);
    expect(bodies.at(-1)?.body).toContain('先にお送りした専用のリンク');
  });

  it('mails nobody without an address and refuses items that the form does not have', async () => {
    const params = { requestId: requestOf('乙ネット') };
    const { version } = await detail('乙ネット');
    const wrong = { items: [{ itemId: '9-9', text: 'x' }] };
    const refused = administrator.call('returnVendorRequest', { params, body: wrong, ifMatch: version });
    expect((await refusal(refused)).code).toBe('not-found');
    const body = { comment: '日付をお願いします' };
    const after = await administrator.call('returnVendorRequest', { params, body, ifMatch: version });
    expect(after.mailedTo).toBeNull();
    expect(after.request.status).toBe('returned');
  });
});

describe('messages', () => {
  it('stand in the thread of their item', async () => {
    const params = { requestId: requestOf('乙ネット') };
    const sent = await administrator.call('postVendorMessage', {
      params,
      body: { itemId: '2-9', text: 'いつ終わりますか' },
    });
    expect(sent).toMatchObject({ itemId: '2-9', side: 'facility', by: '山田 花子' });
    const ofItem = await administrator.call('listVendorMessages', { params, query: { itemId: '2-9' } });
    expect(ofItem.rows.map(({ text }) => text)).toEqual(['いつ終わりますか']);
    expect((await administrator.call('listVendorMessages', { params })).rows.length).toBe(2);
    const nowhere = administrator.call('postVendorMessage', { params, body: { itemId: '9-9', text: 'x' } });
    expect((await refusal(nowhere)).code).toBe('not-found');
  });
});

describe('who may', () => {
  it('lets staff read and not decide, and other organizations see nothing', async () => {
    const staff = await invite(harness, administrator, ['staff']);
    const params = { requestId: requestOf('乙ネット') };
    const { version } = await staff.call('getVendorRequest', { params });
    const responseId = (await detail('乙ネット')).responses[0]?.id ?? '';
    const codes = await refusals([
      () => staff.call('returnVendorRequest', { params, body: {}, ifMatch: version }),
      () => staff.call('postVendorMessage', { params, body: { itemId: '', text: 'x' } }),
      () => staff.call('acceptVendorResponse', { params: { responseId }, body: {}, ifMatch: version }),
    ]);
    expect(codes).toEqual(['forbidden', 'forbidden', 'forbidden']);
    const stranger = await otherTenant(harness, administrator);
    expect((await refusal(stranger.call('getVendorRequest', { params }))).code).toBe('not-found');
  });
});
