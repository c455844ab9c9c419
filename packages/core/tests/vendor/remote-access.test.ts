import { describe, expect, it } from 'vitest';
import { type DataPartnerFacts, partnerFlags } from '../../src/vendor/data-partner.ts';
import {
  accessFlags,
  type RemoteAccessFacts,
  remoteMaintenanceConfirmed,
} from '../../src/vendor/remote-access.ts';

const good: RemoteAccessFacts = {
  method: 'vpn',
  alwaysOn: 'no',
  personalAccounts: 'yes',
  sourceRestricted: 'yes',
  secondFactor: 'yes',
  endedOn: null,
};
const codes = (facts: Partial<RemoteAccessFacts>) =>
  accessFlags({ ...good, ...facts }).map(({ code }) => code);

describe('a connection for remote maintenance (R-C6, R-C7)', () => {
  it.each([
    ['is in order', {}, []],
    [
      'always-on remote desktop (S0 12-E-45)',
      { method: 'remote_desktop', alwaysOn: 'yes' },
      ['always-on-remote-desktop'],
    ],
    ['always on by other means', { alwaysOn: 'yes' }, ['always-on']],
    ['remote desktop only for work', { method: 'remote_desktop' }, []],
    ['shared accounts (S1 別紙1 3(2)⑤)', { personalAccounts: 'no' }, ['shared-accounts']],
    ['open to everybody (S0 10-1)', { sourceRestricted: 'no' }, ['source-not-restricted']],
    ['no second factor', { secondFactor: 'no' }, ['no-second-factor']],
    ['nobody knows how', { method: 'unknown' }, ['method-unknown']],
    ['not asked yet', { secondFactor: 'unknown' }, ['not-asked-yet']],
    ['ended', { alwaysOn: 'yes', endedOn: '2026-04-01' }, []],
    ['none', { method: 'none', alwaysOn: 'unknown' }, []],
  ] as const)('%s', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected);
  });
});

describe('item 2-2 from the register', () => {
  it('is yes once every contracted vendor was asked, be it that there is none', () => {
    expect(
      remoteMaintenanceConfirmed([
        { vendorId: 'a', entries: ['vpn'] },
        { vendorId: 'b', entries: ['none'] },
      ]),
    ).toEqual({ verdict: 'yes', missing: [] });
  });

  it('stays unknown while one is missing or only "not known" stands there', () => {
    expect(
      remoteMaintenanceConfirmed([
        { vendorId: 'a', entries: ['unknown'] },
        { vendorId: 'b', entries: [] },
        { vendorId: 'c', entries: ['vpn'] },
      ]),
    ).toEqual({ verdict: 'unknown', missing: ['a', 'b'] });
  });

  it('is unknown without vendors: nothing was confirmed with anybody', () => {
    expect(remoteMaintenanceConfirmed([])).toEqual({ verdict: 'unknown', missing: [] });
  });
});

const partner: DataPartnerFacts = {
  demarcation: '回線の終端まで',
  agreement: '利用規約',
  authenticatesPartner: 'yes',
  authenticatedByPartner: 'yes',
  endedOn: null,
};

describe('a partner of data exchange (R-C9)', () => {
  it.each([
    ['settled', {}, []],
    ['without demarcation (S1 別紙1 5①ア)', { demarcation: ' ' }, ['no-demarcation']],
    ['without contract (S1 別紙1 5②)', { agreement: '' }, ['no-agreement']],
    ['one side only', { authenticatedByPartner: 'no' }, ['not-mutual']],
    ['nobody knows', { authenticatesPartner: 'unknown' }, ['authentication-unknown']],
    ['ended', { demarcation: '', endedOn: '2026-01-01' }, []],
  ] as const)('%s', (_, facts, expected) => {
    expect(partnerFlags({ ...partner, ...facts }).map(({ code }) => code)).toEqual(expected);
  });
});
