/**
 * Another organization reaches nothing of ours by id, whatever it asks: every operation with an id in its path, with one real row of
 * every kind. An operation or a kind of id added later is walked, or named as not covered.
 */
import type { OperationDefinition } from '@mamori/contract/operation';
import { type OperationId, operations } from '@mamori/contract/operations';
import { INSTALLATION_PERMISSIONS, permissionsOfKind } from '@mamori/contract/permissions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askVendor } from './support/ask-vendors.ts';
import { type Everything, type Ids, makeEverything, SHARED } from './support/everything.ts';
import { refusal } from './support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from './support/harness.ts';
import { typed } from './support/typed-answer.ts';
import { EDITION } from './support/vendor-client.ts';
import { enterByLink, program } from './support/vendor-guests.ts';
import { vendorOrganization } from './support/vendor-side.ts';

let harness: Harness;
let administrator: Visitor;
let stranger: Visitor;
/** Guests of the other organization: a person with a link and a program with a token. */
let guests: readonly Visitor[];
let strangeVendor: Visitor;
let ours: Everything;
let before: unknown;

beforeAll(async () => {
  harness = await startHarness();
  administrator = await setUp(harness);
  stranger = await otherTenant(harness, administrator);
  guests = await guestsOf(stranger);
  strangeVendor = await vendorOrganization(harness, administrator, 'よその事業者');
  ours = await makeEverything(harness, administrator);
  before = await everythingSeen();
});
afterAll(() => harness?.close());

const all = Object.entries(operations as Record<OperationId, OperationDefinition>) as [
  OperationId,
  OperationDefinition,
][];
const paramsOf = (definition: OperationDefinition) => Object.keys(definition.params?.shape ?? {});
const withIds = all.filter(([, d]) => paramsOf(d).some((name) => !(name in SHARED)));
/** Nobody of a facility has these permissions at all: another vendor asks. */
const ofVendors = ({ demand }: OperationDefinition) =>
  (permissionsOfKind('vendor') as readonly string[]).includes(demand) &&
  !(permissionsOfKind('facility') as readonly string[]).includes(demand);
const ofInstallation = ({ demand }: OperationDefinition) =>
  (INSTALLATION_PERMISSIONS as readonly string[]).includes(demand);

