import { useTranslation } from '../../app/translation.ts';
import type { Account } from './check-data.ts';
import { useCheckWords } from './check-words.ts';

/** What stands in the export about the account. */
export function AccountFacts({ account }: { readonly account: Account }) {
  const words = useCheckWords();
  return (
    <Facts
      values={{
        displayName: account.displayName,
        employeeNumber: account.employeeNumber,
        place: words.place(account),
        role: account.role,
        enabled: words.known(account.enabled),
        createdOn: words.date(account.createdOn),
        lastUsedOn: words.date(account.lastUsedOn),
      }}
      isWide
    />
  );
}

type FactKey =
  | 'displayName'
  | 'employeeNumber'
  | 'place'
  | 'role'
  | 'enabled'
  | 'createdOn'
  | 'lastUsedOn'
  | 'number'
  | 'romaji'
  | 'formerNames'
  | 'department'
  | 'job'
  | 'joinedOn'
  | 'leftOn';

interface FactsProps {
  readonly values: Readonly<Partial<Record<FactKey, string>>>;
  readonly isWide?: boolean;
}

/** Label and value, blank ones left out. */
export function Facts({ values, isWide = false }: FactsProps) {
  const { t } = useTranslation('accountCheck');
  const shown = Object.entries(values).filter(([, value]) => value !== '') as [FactKey, string][];
  return (
    <dl className={isWide ? 'mt-3 grid grid-cols-2 gap-x-6 gap-y-2 lg:grid-cols-4' : 'flex flex-col gap-1'}>
      {shown.map(([key, value]) => (
        <div key={key} className={isWide ? '' : 'flex gap-3'}>
          <dt className={isWide ? 'text-ink-soft text-sm' : 'w-26 shrink-0 text-ink-soft text-sm'}>
            {t(`field.${key}`)}
          </dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
