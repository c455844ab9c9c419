/** The hospital of the demonstration asks its vendors, takes their answers in by every way, and decides about them. */
import { ItemAnswerSchema } from '@mamori/contract/schemas/assessment';
import { SentAnswers } from '@mamori/contract/schemas/guests';
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import { buildOfficialForm } from '@mamori/documents/model/official-form';
import { renderOfficialFormXlsx } from '@mamori/documents/render/xlsx/official-form';
import { type Guest, guestScope } from '../identity/guest.ts';
import { saveAnswer } from '../operations/assessments/save-answer.ts';
import { addFormDropFiles } from '../operations/form-drops/add-form-drop-files.ts';
import { applyFormDrop } from '../operations/form-drops/apply-form-drop.ts';
import { createFormDrop } from '../operations/form-drops/create-form-drop.ts';
import { createVendorToken } from '../operations/guests/create-vendor-token.ts';
import { saveGuestHead } from '../operations/guests/save-guest-head.ts';
import { saveGuestItems } from '../operations/guests/save-guest-items.ts';
import { sendGuestAnswers } from '../operations/guests/send-guest-answers.ts';
import { addVendorRequests } from '../operations/vendor-requests/add-vendor-requests.ts';
import { createCampaign } from '../operations/vendor-requests/create-campaign.ts';
import { getCampaignPreparation } from '../operations/vendor-requests/get-campaign-preparation.ts';
import { printVendorLetters } from '../operations/vendor-requests/print-vendor-letters.ts';
import { refuseVendorRequest } from '../operations/vendor-requests/refuse-vendor-request.ts';
import { acceptVendorResponse } from '../operations/vendor-review/accept-vendor-response.ts';
import { getItemVendors } from '../operations/vendor-review/get-item-vendors.ts';
import { getVendorRequest } from '../operations/vendor-review/get-vendor-request.ts';
import { returnVendorRequest } from '../operations/vendor-review/return-vendor-request.ts';
import { saveSettlement } from '../operations/vendor-review/save-settlement.ts';
import { MEDIA_TYPES } from '../services/documents.ts';
import { createGuestLink } from '../services/guests/link.ts';
import { actAs } from '../services/organizations.ts';
import type { Cast } from './seed-assessment.ts';
import { type Acting, perform } from './seed-call.ts';
import { seedRegister, type VendorIds } from './seed-vendor-register.ts';
import type { VendorAnswers, VendorWork } from './vendor-work.ts';

const DAY = 86_400_000;
const LINK_DAYS = 60;

/** One campaign: who was asked, and the form they fill in. */
interface Asked {
  readonly campaignId: string;
  readonly editionId: string;
  readonly requestOf: VendorIds;
  readonly vendorOf: VendorIds;
}

/** Answers the ids of the requests by the vendor's name. */
export async function seedVendorWork(
  cast: Cast,
  assessmentId: string,
  work: VendorWork,
  vendorOf: VendorIds,
): Promise<VendorIds> {
  await seedRegister(await cast.as(cast.first), assessmentId, work.register, vendorOf);
  const asked = await ask(await cast.as(cast.first), assessmentId, work, vendorOf);
  await answerAsGuests(cast, asked, work);
  const acting = await cast.as(cast.first);
  await takeForms(acting, asked, work.byExcel);
  for (const vendor of work.accepted) await acceptLatest(acting, asked.requestOf(vendor));
  for (const { vendor, comment = '', items = [] } of work.returned) {
    const params = { requestId: asked.requestOf(vendor) };
    const { version } = await perform(acting, getVendorRequest, { params });
    const body = { comment, items: [...items] };
    await perform(acting, returnVendorRequest, { params, body, ifMatch: version });
  }
  for (const { vendor, ...body } of work.refused)
    await perform(acting, refuseVendorRequest, { params: { requestId: asked.requestOf(vendor) }, body });
  for (const { item, by, performer, basis } of work.settled) {
    const params = { assessmentId, itemId: item };
    await perform(await cast.as(by), saveSettlement, { params, body: { performer, basis }, ifMatch: 0 });
  }
  return asked.requestOf;
}

async function ask(
  acting: Acting,
  assessmentId: string,
  { campaign, asked }: VendorWork,
  vendorOf: VendorIds,
): Promise<Asked> {
  const { letters, reminders } = await perform(acting, getCampaignPreparation, {});
  const made = await perform(acting, createCampaign, {
    body: {
      assessmentId,
      asks: ['checklist'],
      letter: { ...letters.ja, locale: 'ja' },
      reminders,
      ...campaign,
    },
  });
  const params = { campaignId: made.id };
  const { requests } = await perform(acting, addVendorRequests, {
    params,
    body: { vendors: asked.map((name) => ({ vendorId: vendorOf(name), contractId: null })) },
  });
  const requestIds = requests.map(({ id }) => id);
  await perform(acting, printVendorLetters, { params, body: { requestIds, format: 'pdf' } });
  const requestOf = (name: string) => {
    const found = requests.find(({ vendorName }) => vendorName === name);
    if (!found) throw new TypeError(`demo: ${name} was not asked`);
    return found.id;
  };
  return { campaignId: made.id, editionId: made.vendorEditionId, requestOf, vendorOf };
}

