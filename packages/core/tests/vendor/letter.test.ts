import { describe, expect, it } from 'vitest';
import { formNeed } from '../../src/vendor/campaign-choice.ts';
import { fillLetter, oneLine, unknownPlaceholders } from '../../src/vendor/letter.ts';

const values = {
  vendor: '甲システム',
  facility: 'さくら医院',
  due: '令和7年10月31日',
  link: 'http://x/#y',
  systems: '電子カルテ',
};

describe('the covering letter (R-C2)', () => {
  it('is filled in for the vendor', () => {
    expect(fillLetter('{{vendor}} 御中 {{ systems }} {{due}}', values)).toBe(
      '甲システム 御中 電子カルテ 令和7年10月31日',
    );
  });

  it('fills in nothing that a name brings along', () => {
    expect(fillLetter('{{vendor}} 御中', { ...values, vendor: '{{link}}' })).toBe('{{link}} 御中');
  });

  it('names placeholders that nobody knows', () => {
    expect(unknownPlaceholders('{{vendor}} {{vender}} {{vender}} {{link}}')).toEqual(['vender']);
  });

  it('keeps headers on one line', () => {
    expect(oneLine('件名\r\nBcc: a@example.jp\u2028x')).toBe('件名 Bcc: a@example.jp x');
  });
});

describe('who is asked for the form (S2 シートの用意, S0 12-D-23)', () => {
  const contract = (kind: 'maintenance' | 'saas' | 'purchase_only', endsOn: string | null = null) => ({
    kind,
    endsOn,
  });
  it.each([
    ['maintenance', [], true, 'contract'],
    ['saas', [], true, 'contract'],
    ['purchase_only', [], false, 'purchaseOnly'],
    ['none', [], false, 'noContract'],
    ['unknown', [], false, 'unknown'],
    ['purchase_only', [contract('maintenance')], true, 'contract'],
    ['maintenance', [contract('purchase_only')], false, 'purchaseOnly'],
    ['maintenance', [contract('maintenance', '2025-03-31')], true, 'ended'],
    ['none', [contract('saas', '2025-03-31')], false, 'ended'],
    ['none', [contract('saas', '2025-06-01')], true, 'contract'],
  ] as const)('%s with %j: %s, %s', (contractKind, contracts, needed, reason) => {
    expect(formNeed({ contractKind, contracts }, '2025-06-01')).toEqual({ needed, reason });
  });
});
