/** R-C2: what a vendor's people do once they are in: write together, check, send, send again, ask, refuse. */
import { editionItems } from '@mamori/core/edition-items';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AskedOne, askVendor, newCampaign } from '../support/ask-vendors.ts';
import { actions, asOwner, refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { typed } from '../support/typed-answer.ts';
import { codeFor, enterByLink, linkFor, mailTo } from '../support/vendor-guests.ts';

let harness: Harness;
let hanako: Visitor;
let base: AskedOne;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  base = await askVendor(hanako, '甲システム');
});
beforeEach(() => harness.travel(120_000));
afterAll(() => harness?.close());

let count = 0;
/** A request of its own, with somebody inside. */
async function begin(campaignId = base.campaignId) {
  count += 1;
  const asked = await askVendor(hanako, `事業者${count}`, { campaignId });
  const guest = await enterByLink(harness, hanako, asked.requestId, { email: `a${count}@vendor.example` });
  return { ...asked, guest, params: { requestId: asked.requestId } };
}

async function requestOf({ campaignId, requestId }: Pick<AskedOne, 'campaignId' | 'requestId'>) {
  const { requests } = await hanako.call('getCampaign', { params: { campaignId } });
  const found = requests.find(({ id }) => id === requestId);
  if (!found) throw new Error('no such request');
  return found;
}

async function answerAll(guest: Visitor, requestId: string) {
  const { edition } = await guest.call('getGuestRequest', { params: { requestId } });
  return guest.call('saveGuestItems', {
    params: { requestId },
    body: {
      items: editionItems(edition).map(({ id }) => ({
        itemId: id,
        basedOn: 0,
        value: typed('yes', { basis: '手順書で確認' }),
      })),
    },
  });
}

describe('the page of a request', () => {
  it('holds form, help, letter and systems of this vendor, and nothing of others', async () => {
    const { guest, params, vendorId } = await begin();
    const { guest: stranger } = await begin();
    const scopeAnswers = { patientData: 'yes' } as const;
    await hanako.call('createSystem', {
      body: { name: '電子カルテ', kind: 'emr', product: 'カルテX', vendorId, scopeAnswers },
    });
    await hanako.call('createSystem', {
      body: { name: '他社の画像', kind: 'pacs', vendorId: null, scopeAnswers },
    });
    const request = await guest.call('getGuestRequest', { params });
    expect(request.editionId).toBe('fy2025/vendor');
    expect(request.systems).toEqual([{ name: '電子カルテ', product: 'カルテX' }]);
    expect(request.letter.body).toContain('さくら医院です');
    expect(request.letter.body).not.toContain('{{');
    expect(request.letter.body).toContain('対象は電子カルテです');
    expect(request.letter.body).toContain('今お開きのこのページ');
    const items = editionItems(request.edition);
    expect(request.items).toHaveLength(items.length);
    expect(request.help.length).toBe(items.length);
    expect((await refusal(stranger.call('getGuestRequest', { params }))).code).toBe('not-found');
    expect((await guest.call('listGuestRequests')).rows.map(({ id }) => id)).toEqual([params.requestId]);
  });

  it('of another request of the same vendor is out of reach of a link', async () => {
    const { guest, vendorId } = await begin();
    const campaignId = await newCampaign(hanako);
    const { requests } = await hanako.call('addVendorRequests', {
      params: { campaignId },
      body: { vendors: [{ vendorId }] },
    });
    const params = { requestId: requests[0]?.id ?? '' };
    expect((await refusal(guest.call('getGuestRequest', { params }))).code).toBe('not-found');
    const write = guest.call('saveGuestHead', {
      params,
      body: { company: 'x', person: '', post: '' },
      ifMatch: 0,
    });
    expect((await refusal(write)).code).toBe('not-found');
  });
});