describe('the walk', () => {
  it('has a real row for every kind of id that stands in a path', () => {
    const kinds = new Set(withIds.flatMap(([, definition]) => paramsOf(definition)));
    const missing = [...kinds].filter((name) => !(name in SHARED) && !ours.ids[name]);
    expect(missing, 'add one of each to support/everything.ts').toEqual([]);
  });

  it('has every id of a path declared, so that none is left out', () => {
    const undeclared = all.filter(([, definition]) => {
      const inPath = [...definition.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      return inPath.sort().join() !== paramsOf(definition).sort().join();
    });
    expect(undeclared.map(([id]) => id)).toEqual([]);
    expect(withIds.length).toBeGreaterThan(45);
  });
});

describe('another organization', () => {
  it.each(withIds.filter(([, { demand }]) => demand === 'guest'))(
    'gets nothing from %s by its own link or token',
    async (id, definition) => {
      for (const guest of guests) {
        const response = await ask(guest, id, definition, ours.ids);
        const problem = (await response.json().catch(() => null)) as { code?: string } | null;
        expect(problem?.code, `${response.status} ${JSON.stringify(problem)}`).toBe('not-found');
      }
    },
  );

  it.each(withIds.filter(([, { demand }]) => demand !== 'guest'))(
    'gets nothing from %s',
    async (id, definition) => {
      // Limits of attempts are not what refuses here.
      harness.travel(2500);
      const restores = id.startsWith('restore');
      const ids = restores ? ours.removed : ours.ids;
      const response = await ask(ofVendors(definition) ? strangeVendor : stranger, id, definition, ids);
      const problem = (await response.json().catch(() => null)) as { code?: string } | null;
      // What is not there for the stranger was not removed for the stranger either.
      const refusals = ofInstallation(definition)
        ? ['forbidden']
        : restores
          ? ['nothing-to-undo', 'not-found']
          : ['not-found'];
      expect(refusals, `${response.status} ${JSON.stringify(problem)}`).toContain(problem?.code);
    },
  );

  it('changed nothing by asking', async () => {
    expect(await everythingSeen()).toEqual(before);
  });

  it('cannot name our rows beside its own', async () => {
    const { vendorId = '', systemId = '', assessmentId = '', invitationId = '' } = ours.ids;
    const own = (await stranger.call('listAssessments')).rows[0]?.id ?? '';
    const params = { assessmentId: own };
    const item = { ...params, itemId: '1-1' };
    const home = String((await administrator.call('getSession')).organization?.organizationId);
    const system = { name: 'x', kind: 'emr', vendorId, scopeAnswers: {} } as const;
    const calls: (() => Promise<unknown>)[] = [
      () => stranger.call('createSystem', { body: system }),
      () =>
        stranger.call('createDisclosure', {
          body: { vendorId, kind: 'mds', issuer: 'maker', status: 'received' },
        }),
      () => stranger.call('createDeviceLimit', { body: { assessmentId, device: 'x', lacks: ['log'] } }),
      () =>
        stranger.call('saveAnswer', { params: item, query: { systemId }, body: typed('yes'), ifMatch: 0 }),
      () => stranger.call('previewCarryOver', { params, query: { from: assessmentId } }),
      () => stranger.call('applyCarryOver', { params, body: { from: assessmentId, items: ['1-1'] } }),
      () => stranger.call('getSheet', { params: { ...params, sheet: 'questions' }, query: { vendorId } }),
      () =>
        stranger.call('printInvitation', { body: { invitationId, url: 'http://localhost/invitation#x' } }),
      () => stranger.call('switchOrganization', { body: { organizationId: home } }),
    ];
    for (const [number, call] of calls.entries())
      expect((await refusal(call())).code, String(calls[number])).toBe('not-found');
    const history = stranger.call('listAnswerHistory', { params: item, query: { systemId } });
    expect(await history.then(({ rows }) => rows.length).catch(() => 0)).toBe(0);
  });

  it('has its own lists', async () => {
    const lists = [
      'listDisclosures',
      'listDeviceLimits',
      'listSystems',
      'listResponsiblePeople',
      'listHandIns',
      'listPasskeys',
    ] as const;
    for (const operation of lists) expect((await stranger.call(operation)).rows, operation).toEqual([]);
    const foreign = new Set(Object.values(ours.ids));
    const rows: object[] = [
      ...(await stranger.call('listVendors')).rows,
      ...(await stranger.call('listCampaigns')).rows,
      ...(await stranger.call('listMembers')).rows,
      ...(await stranger.call('listInvitations')).rows,
      ...(await stranger.call('listAssessments')).rows,
      ...(await stranger.call('listAuditEntries', { query: { limit: 200 } })).rows,
      ...(await stranger.call('listSessions')).rows,
    ];
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows)
      for (const value of Object.values(row)) expect(foreign.has(value), JSON.stringify(row)).toBe(false);
    const { organization } = await stranger.call('getSession');
    expect(organization?.organizationName).toBe('よその病院');
  });
});

async function guestsOf(visitor: Visitor): Promise<readonly Visitor[]> {
  const { requestId, vendorId } = await askVendor(visitor, 'よそのベンダー');
  const { token } = await visitor.call('createVendorToken', { params: { vendorId }, body: { name: 'x' } });
  return [await enterByLink(harness, visitor, requestId), program(harness, token)];
}

/** What the administrator sees of the rows that were asked for. */
async function everythingSeen() {
  const {
    requestId = '',
    vendorTokenId = '',
    campaignId = '',
    assessmentId = '',
    attachmentId = '',
    handInId = '',
    importId = '',
  } = ours.ids;
  const attachment = await administrator.call('downloadAttachment', { params: { attachmentId } });
  return {
    vendors: await administrator.call('listVendors'),
    systems: await administrator.call('listSystems'),
    responsible: await administrator.call('listResponsiblePeople'),
    members: await administrator.call('listMembers'),
    invitations: await administrator.call('listInvitations'),
    passkeys: await administrator.call('listPasskeys'),
    assessment: await administrator.call('getAssessment', { params: { assessmentId } }),
    attachment: await attachment.blob.text(),
    attachments: await administrator.call('listAttachments', { params: { assessmentId, itemId: '1-1' } }),
    records: await administrator.call('listItemRecords', { params: { assessmentId } }),
    campaign: await administrator.call('getCampaign', { params: { campaignId } }),
    guestLinks: await administrator.call('listGuestLinks', { params: { requestId } }),
    vendorTokenId,
    handIn: await administrator.call('getHandIn', { params: { handInId } }),
    editionImport: (await administrator.call('getEditionImport', { params: { importId } })).version,
    disclosures: await administrator.call('listDisclosures'),
    deviceLimits: await administrator.call('listDeviceLimits'),
    devices: await administrator.call('listLedgerRows', { params: { ledger: 'device' } }),
    backups: (await administrator.call('listBackups')).rows,
  };
}

