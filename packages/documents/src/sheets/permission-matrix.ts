/**
 * The matrix of each system and the administrators by name with their reasons, as an inspector is shown them (R-E2; S2 アクセス利用権限, 管理者権限; form
 * 2-④): the same content for PDF and Excel, in the signs of S2.
 */
import {
  INFORMATION_CLASSES,
  type InformationClass,
  JOBS,
  type Job,
  type PermissionLevel,
} from '@mamori/core/ledger/ledgers/people';
import type { MatrixCell } from '@mamori/core/permissions/matrix';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Sheet } from '../model/sheet.ts';
import { type LedgerCopyInput, ledgerCopySheet } from './ledger-copy.ts';

type Head = Pick<LedgerCopyInput, 'locale' | 'facility' | 'date' | 'by'>;

export interface PrintedMatrix {
  readonly system: string;
  readonly cells: readonly MatrixCell[];
}

export interface PrintedAdministrator {
  readonly system: string;
  readonly layer: string;
  readonly account: string;
  readonly person: string;
  /** Empty: nobody wrote it down, and the copy says so. */
  readonly reason: string;
}

export interface PermissionMatrixInput extends Head {
  readonly matrices: readonly PrintedMatrix[];
  readonly administrators: readonly PrintedAdministrator[];
  /** Systems that were asked for; none for all. */
  readonly filter: readonly string[];
}

const SIGN: Readonly<Record<PermissionLevel, string>> = { enter: '○', view: '△', none: '×' };

/** Classes that no system uses take no room. */
function usedClasses(matrices: readonly PrintedMatrix[]): readonly InformationClass[] {
  const used = new Set(
    matrices.flatMap(({ cells }) => cells.map(({ informationClass }) => informationClass)),
  );
  return INFORMATION_CLASSES.filter((one) => used.has(one));
}

/** Excel and PDF draw the same two lists. */
export function permissionCopies(input: PermissionMatrixInput): readonly [LedgerCopyInput, LedgerCopyInput] {
  const { locale, facility, date, by, matrices } = input;
  const t = translator(locale);
  const choice = (key: string, value: string) =>
    translateDynamic(locale, `ledgers:ledger.permission.choice.${key}.${value}`) ?? value;
  const head = { locale, facility, date, by, filter: input.filter };
  const classes = usedClasses(matrices);
  return [
    {
      ...head,
      title: t('ledgers:ledger.permission.title'),
      head: {
        subtitle: t('ledgers:printed.copy'),
        facts: [
          [t('permissions:printed.legend'), t('permissions:printed.signs')],
          [
            t('ledgers:printed.filter'),
            input.filter.join(t('documents:separator')) || t('ledgers:printed.all'),
          ],
          [t('ledgers:printed.by'), by],
        ],
      },
      columns: [
        { title: t('ledgers:ledger.permission.column.job'), share: 14 },
        ...classes.map((one) => ({ title: choice('informationClass', one), share: 10 })),
      ],
      sections: matrices.map(({ system, cells }) => ({
        title: system,
        rows: matrixRows(cells, classes, input).map(([job, ...levels]) => [
          choice('job', job ?? ''),
          ...levels,
        ]),
      })),
    },
    {
      ...head,
      title: t('permissions:printed.administrators'),
      columns: (['system', 'layer', 'account', 'person', 'reason'] as const).map((key, at) => ({
        title: t(`permissions:printed.column.${key}`),
        share: [18, 14, 18, 20, 40][at] ?? 10,
      })),
      sections: [
        {
          title: '',
          rows: input.administrators.map(({ system, layer, account, person, reason }) => [
            system,
            layer,
            account,
            person || t('permissions:printed.nobody'),
            reason || t('permissions:printed.noReason'),
          ]),
        },
      ],
    },
  ];
}

function matrixRows(
  cells: readonly MatrixCell[],
  classes: readonly InformationClass[],
  { locale }: PermissionMatrixInput,
): string[][] {
  const byCell = new Map(cells.map((cell) => [`${cell.job} ${cell.informationClass}`, cell]));
  const jobs = JOBS.filter((job) => cells.some((cell) => cell.job === job));
  return jobs.map((job: Job) => [
    job,
    ...classes.map((one) => cellText(byCell.get(`${job} ${one}`), locale)),
  ]);
}

/** `○`, or `△（設定 ○）` where the system is set otherwise. */
function cellText(cell: MatrixCell | undefined, locale: LedgerCopyInput['locale']): string {
  if (!cell) return '';
  const { level, actual } = cell;
  if (actual === null || actual === level) return SIGN[level];
  return `${SIGN[level]}${translator(locale)('permissions:printed.actual', { sign: SIGN[actual] })}`;
}

export function permissionMatrixSheet(input: PermissionMatrixInput): Sheet {
  const [matrix, administrators] = permissionCopies(input);
  const first = ledgerCopySheet(matrix);
  const second = ledgerCopySheet(administrators);
  const { recipient = '', corner = '' } = second;
  return {
    ...first,
    blocks: [...first.blocks, { kind: 'page', title: second.title, recipient, corner }, ...second.blocks],
  };
}