describe('the draft', () => {
  it('is saved item by item, and the facility sees that it was begun', async () => {
    const one = await begin();
    const { guest, params } = one;
    const saved = await guest.call('saveGuestItem', {
      params: { ...params, itemId: '1-1' },
      body: typed('yes', { basis: '任命書' }),
      ifMatch: 0,
    });
    expect(saved).toMatchObject({
      version: 1,
      from: 'draft',
      updatedBy: expect.stringContaining('田中 一郎'),
    });
    await guest.call('saveGuestHead', {
      params,
      body: { company: '株式会社甲', person: '田中', post: '保守課' },
      ifMatch: 0,
    });
    const request = await guest.call('getGuestRequest', { params });
    expect(request.head).toMatchObject({ company: '株式会社甲', version: 1 });
    expect(request.items.find(({ itemId }) => itemId === '1-1')?.value.answer).toBe('yes');
    expect((await requestOf(one)).status).toBe('draft');
    const unknown = guest.call('saveGuestItem', {
      params: { ...params, itemId: '9-9' },
      body: typed('yes'),
      ifMatch: 0,
    });
    expect((await refusal(unknown)).code).toBe('not-found');
  });

  it('of two people keeps both: the second sees what the first wrote', async () => {
    const { guest, params, requestId } = await begin();
    const other = await enterByLink(harness, hanako, requestId, { name: '鈴木', email: 's@vendor.example' });
    const item = { ...params, itemId: '2-2' };
    await guest.call('saveGuestItem', { params: item, body: typed('yes'), ifMatch: 0 });
    const late = other.call('saveGuestItem', { params: item, body: typed('no'), ifMatch: 0 });
    const problem = await refusal(late);
    expect(problem.code).toBe('changed-meanwhile');
    expect(problem.detail).toContain('田中 一郎');
    expect(problem.details?.current).toMatchObject({ itemId: '2-2', version: 1, value: { answer: 'yes' } });
    await other.call('saveGuestItem', { params: item, body: typed('no'), ifMatch: 1 });
    const both = await Promise.allSettled(
      [guest, other].map((by) => by.call('saveGuestItem', { params: item, body: typed('yes'), ifMatch: 2 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the official form', () => {
  it('goes out blank or filled and comes back as changes of the draft', async () => {
    const { guest, params } = await begin();
    await answerAll(guest, params.requestId);
    const form = (query: { format: 'xlsx' | 'pdf' | 'json'; filled?: 'yes' | 'no' }) =>
      guest.call('getGuestForm', { params, query });
    const filled = await form({ format: 'xlsx' });
    expect(filled.fileName).toContain('事業者');
    expect(JSON.parse(await (await form({ format: 'json', filled: 'no' })).blob.text()).items).toEqual({});
    const { guest: other, params: theirs } = await begin();
    const read = await other.call('readGuestForm', {
      params: theirs,
      files: [new File([filled.blob], '記入済み.xlsx')],
    });
    expect(read.changes.length).toBeGreaterThan(10);
    expect(read.changes[0]).toMatchObject({ basedOn: 0, before: null, after: 'yes' });
    const before = await other.call('getGuestRequest', { params: theirs });
    expect(before.items.every(({ from }) => from === 'blank')).toBe(true);
    const items = read.changes.map(({ itemId, basedOn, value }) => ({ itemId, basedOn, value }));
    await other.call('saveGuestItems', { params: theirs, body: { items } });
    const again = other.call('saveGuestItems', { params: theirs, body: { items } });
    expect((await refusal(again)).code).toBe('changed-meanwhile');
    for (const [file, code] of [
      [new File(['%PDF-1.7'], 'a.pdf'), 'unsupported-file'],
      [new File([''], 'a.xlsx'), 'unreadable-file'],
    ] as const)
      expect((await refusal(other.call('readGuestForm', { params: theirs, files: [file] }))).code).toBe(code);
  });
});

describe('sending', () => {
  it('is held back by errors, unless one says so, and gives a receipt', async () => {
    const one = await begin();
    const { guest, params } = one;
    const body = { name: '田中 一郎', post: '保守課' };
    await guest.call('saveGuestItem', {
      params: { ...params, itemId: '1-1' },
      body: typed('no'),
      ifMatch: 0,
    });
    const check = await guest.call('checkGuestAnswers', { params });
    expect(check).toMatchObject({ complete: false, answered: 1 });
    expect(check.problems.some(({ code, item }) => code === 'missing-target' && item === '1-1')).toBe(true);
    expect((await refusal(guest.call('submitGuestAnswers', { params, body }))).code).toBe('not-ready');
    const receipt = await guest.call('submitGuestAnswers', {
      params,
      body: { ...body, despiteProblems: true },
    });
    expect(receipt).toMatchObject({ number: 1, way: 'link', late: false, duplicate: false, by: '田中 一郎' });
    expect(receipt.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await requestOf(one)).toMatchObject({ status: 'answered', responseCount: 1 });
    const after = await guest.call('getGuestRequest', { params });
    expect(after.items.find(({ itemId }) => itemId === '1-1')).toMatchObject({
      version: 0,
      from: 'response',
    });
    expect(await actions(hanako)).toContain('vendorRequest.answered');
  });

  it('the same again is kept and said to be the same; one key sends once', async () => {
    const { guest, params } = await begin();
    await answerAll(guest, params.requestId);
    const body = { name: '田中 一郎', post: '' };
    const first = await guest.call('submitGuestAnswers', { params, body, idempotencyKey: 'send-1' });
    expect(await guest.call('submitGuestAnswers', { params, body, idempotencyKey: 'send-1' })).toEqual(first);
    const second = await guest.call('submitGuestAnswers', { params, body });
    expect(second).toMatchObject({ number: 2, duplicate: true, sha256: first.sha256 });
    const { responses } = await guest.call('getGuestRequest', { params });
    expect(responses.map(({ decision }) => decision)).toEqual(['waiting', 'replaced']);
  });

  it('after the day is kept, marked late', async () => {
    const campaignId = await newCampaign(hanako, { dueOn: '2025-06-30' });
    const one = await begin(campaignId);
    await answerAll(one.guest, one.requestId);
    const receipt = await one.guest.call('submitGuestAnswers', {
      params: one.params,
      body: { name: '田中', post: '' },
    });
    expect(receipt.late).toBe(true);
  });

  it('of a returned answer starts from what was sent, with the facility’s comment', async () => {
    const one = await begin();
    const { guest, params, requestId } = one;
    await answerAll(guest, requestId);
    await guest.call('submitGuestAnswers', { params, body: { name: '田中', post: '' } });
    await asOwner(
      harness,
      hanako,
      `UPDATE vendor_request SET status = 'returned', comment = '2-2の根拠を教えてください' WHERE id = $1`,
      [requestId],
    );
    const returned = await guest.call('getGuestRequest', { params });
    expect(returned).toMatchObject({ status: 'returned', comment: '2-2の根拠を教えてください' });
    expect(returned.responses[0]?.decision).toBe('returned');
    expect(returned.items[0]).toMatchObject({ from: 'response', version: 0 });
    await guest.call('saveGuestItem', {
      params: { ...params, itemId: '2-2' },
      body: typed('yes', { basis: '管理画面' }),
      ifMatch: 0,
    });
    const receipt = await guest.call('submitGuestAnswers', { params, body: { name: '田中', post: '' } });
    expect(receipt).toMatchObject({ number: 2, duplicate: false, decision: 'waiting' });
    expect((await requestOf(one)).status).toBe('answered');
  });

  it('does not happen once the campaign is closed', async () => {
    const one = await begin(await newCampaign(hanako));
    await answerAll(one.guest, one.requestId);
    await asOwner(harness, hanako, 'UPDATE campaign SET closed_at = now() WHERE id = $1', [one.campaignId]);
    const sent = one.guest.call('submitGuestAnswers', {
      params: one.params,
      body: { name: '田中', post: '' },
    });
    expect((await refusal(sent)).code).toBe('link-expired');
  });
});

describe('beside the answers', () => {
  it('messages go to the facility under the vendor’s name', async () => {
    const { guest, params } = await begin();
    const message = await guest.call('addGuestMessage', {
      params,
      body: { itemId: '2-2', text: '端末も含みますか。' },
    });
    expect(message).toMatchObject({ side: 'vendor', itemId: '2-2' });
    const { messages } = await guest.call('getGuestRequest', { params });
    expect(messages).toEqual([message]);
    const blank = guest.call('addGuestMessage', { params, body: { itemId: '', text: '  ' } });
    expect((await refusal(blank)).code).toBe('invalid-input');
  });

  it('a colleague gets a link by mail; ten at most; a revoked one is out', async () => {
    const { guest, params, requestId } = await begin();
    const email = `colleague@vendor.example`;
    await guest.call('inviteGuestColleague', { params, body: { name: '鈴木', email } });
    const [{ token }] = [await linkFor(hanako, requestId)];
    const mail = await mailTo(harness, token, email);
    const theirs = /#(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
    const suzuki = harness.visitor();
    const code = await codeFor(harness, theirs, email);
    await suzuki.call('enterAsGuest', { body: { token: theirs, code } });
    expect((await suzuki.call('listGuestRequests')).rows.map(({ id }) => id)).toEqual([requestId]);
    for (let number = 2; number <= 10; number++) {
      const body = { name: `同僚${number}`, email: `c${number}@vendor.example` };
      await guest.call('inviteGuestColleague', { params, body });
    }
    const eleventh = suzuki.call('inviteGuestColleague', { params, body: { name: 'x', email } });
    expect((await refusal(eleventh)).code).toBe('limit-reached');
    const { rows, left } = await suzuki.call('listGuestColleagues', { params });
    expect(left).toBe(0);
    expect(rows.filter(({ own }) => own).map(({ name }) => name)).toEqual(['鈴木']);
    expect(JSON.stringify(rows)).not.toContain('c2@vendor.example');
    const links = await hanako.call('listGuestLinks', { params: { requestId } });
    const link = links.rows.find(({ name }) => name === '鈴木');
    expect(link).toMatchObject({ byColleague: true, madeBy: '田中 一郎' });
    await hanako.call('revokeGuestLink', { params: { guestLinkId: link?.id ?? '' } });
    expect((await refusal(suzuki.call('getGuestRequest', { params }))).code).toBe('link-expired');
  });

  it('a refusal reaches the facility with its reason; an answer takes it back', async () => {
    const one = await begin();
    const { guest, params } = one;
    const refused = await guest.call('refuseGuestRequest', {
      params,
      body: { excuse: 'fee', text: '有償の対応になります。' },
    });
    expect(refused.status).toBe('refused');
    expect((await requestOf(one)).refusal).toMatchObject({ excuse: 'fee', text: '有償の対応になります。' });
    const twice = guest.call('refuseGuestRequest', { params, body: { excuse: 'fee', text: '' } });
    expect((await refusal(twice)).code).toBe('conflict');
    await answerAll(guest, one.requestId);
    await guest.call('submitGuestAnswers', { params, body: { name: '田中', post: '' } });
    expect(await requestOf(one)).toMatchObject({ status: 'answered', refusal: null });
  });
});
