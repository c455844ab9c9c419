import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';
import { listText } from '../../ui/list-text.ts';
import type { Account, Evidence, Person } from './check-data.ts';
import { useCheckWords } from './check-words.ts';

/** An account by its name, with what it shows and where it is. */
export function AccountCell({ account }: { readonly account: Account }) {
  const words = useCheckWords();
  return (
    <>
      <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'account', rowId: account.id }}>
        {account.name}
      </Link>
      {account.displayName && <span className="ms-2">{account.displayName}</span>}
      <span className="block font-normal text-ink-soft text-sm">{words.place(account)}</span>
    </>
  );
}

export function PersonCell({ person }: { readonly person: Person | null }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  if (person === null) return <span className="text-ink-soft">{t('list.nobody')}</span>;
  return (
    <div>
      <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'staff', rowId: person.id }}>
        {person.name}
      </Link>
      <span className="block text-ink-soft text-sm">
        {[
          person.number,
          person.department,
          person.leftOn && t('list.left', { date: words.date(person.leftOn) }),
        ]
          .filter(Boolean)
          .join(' / ')}
      </span>
    </div>
  );
}

/** Why the account is this person's, as short lines. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const words = useCheckWords();
  return (
    <ul className="list-disc ps-5 text-sm">
      {evidence.map((one) => (
        <li key={one.kind}>{words.evidence(one)}</li>
      ))}
    </ul>
  );
}

/** The same in a line, without what stands in the account; what is weak only where nothing else speaks. */
export function EvidenceLine({ evidence: all }: { readonly evidence: readonly Evidence[] }) {
  const words = useCheckWords();
  const telling = all.filter(({ strength }) => strength !== 'weak');
  const evidence = telling.length > 0 ? telling : all;
  return (
    <span className="text-sm">{listText(evidence.map(({ kind }) => words.evidence({ kind, of: '' })))}</span>
  );
}
