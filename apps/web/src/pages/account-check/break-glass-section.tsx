import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import type { BreakGlass } from './check-data.ts';
import { useCheckWords } from './check-words.ts';

const TONE: Readonly<Record<BreakGlass['state'], BadgeTone>> = {
  sealed: 'success',
  open: 'warning',
  'not-changed': 'danger',
  'not-sealed': 'warning',
  unknown: 'warning',
  disabled: 'neutral',
};

/** Sealed, in use, changed afterwards: at a glance (R-E6; S1 第4条⑰). */
export function BreakGlassSection({ accounts }: { readonly accounts: readonly BreakGlass[] }) {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  return (
    <Section title={t('breakGlass.title')}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('breakGlass.text')}</p>
      {accounts.length === 0 ? (
        <p className="max-w-prose">
          {t('breakGlass.none')}{' '}
          {canEdit && (
            <Link
              to="/ledgers/$ledger/new"
              params={{ ledger: 'account' }}
              search={{ kind: 'break_glass' } as never}
            >
              {t('breakGlass.add')}
            </Link>
          )}
        </p>
      ) : (
        <List accounts={accounts} />
      )}
      {accounts.length > 0 && (
        <p className="mt-3" data-print="hide">
          <Link to="/ledgers/$ledger" params={{ ledger: 'break_glass_use' }}>
            {t('breakGlass.uses')}
          </Link>
        </p>
      )}
    </Section>
  );
}

function List({ accounts }: { readonly accounts: readonly BreakGlass[] }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  return (
    <DataTable
      caption={t('breakGlass.title')}
      rows={accounts}
      rowId={({ account }) => account.id}
      columns={[
        {
          id: 'account',
          header: t('breakGlass.account'),
          isRowHeader: true,
          cell: ({ account }) => (
            <>
              <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'account', rowId: account.id }}>
                {account.name}
              </Link>
              <span className="block font-normal text-ink-soft text-sm">{words.place(account)}</span>
            </>
          ),
        },
        {
          id: 'state',
          header: t('breakGlass.state'),
          width: '15rem',
          cell: ({ state, isUnrecorded }) => (
            <span className="flex flex-wrap gap-1">
              <Badge tone={TONE[state]}>{t(`breakGlass.is.${state}`)}</Badge>
              {isUnrecorded && <Badge tone="danger">{t('breakGlass.unrecorded')}</Badge>}
            </span>
          ),
        },
        {
          id: 'seal',
          header: t('breakGlass.seal'),
          width: '13rem',
          cell: ({ sealedOn, sealPlace }) => [words.date(sealedOn), sealPlace].filter(Boolean).join('　'),
        },
        {
          id: 'use',
          header: t('breakGlass.lastUse'),
          width: '16rem',
          cell: (one) => <LastUse of={one} words={words} />,
        },
      ]}
    />
  );
}

interface LastUseProps {
  readonly of: BreakGlass;
  readonly words: ReturnType<typeof useCheckWords>;
}

function LastUse({ of: { account, lastUse }, words }: LastUseProps) {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  return (
    <span className="flex flex-col">
      {lastUse === null ? (
        <span className="text-ink-soft">{t('breakGlass.noUse')}</span>
      ) : (
        <>
          <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'break_glass_use', rowId: lastUse.id }}>
            {t('breakGlass.used', { date: words.date(lastUse.openedOn), person: lastUse.usedBy })}
          </Link>
          <span className="text-ink-soft text-sm">
            {lastUse.changedOn
              ? t('breakGlass.changed', { date: words.date(lastUse.changedOn) })
              : t('breakGlass.notChanged')}
          </span>
        </>
      )}
      {canEdit && account.enabled !== 'no' && (
        <Link
          to="/ledgers/$ledger/new"
          params={{ ledger: 'break_glass_use' }}
          search={{ accountId: account.id } as never}
          className="text-sm"
          data-print="hide"
        >
          {t('breakGlass.record')}
        </Link>
      )}
    </span>
  );
}