function ask(
  visitor: Visitor,
  id: OperationId,
  definition: OperationDefinition,
  ids: Ids,
): Promise<Response> {
  const known: Ids = { ...ids, ...SHARED };
  const path = definition.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(known[name] ?? ''),
  );
  const body = exampleBody(id, ids);
  const isForm = body instanceof FormData;
  return visitor.fetch(`${harness.url}${path}${exampleQuery(id, ids)}`, {
    method: definition.method.toUpperCase(),
    headers: {
      'x-mamori-request': '1',
      'if-match': '"1"',
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(definition.method === 'get' ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
}

function exampleQuery(id: OperationId, ids: Ids): string {
  const queries: Partial<Record<OperationId, string>> = {
    listChanges: '?since=0',
    getOfficialForm: '?format=json',
    downloadHandIn: '?format=json',
    getGuestForm: '?format=json',
    downloadVendorResponse: '?part=proof',
    previewCarryOver: `?from=${ids.assessmentId}`,
    compareDisclosures: `?older=${ids.disclosureId}`,
    getDisclosureLetter: '?purpose=request',
    printDisclosureLetter: '?purpose=request',
    saveCustomerAnswer: `?editionId=${encodeURIComponent(EDITION)}`,
    getDemarcationSheet: '?format=xlsx',
    addContractFile: '?kind=contract',
    addLedgerFile: '?kind=photo',
  };
  return queries[id] ?? '';
}

function exampleBody(id: OperationId, ids: Ids): object {
  const upload = new FormData();
  upload.append('file', new File(['%PDF-1.7'], 'a.pdf'));
  const bodies: Partial<Record<OperationId, object>> = {
    updateVendor: { name: 'x', contractKind: 'none' },
    updateProduct: { name: 'x' },
    createProductVersion: { label: 'x' },
    updateProductVersion: { label: 'x' },
    createAnswerSet: { editionId: EDITION },
    saveSetItem: { value: typed('yes'), perCustomer: false, question: '' },
    updateAnswerSetHead: { name: 'x', post: '' },
    approveAnswerSet: { changeNumber: 0 },
    updateCustomer: { name: 'x' },
    saveCustomerAnswer: typed('yes'),
    updateSystem: { name: 'x', kind: 'emr', vendorId: ids.vendorId },
    updateResponsiblePerson: { role: 'director', name: 'x' },
    updateMember: { active: false },
    printPasswordReset: { code: 'ABCDE-FGHJK-MNPQR-STUVW' },
    updateContext: { vendorContracts: true, externalLine: null, networkDevices: null, servers: null },
    saveAnswer: { answer: 'yes', date: '2025-05-20', targetDate: null, second: null, note: '' },
    applyCarryOver: { from: ids.assessmentId, items: ['1-1'] },
    createHandIn: { method: 'paper', timing: 'before', handedInOn: '2025-06-01', recipient: 'x' },
    updatePeer: { name: 'x', reach: 'file', url: '', vendorId: null, customerId: null },
    confirmPeerKey: { fingerprint: '0'.repeat(64) },
    sendRequestToPeer: {},
    addVendorRequests: { vendors: [{ vendorId: ids.vendorId }] },
    applyFormImport: { items: ['1-1'] },
    reviewEditionImport: { editions: [], equivalences: [] },
    testRestore: { identity: '' },
    savePlan: {
      name: 'x',
      measure: 'x',
      completion: '2028-03-31',
      responsible: '',
      status: 'decided',
      steps: [],
      attachmentIds: [],
    },
    saveOriginal: {
      exists: true,
      name: 'x',
      revision: '',
      date: null,
      approver: '',
      place: '',
      attachmentIds: [],
    },
    createGuestLink: { name: 'x' },
    createVendorToken: { name: 'x' },
    saveGuestItem: { answer: 'yes', date: '2025-05-20', targetDate: null, second: null, note: '' },
    saveGuestItems: {
      items: [
        {
          itemId: '1-1',
          basedOn: 0,
          value: { answer: 'yes', date: '2025-05-20', targetDate: null, second: null, note: '' },
        },
      ],
    },
    saveGuestHead: { company: 'x', person: 'x', post: '' },
    submitGuestAnswers: { name: 'x' },
    sendGuestAnswers: {
      answeredBy: { name: 'x' },
      document: {
        format: 'mamori.answers/1',
        edition: 'fy2025/vendor',
        subject: { name: 'x' },
        items: { '1-1': { answer: 'yes', date: '2025-05-20' } },
      },
    },
    addGuestMessage: { itemId: '', text: 'x' },
    inviteGuestColleague: { name: 'x', email: 'x@example.com' },
    refuseGuestRequest: { excuse: 'other', text: 'x' },
    readGuestForm: upload,
    updateRemoteAccess: { vendorId: ids.vendorId, systemId: null, device: 'x', method: 'vpn' },
    updateMaintenanceWork: {
      vendorId: ids.vendorId,
      systemId: null,
      remoteAccessId: null,
      place: 'remote',
      title: 'x',
      plan: { from: null, to: null },
    },
    reportMaintenanceWork: { sessions: [], patientData: 'no', dataTaken: 'no', filesSent: 'no' },
    closeMaintenanceWork: { note: '' },
    readMaintenanceLog: upload,
    addMaintenanceFile: upload,
    updateDataPartner: { name: 'x', kind: 'laboratory', direction: 'both' },
    updateDisclosure: { vendorId: ids.vendorId, kind: 'mds', issuer: 'maker', status: 'received' },
    saveDisclosureContent: { sections: [] },
    returnTakeOut: { backOn: '2026-04-01' },
    assignDisposalParty: { personId: null },
    recordDisposalDecision: { name: '佐藤', on: '2025-06-01' },
    completeDisposal: { disposedOn: '2025-06-01' },
    applyDisclosureReading: { sheet: 'MDS', takeHead: false },
    receiveDisclosureFile: upload,
    updateDeviceLimit: { assessmentId: ids.assessmentId, device: 'x', lacks: ['log'] },
    attachDeviceReply: upload,
    postVendorMessage: { itemId: '', text: 'x' },
    saveSettlement: { performer: 'x', basis: 'x' },
    createVendorContact: { name: 'x', purpose: 'other', availability: 'day' },
    updateVendorContact: { name: 'x', purpose: 'other', availability: 'day' },
    createVendorCertificate: { kind: 'isms' },
    updateVendorCertificate: { kind: 'isms' },
    addVendorCertificateFile: upload,
    createContract: { title: 'x', kind: 'saas' },
    updateContract: { title: 'x', kind: 'saas' },
    saveContractClauses: { clauses: {} },
    saveDemarcation: { rows: [] },
    attachDemarcation: { format: 'xlsx' },
    addContractFile: upload,
    updateCampaign: {
      title: 'x',
      dueOn: '2099-10-31',
      asks: ['checklist'],
      letter: { subject: 'x', body: 'x' },
      reminders: { daysBefore: [], daysAfter: [], escalateAfterDays: 1 },
    },
    updateVendorRequest: { dueOn: '2099-10-31' },
    sendVendorRequests: { requestIds: [ids.requestId] },
    printVendorLetters: { requestIds: [ids.requestId], format: 'pdf' },
    remindVendorRequests: { requestIds: [ids.requestId] },
    refuseVendorRequest: { excuse: 'fee', text: '' },
    addAttachment: upload,
    createFormImport: upload,
    addFormDropFiles: upload,
    chooseFormDropFile: { requestId: ids.requestId },
    updateLedgerRow: { values: { name: 'x' } },
    addLedgerFile: upload,
    addStockTakePhoto: upload,
    recordStockTakeEntries: {
      entries: [{ id: ids.stockTakeId, result: 'found', seenAt: '2026-04-01T00:00:00Z' }],
    },
    decideStockTakeEntries: { entryIds: [ids.stockTakeEntryId], decision: 'lost' },
    addStockTakeDevice: { kind: 'other', name: 'x' },
    closeStockTake: {},
    updateAccountReviewPart: { personId: null, reviewer: 'x' },
    decideAccounts: { decisions: [{ accountId: ids.rowId, decision: 'keep' }] },
    signAccountReviewPart: { name: 'x' },
    reopenAccountReviewPart: { reason: 'x' },
    closeAccountReview: {},
    answerAccountQuestion: { answer: 'shared' },
    acknowledgeAccountCheckReport: { name: 'x', on: '2026-04-01' },
    withdrawAccountRefusals: { staffIds: [ids.rowId] },
    setPermissions: {
      cells: [
        {
          job: 'nurse',
          informationClass: 'record',
          to: { level: 'view', actual: null },
          was: { level: null, actual: null },
        },
      ],
    },
    markAccountChanges: { accountIds: [crypto.randomUUID()], done: true },
  };
  return bodies[id] ?? {};
}
