/** The check in words: what was found, what speaks for a person, where an account is (R-E3). */
import { isIsoDate } from '@mamori/core/calendar/iso-date';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { KeyOf } from '@mamori/messages/types';
import { useTranslation } from '../../app/translation.ts';
import { formatShortDate } from '../../ui/date-text.tsx';
import { listText } from '../../ui/list-text.ts';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import type { Account, Evidence, Finding, FindingCount } from './check-data.ts';

type Code = FindingCount['code'];
const BECAUSE: ReadonlySet<string> = new Set([
  'kind',
  'several-people',
  'name',
  'second-under-name',
  'unlike-a-person',
  'stated',
  'only-account',
  'other-person',
  'name-differs',
]);

export function useCheckWords() {
  const { t, i18n } = useTranslation(['accountCheck', 'accounts', 'ledgers']);
  const words = useLedgerWords(ledgerOf('account'));
  const date = (day: string | null) => (day === null ? '' : formatShortDate(day, i18n.language));
  const layer = (value: string) => words.choice('layer', value);
  return {
    date,
    layer,
    kind: (value: string) => words.choice('kind', value),
    known: (value: string) => words.choice('enabled', value),
    /** 電子カルテ・アプリケーション */
    place: ({ place, realm, layer: value }: Account) =>
      [place, realm, layer(value)].filter(Boolean).join(' / '),
    title: (code: Code) => t(`accountCheck:kind.${code}`),
    advice: (code: Code) => t(`accountCheck:advice.${code}`),
    /** One sentence with its figures; dates as people write them. */
    sentence: ({ code, params }: Pick<Finding, 'code' | 'params'>) =>
      t(
        `accounts:finding.${code}`,
        Object.fromEntries(
          Object.entries(params).map(([key, value]) => [key, isIsoDate(value) ? date(String(value)) : value]),
        ),
      ),
    because: ({ because }: Finding['params']) =>
      BECAUSE.has(String(because))
        ? t(`accountCheck:because.${because}` as `accountCheck:${KeyOf<'accountCheck'>}`)
        : null,
    evidence: ({ kind, of }: Pick<Evidence, 'kind' | 'of'>) => {
      const text = t(`accounts:evidence.${kind}`);
      if (of === '') return text;
      return t('accountCheck:evidenceOf', { text, of: isIsoDate(of) ? date(of) : of });
    },
    /** `S1 第4条⑩` by the name of the book; null where only our own requirement asks. */
    source: (text: string) => {
      const cited = text
        .split('; ')
        .filter((one) => !one.startsWith('R-'))
        .map((one) => one.replace(/^S[012]/, (book) => t(`accountCheck:list.book.${book as 'S0'}`)));
      return cited.length === 0 ? null : t('accountCheck:list.source', { source: listText(cited) });
    },
    /** Columns that are blank, as the ledger calls them. */
    missing: ({ unknown }: Pick<FindingCount, 'unknown'>) =>
      listText(
        unknown.map(({ missing }) =>
          missing === 'person' ? t('accountCheck:missingColumn.person') : words.column(missing),
        ),
      ),
  };
}
export type CheckWords = ReturnType<typeof useCheckWords>;
