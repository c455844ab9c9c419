/** R-C3, S0 5-1…5-6: one test per row of the rules on MDS/SDS. */
import { loadKnowledge } from '@mamori/regulations/knowledge';
import { describe, expect, it } from 'vitest';
import {
  countAnswers,
  type DisclosureAnswer,
  type DisclosureContent,
  type DisclosureFacts,
  deviationsOf,
  disclosureAdvice,
  disclosureState,
  guidelineStanding,
  guidelineVersion,
  standingForItem,
} from '../../src/vendor/disclosure.ts';
import { compareDisclosures } from '../../src/vendor/disclosure-compare.ts';

const { guidelineVersions: known } = loadKnowledge();
const TODAY = '2026-01-15';

const facts = (more: Partial<DisclosureFacts> = {}): DisclosureFacts => ({
  id: 'a',
  vendorId: 'v',
  kind: 'mds',
  issuer: 'maker',
  status: 'received',
  guidelineVersion: '第6.0版',
  dueOn: null,
  validUntil: null,
  hasFile: true,
  counts: { yes: 3, no: 0, notApplicable: 0, unanswered: 0 },
  isReplaced: false,
  ...more,
});

const question = (number: string, text: string, answer: DisclosureAnswer = 'yes') => ({
  id: `q${number}`,
  number,
  text,
  answer,
  note: '',
});
const content = (...questions: ReturnType<typeof question>[]): DisclosureContent => ({
  sections: [{ title: '試験用の節', questions }],
});

describe('versions of the guideline', () => {
  it.each([
    ['ガイドライン第5.2版', '5.2'],
    ['第６．０版', '6.0'],
    ['6', '6.0'],
    ['', null],
    ['5.2版と6.0版', null],
  ])('%s → %s', (text, version) => expect(guidelineVersion(text)).toBe(version));

  it.each([
    ['5.2', 'older'],
    ['5.10', 'older'],
    ['6.0', 'current'],
    ['7.0', 'newer'],
    ['9.9', 'unknown'],
    ['', 'unknown'],
  ])('S0 5-1, 5-4: %s is %s', (text, standing) => expect(guidelineStanding(text, known)).toBe(standing));
});

describe('what deviates (S0 5-5)', () => {
  it('are the いいえ; 対象外 and blanks stand apart, sections without any are left out', () => {
    const asked: DisclosureContent = {
      sections: [
        { title: '甲', questions: [question('1', 'あ', 'no'), question('2', 'い', 'yes')] },
        { title: '乙', questions: [question('3', 'う', 'notApplicable'), question('4', 'え', null)] },
      ],
    };
    const found = deviationsOf(asked);
    expect(found.no.map(({ title }) => title)).toEqual(['甲']);
    expect(found.notApplicable[0]?.questions.map(({ number }) => number)).toEqual(['3']);
    expect(found.unanswered[0]?.questions.map(({ number }) => number)).toEqual(['4']);
    expect(countAnswers(asked)).toEqual({ yes: 1, no: 1, notApplicable: 1, unanswered: 1 });
  });
});

describe('state and advice', () => {
  it.each([
    ['requested', { status: 'requested', dueOn: '2026-01-15' }, 'requested', ['await-document']],
    ['past its day', { status: 'requested', dueOn: '2026-01-14' }, 'overdue', ['remind-vendor']],
    ['received', {}, 'received', []],
    ['for an older guideline (S0 5-1, 5-4)', { guidelineVersion: '5.2' }, 'old', ['ask-update']],
    ['for an unnamed guideline', { guidelineVersion: '' }, 'received', ['ask-guideline-version']],
    ['valid to the end of its last day', { validUntil: '2026-01-15' }, 'received', []],
    ['expired', { validUntil: '2026-01-14' }, 'expired', ['renew-expired']],
    ['in a form of its own (S0 5-3, 5-6)', { kind: 'own' }, 'received', ['compare-own-form']],
    [
      'without a file or answers',
      { hasFile: false, counts: null },
      'received',
      ['attach-file', 'enter-answers'],
    ],
    [
      'deviating (S0 5-5)',
      { counts: { yes: 1, no: 2, notApplicable: 0, unanswered: 1 } },
      'received',
      ['ask-reasons', 'ask-unanswered'],
    ],
    ['replaced', { isReplaced: true, guidelineVersion: '5.2' }, 'replaced', []],
  ] as const)('%s', (_, more, state, advice) => {
    const own = facts(more as Partial<DisclosureFacts>);
    expect(disclosureState(own, TODAY, known)).toBe(state);
    expect(disclosureAdvice(own, TODAY, known)).toEqual(advice);
  });
});

