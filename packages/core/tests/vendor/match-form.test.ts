/** R-C2, R-B7: a filled form goes to the request that is certain, and to a person where it is not. */
import { describe, expect, it } from 'vitest';
import {
  type FormEvidence,
  type FormMatch,
  isAddressedTo,
  type KnownRequest,
  type KnownVendor,
  matchForm,
} from '../../src/vendor/match-form.ts';

const vendor = (id: string, names: string[], primeId: string | null = null): KnownVendor => ({
  id,
  names,
  primeId,
});
const request = (id: string, vendorId: string, more: Partial<KnownRequest> = {}): KnownRequest => ({
  id,
  vendorId,
  contractTitle: null,
  viaVendorId: null,
  subVendorIds: [],
  ...more,
});

const register = {
  facilityName: 'さくら医院',
  vendors: [
    vendor('kou', ['株式会社甲システム', '甲システム㈱']),
    vendor('otsu', ['乙メディカル株式会社']),
    vendor('hei-1', ['丙']),
    vendor('hei-2', ['丙']),
    vendor('tei', ['丁ネットワークス']),
    vendor('bo', ['戊クラウド株式会社'], 'prime'),
    vendor('prime', ['元請ソリューションズ']),
    vendor('ki', ['己サポート'], 'otsu'),
    vendor('kou-2', ['庚サービス']),
    vendor('unasked', ['辛テック']),
  ],
  requests: [
    request('r-kou', 'kou'),
    request('r-otsu', 'otsu', { subVendorIds: ['kou-2'] }),
    request('r-hei', 'hei-1'),
    request('r-tei-emr', 'tei', { contractTitle: '電子カルテ保守' }),
    request('r-tei-net', 'tei', { contractTitle: '院内ネットワーク保守' }),
    request('r-bo', 'bo', { viaVendorId: 'prime' }),
  ],
};

interface Row {
  readonly rule: string;
  readonly given: Partial<FormEvidence>;
  readonly to: FormMatch;
}
const certain = (requestId: string, ...reasons: FormMatch['reasons'][number][]): FormMatch => ({
  requestId,
  candidates: [requestId],
  reasons,
});
const doubtful = (candidates: string[], ...reasons: FormMatch['reasons'][number][]): FormMatch => ({
  requestId: null,
  candidates,
  reasons,
});

const ROWS: readonly Row[] = [
  {
    rule: 'our form with its request and the name of the vendor',
    given: { markedRequest: 'r-kou', name: '株式会社甲システム' },
    to: certain('r-kou', 'marked-and-named'),
  },
  {
    rule: 'our form for one of several contracts, with vendor and contract in the name',
    given: { markedRequest: 'r-tei-net', name: '丁ネットワークス（院内ネットワーク保守）' },
    to: certain('r-tei-net', 'marked-and-named'),
  },
  {
    rule: 'our form whose request was changed to another vendor’s',
    given: { markedRequest: 'r-otsu', name: '株式会社甲システム' },
    to: doubtful(['r-otsu', 'r-kou'], 'marked-other-name'),
  },
  {
    rule: 'our form without the name',
    given: { markedRequest: 'r-kou', name: ' ' },
    to: doubtful(['r-kou'], 'marked-not-named'),
  },
  {
    rule: 'our form made for another campaign',
    given: { markedRequest: 'r-last-year', name: '株式会社甲システム' },
    to: doubtful(['r-kou'], 'marked-elsewhere', 'named'),
  },
  {
    rule: 'the name of a vendor in another spelling of width, spaces and legal form',
    given: { name: '（株）甲　システム' },
    to: certain('r-kou', 'named'),
  },
  {
    rule: 'a further spelling of the register',
    given: { name: '甲システム（株）' },
    to: certain('r-kou', 'named'),
  },
  {
    rule: 'the name with 御中 that the facility had prefilled',
    given: { name: '乙メディカル株式会社 御中' },
    to: certain('r-otsu', 'named'),
  },
  {
    rule: 'a vendor with one request per contract',
    given: { name: '丁ネットワークス' },
    to: doubtful(['r-tei-emr', 'r-tei-net'], 'several-contracts'),
  },
  {
    rule: 'the same, where the file name mentions a contract: first, and still not certain',
    given: { name: '丁ネットワークス', fileName: '丁_院内ネットワーク保守.xlsx' },
    to: doubtful(['r-tei-net', 'r-tei-emr'], 'several-contracts'),
  },
  {
    rule: 'vendor and contract on the form',
    given: { name: '丁ネットワークス　電子カルテ保守' },
    to: certain('r-tei-emr', 'named-with-contract'),
  },
  {
    rule: 'a name that two vendors bear, though one of them was not asked',
    given: { name: '丙' },
    to: doubtful(['r-hei'], 'several-vendors'),
  },
  {
    rule: 'a sub-vendor that was asked through its prime contractor',
    given: { name: '戊クラウド株式会社' },
    to: certain('r-bo', 'named'),
  },
  {
    rule: 'the prime contractor who collects, on the form of a sub-vendor (S0 12-D-23)',
    given: { name: '元請ソリューションズ' },
    to: doubtful(['r-bo'], 'collected-by-prime'),
  },
  {
    rule: 'a sub-vendor that was not asked, by the register',
    given: { name: '己サポート' },
    to: doubtful(['r-otsu'], 'sub-vendor'),
  },
  {
    rule: 'a sub-vendor that was not asked, by the contract',
    given: { name: '庚サービス' },
    to: doubtful(['r-otsu'], 'sub-vendor'),
  },
  { rule: 'a vendor that was not asked', given: { name: '辛テック' }, to: doubtful([], 'not-asked') },
  {
    rule: 'a name without its legal form, or with a branch',
    given: { name: '乙メディカル 東京支店' },
    to: doubtful(['r-otsu'], 'resembles'),
  },
  {
    rule: 'no name, and a file name that holds one',
    given: { name: null, fileName: '【回答】乙メディカル様.xlsx' },
    to: doubtful(['r-otsu'], 'no-name', 'file-name'),
  },
  { rule: 'no name at all', given: { name: null }, to: doubtful([], 'no-name') },
  {
    rule: 'the facility’s own name',
    given: { name: 'さくら医院', fileName: '甲システム.xlsx' },
    to: doubtful(['r-kou'], 'facility-name', 'file-name'),
  },
  { rule: 'a name nobody knows', given: { name: 'どこかの会社' }, to: doubtful([], 'unknown-name') },
];

describe('matchForm', () => {
  it.each(ROWS)('$rule', ({ given, to }) => {
    expect(matchForm({ name: null, fileName: '様式.xlsx', markedRequest: null, ...given }, register)).toEqual(
      to,
    );
  });

  it('never lets a short name match by being part of another', () => {
    const short = { ...register, vendors: [vendor('kou', ['甲'])] };
    const match = matchForm({ name: '甲乙丙', fileName: '甲.xlsx', markedRequest: null }, short);
    expect(match).toEqual(doubtful([], 'unknown-name'));
  });
});

describe('isAddressedTo', () => {
  const facility = { name: 'さくら医院', code: '1312345670' };
  it.each([
    ['nothing is said', null, null, true],
    ['its name', 'さくら医院', null, true],
    ['its name behind its corporation', '医療法人社団さくら会　さくら医院　御中', null, true],
    ['its code, whatever name', 'サクラ医院', '131-2345-670', true],
    ['another name', 'うめ病院', null, false],
    ['another code', 'さくら医院', '2712345678', false],
  ])('%s', (_, name, code, expected) => {
    expect(isAddressedTo({ name, code }, facility)).toBe(expected);
  });
});
