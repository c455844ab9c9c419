/**
 * The accounts of one department on paper, for a head who decides with a pen (R-E3, R-E8; S0 6-2, S2 退職者や使用していないアカウント,
 * 参考2-5): boxes to tick, or what was decided and signed.
 */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { AccountKind, AccountLayer } from '@mamori/core/ledger/ledgers/people';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printCellDate, printHash, printSheetDate, signature } from './wording.ts';

const DECISIONS = ['keep', 'disable', 'change'] as const;
export type AccountReviewDecision = (typeof DECISIONS)[number];

export interface AccountReviewLine {
  readonly account: string;
  /** Name and number of the person; empty for an account of nobody. */
  readonly person: string;
  /** Of `JOBS`. */
  readonly job?: string | null;
  /** The person left on this day. */
  readonly leftOn: IsoDate | null;
  /** System or device. */
  readonly system: string;
  readonly layer: AccountLayer;
  readonly kind: AccountKind;
  readonly lastUsedOn: IsoDate | null;
  readonly administrator: 'yes' | 'no' | 'unknown';
  /** Null: boxes to tick. */
  readonly decision: AccountReviewDecision | null;
  readonly note: string;
}

interface ReopenedPart {
  readonly signed: { readonly by: string; readonly on: IsoDate; readonly digest: string };
  readonly by: string;
  readonly on: IsoDate;
  readonly reason: string;
}

export interface AccountReviewSheetInput {
  readonly locale: Locale;
  readonly facility: string;
  /** Of the review. */
  readonly name: string;
  /** Empty: accounts that belong to no department. */
  readonly department: string;
  readonly dueOn: IsoDate;
  /** Who is to decide; may be empty. */
  readonly reviewer: string;
  readonly lines: readonly AccountReviewLine[];
  /** Null: lines to sign by hand. `digest`: hexadecimal SHA-256 over what was signed. */
  readonly signed: {
    readonly by: string;
    readonly on: IsoDate;
    readonly digest: string | null;
    /** Who wrote the signature on paper down; empty where that was nobody else. */
    readonly recordedBy?: string;
  } | null;
  /** Signatures that were taken back, the first one first. */
  readonly reopenings?: readonly ReopenedPart[];
}

export function accountReviewSheet(input: AccountReviewSheetInput): Sheet {
  const { locale } = input;
  const t = translator(locale);
  return {
    locale,
    title: t('ledgers:printed.accountReview.title'),
    subtitle: input.name,
    recipient: input.facility,
    corner: t('ledgers:printed.accountReview.due', { date: printSheetDate(input.dueOn, locale) }),
    dense: true,
    landscape: true,
    blocks: accountReviewBlocks(input),
  };
}

type Blocks = Omit<AccountReviewSheetInput, 'facility' | 'name' | 'dueOn'>;

/** One department, without the head of a page. */
export function accountReviewBlocks(input: Blocks): SheetBlock[] {
  const { locale, signed } = input;
  const t = translator(locale);
  const share = [12, 13, 14, 10, 9, 9, 9, 13, 11];
  const titles = [
    'account',
    'person',
    'system',
    'layer',
    'kind',
    'lastUsed',
    'administrator',
    'decision',
    'note',
  ] as const;
  return [
    facts(
      [
        t('ledgers:printed.accountReview.department'),
        input.department || t('ledgers:printed.accountReview.noDepartment'),
      ],
      [t('ledgers:printed.accountReview.reviewer'), input.reviewer],
      [t('ledgers:printed.rows'), t('ledgers:printed.count', { count: input.lines.length })],
    ),
    ...(signed === null
      ? [{ kind: 'paragraph', text: t('ledgers:printed.accountReview.use'), small: true } as const]
      : []),
    {
      kind: 'table',
      columns: titles.map((title, at) => ({
        title: t(`ledgers:printed.accountReview.${title}`),
        share: share[at] ?? 1,
      })),
      rows: input.lines.map((line) => cells(line, locale)),
      small: true,
    },
    signed === null
      ? {
          kind: 'together',
          blocks: [
            { kind: 'paragraph', text: t('ledgers:printed.accountReview.confirmed') },
            signature(
              t('ledgers:printed.accountReview.signedOn'),
              t('ledgers:printed.accountReview.signedBy'),
            ),
          ],
        }
      : facts(
          [t('ledgers:printed.accountReview.signedOn'), printSheetDate(signed.on, locale)],
          [t('ledgers:printed.accountReview.signedBy'), signed.by],
          [t('accountReviews:printed.recordedBy'), signed.recordedBy],
          [
            t('ledgers:printed.accountReview.digest'),
            signed.digest === null ? null : printHash(signed.digest),
          ],
        ),
    ...(input.reopenings ?? []).map((one) => reopenedBlock(one, locale)),
  ];
}

function reopenedBlock({ signed, by, on, reason }: ReopenedPart, locale: Locale): SheetBlock {
  const t = translator(locale);
  const dayAndName = (day: IsoDate, name: string) =>
    `${printSheetDate(day, locale)}${t('documents:separator')}${name}`;
  return facts(
    [t('accountReviews:printed.formerSigned'), dayAndName(signed.on, signed.by)],
    [t('accountReviews:printed.reopened'), dayAndName(on, by)],
    [t('accountReviews:printed.reason'), reason],
    [t('accountReviews:printed.formerDigest'), printHash(signed.digest)],
  );
}

function cells(line: AccountReviewLine, locale: Locale): string[] {
  const t = translator(locale);
  const label = (key: string, value: string) =>
    translateDynamic(locale, `ledgers:ledger.account.choice.${key}.${value}`) ?? value;
  const left =
    line.leftOn === null
      ? ''
      : t('ledgers:printed.accountReview.left', { date: printCellDate(line.leftOn, locale) });
  return [
    line.account,
    [
      line.person || t('ledgers:printed.accountReview.nobody'),
      line.job ? (translateDynamic(locale, `ledgers:ledger.staff.choice.job.${line.job}`) ?? line.job) : '',
      left,
    ]
      .filter(Boolean)
      .join('\n'),
    line.system,
    label('layer', line.layer),
    label('kind', line.kind),
    line.lastUsedOn === null ? t('ledgers:known.unknown') : printCellDate(line.lastUsedOn, locale),
    t(`ledgers:known.${line.administrator}`),
    decisionCell(line.decision, locale),
    line.note,
  ];
}

/** `☐ 継続　☐ 停止　☐ 変更`, or the decision alone. */
function decisionCell(decision: AccountReviewDecision | null, locale: Locale): string {
  const t = translator(locale);
  const word = (one: AccountReviewDecision) => t(`ledgers:printed.accountReview.decide.${one}`);
  return decision === null ? DECISIONS.map((one) => `□ ${word(one)}`).join('\n') : word(decision);
}