describe('what counts for item 2-3', () => {
  it.each([
    ['on file', [facts()], 'yes', 'on-file'],
    ['old: yes all the same (S0 5-4)', [facts({ guidelineVersion: '5.2' })], 'yes', 'on-file-old'],
    ['in a form of its own: yes (S0 5-6)', [facts({ kind: 'own' })], 'yes', 'on-file'],
    [
      'deviating: yes (S0 5-5)',
      [facts({ counts: { yes: 0, no: 9, notApplicable: 0, unanswered: 0 } })],
      'yes',
      'on-file',
    ],
    ['asked for, not received: not yet', [facts({ status: 'requested' })], 'no', 'requested'],
    ['never asked for', [], 'no', 'never-asked'],
    [
      'the newer one is asked for, the old one stands',
      [facts({ guidelineVersion: '5.2' }), facts({ status: 'requested' })],
      'yes',
      'on-file-old',
    ],
  ] as const)('%s', (_, all, verdict, code) => {
    expect(standingForItem(all, TODAY, known)).toMatchObject({ verdict, code });
  });

  it('S0 5-2: the seller’s SDS asks for the maker’s MDS beside it', () => {
    const sds = facts({ kind: 'sds', issuer: 'seller' });
    expect(standingForItem([sds], TODAY, known)).toMatchObject({ verdict: 'yes', missingMakersMds: true });
    expect(standingForItem([sds, facts()], TODAY, known).missingMakersMds).toBe(false);
    expect(standingForItem([facts({ kind: 'sds', issuer: 'maker' })], TODAY, known).missingMakersMds).toBe(
      false,
    );
  });
});

describe('two versions', () => {
  const first = '利用者の操作を記録する機能がありますか';
  const second = '保存した情報を暗号化する機能がありますか';
  const kinds = (before: DisclosureContent, after: DisclosureContent) =>
    compareDisclosures(before, after).map(({ kind, before: old, after: own }) => [
      kind,
      old?.number,
      own?.number,
    ]);

  it('of the same contents differ in nothing, whatever the spaces and widths', () => {
    expect(kinds(content(question('1-1', first)), content(question('１－１', `　${first}`)))).toEqual([
      ['same', '1-1', '１－１'],
    ]);
  });

  it('tell a changed answer from a changed wording', () => {
    const [answer] = compareDisclosures(
      content(question('1', first, 'no')),
      content(question('1', first, 'yes')),
    );
    expect(answer).toMatchObject({ kind: 'changed', answerChanged: true, wordingChanged: false });
    const [wording] = compareDisclosures(
      content(question('1', first)),
      content(question('1', '利用者の操作と時刻を記録する機能がありますか')),
    );
    expect(wording).toMatchObject({ kind: 'changed', answerChanged: false, wordingChanged: true });
  });

  it('find a question again under another number, and do not mistake what took its number', () => {
    expect(
      kinds(
        content(question('1', first), question('2', second)),
        content(question('1', second), question('2', '外部との通信を相互に認証しますか')),
      ),
    ).toEqual([
      ['changed', '2', '1'],
      ['added', undefined, '2'],
      ['removed', '1', undefined],
    ]);
  });

  it('are compared when they have nothing in common', () => {
    const many = (text: string) =>
      content(...Array.from({ length: 60 }, (_, i) => question(`${i}`, `${text}${i}`)));
    const found = compareDisclosures(many('あかさたなはまやらわ'), many('いろはにほへとちりぬる'));
    expect(found.filter(({ kind }) => kind === 'added')).toHaveLength(60);
    expect(found.filter(({ kind }) => kind === 'removed')).toHaveLength(60);
  });
});