async function answerAsGuests(cast: Cast, asked: Asked, work: VendorWork): Promise<void> {
  for (const one of work.byLink) await send(cast, asked, one, await linked(cast, asked, one));
  for (const one of work.byProgram) await send(cast, asked, one, await programOf(cast, asked, one));
  for (const one of work.drafts) await draft(cast, asked, one, await linked(cast, asked, one));
}

type AnsweredBy = VendorWork['byLink'][number];

/** Somebody of the vendor who opened a link of their own. */
async function linked(cast: Cast, asked: Asked, { vendor, person }: AnsweredBy): Promise<Guest> {
  const acting = await cast.as(cast.first);
  const requestId = asked.requestOf(vendor);
  const link = await createGuestLink(acting.context, acting.tx, acting.scope, {
    requestId,
    name: person.name,
    email: '',
    days: LINK_DAYS,
  });
  return {
    ...guestOf(acting, asked, vendor),
    way: 'link',
    linkId: link.id,
    tokenId: null,
    requestId,
    name: person.name,
  };
}

async function programOf(cast: Cast, asked: Asked, { vendor }: AnsweredBy): Promise<Guest> {
  const acting = await cast.as(cast.first);
  const name = '品質保証部の回答プログラム';
  const { vendorToken } = await perform(acting, createVendorToken, {
    params: { vendorId: asked.vendorOf(vendor) },
    body: { name, days: 365 },
  });
  return {
    ...guestOf(acting, asked, vendor),
    way: 'api',
    linkId: null,
    tokenId: vendorToken.id,
    requestId: null,
    name,
  };
}

function guestOf({ context, scope }: Acting, asked: Asked, vendor: string) {
  return {
    organizationId: String(scope.organizationId),
    vendorId: asked.vendorOf(vendor),
    vendorName: vendor,
    expiresAt: new Date(context.now().getTime() + LINK_DAYS * DAY),
    session: null,
  };
}

/** The transaction is the guest's until somebody else acts. */
async function asGuest(cast: Cast, guest: Guest) {
  const { context, tx } = await cast.as(cast.first);
  return { context, tx, scope: await actAs(tx, guestScope(guest, null)) };
}

async function send(cast: Cast, asked: Asked, { vendor, person, answers }: AnsweredBy, guest: Guest) {
  await perform(await asGuest(cast, guest), sendGuestAnswers, {
    guest,
    params: { requestId: asked.requestOf(vendor) },
    body: {
      answeredBy: person,
      document: SentAnswers.parse({
        format: 'mamori.answers/1',
        edition: asked.editionId,
        subject: { name: vendor },
        items: answers,
      }),
      despiteProblems: false,
    },
  });
}

async function draft(cast: Cast, asked: Asked, { vendor, person, answers }: AnsweredBy, guest: Guest) {
  const acting = await asGuest(cast, guest);
  const params = { requestId: asked.requestOf(vendor) };
  const head = { company: vendor, person: person.name, post: person.post };
  await perform(acting, saveGuestHead, { guest, params, body: head, ifMatch: 0 });
  const items = Object.entries(answers).map(([itemId, value]) => ({
    itemId,
    basedOn: 0,
    value: ItemAnswerSchema.parse(value),
  }));
  await perform(acting, saveGuestItems, { guest, params, body: { items } });
}

/** The forms come back as Excel and are dropped in together. */
async function takeForms(acting: Acting, asked: Asked, forms: VendorWork['byExcel']): Promise<void> {
  const drop = await perform(acting, createFormDrop, { params: { campaignId: asked.campaignId } });
  const params = { formDropId: drop.id };
  const files = [];
  for (const { vendor, answers } of forms) {
    const bytes = await filledForm(acting, asked.editionId, vendor, answers);
    files.push({ name: `事業者確認用_${vendor}.xlsx`, mediaType: MEDIA_TYPES.xlsx, bytes });
  }
  await perform(acting, addFormDropFiles, { params, files });
  await perform(acting, applyFormDrop, { params, body: { atMost: files.length } });
}

function filledForm({ context }: Acting, editionId: string, vendor: string, items: VendorAnswers) {
  const form = buildOfficialForm(context.regulations.current().edition(editionId), {
    format: 'mamori.answers/1',
    edition: editionId,
    subject: { name: vendor },
    context: UNKNOWN_CONTEXT,
    items,
    diagnostics: [],
  });
  return renderOfficialFormXlsx(form);
}

export async function acceptLatest(acting: Acting, requestId: string): Promise<void> {
  const { version, responses } = await perform(acting, getVendorRequest, { params: { requestId } });
  const [latest] = responses;
  if (!latest) throw new TypeError(`demo: no answer to ${requestId}`);
  const params = { responseId: latest.id };
  await perform(acting, acceptVendorResponse, { params, body: { comment: '' }, ifMatch: version });
}

/** What vendors answered becomes the facility's answer, as by a press on the proposal. */
export async function takeOver(
  acting: Acting,
  assessmentId: string,
  { item, basedOn, date, targetDate }: VendorWork['takenOver'][number],
): Promise<void> {
  const params = { assessmentId, itemId: item };
  const { proposal } = await perform(acting, getItemVendors, { params });
  if (!proposal) throw new TypeError(`demo: nothing is proposed for ${item}`);
  const { answer, basis, responseIds } = proposal;
  await perform(acting, saveAnswer, {
    params,
    query: {},
    body: {
      ...ItemAnswerSchema.parse({ answer, date, targetDate, second: null, note: '', basis }),
      from: { kind: 'vendors', responseIds },
    },
    ifMatch: basedOn,
  });
}
