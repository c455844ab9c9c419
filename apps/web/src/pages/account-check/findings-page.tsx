import { ACCOUNT_LAYERS } from '@mamori/core/ledger/ledgers/people';
import { FINDING_CODES, FINDINGS, type FindingCode } from '@mamori/core/people/finding';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { useOperation } from '../../app/api.ts';
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AT_ONCE } from './check-data.ts';
import type { FindingsSearch } from './check-search.ts';
import { useCheckWords } from './check-words.ts';
import { SEVERITY_TONE } from './findings-section.tsx';
import { FindingsTable } from './findings-table.tsx';

export function FindingsPage() {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const known = FINDING_CODES.find((one) => one === code);
  return known ? <Findings key={known} code={known} /> : <NotFoundPage />;
}

/** Findings of one kind: the reason of each in a sentence, why it is this person's, and what was set aside (R-E3). */
function Findings({ code }: { readonly code: FindingCode }) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as FindingsSearch;
  const show = (change: FindingsSearch) => {
    const next = { ...search, offset: undefined, ...change };
    const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
    void navigate({
      to: '/account-check/findings/$code',
      params: { code },
      search: kept as FindingsSearch,
      replace: true,
      resetScroll: false,
    });
  };
  const content = <List code={code} search={search} onShow={show} />;
  return (
    <>
      <PageHeader
        title={words.title(code)}
        description={
          <>
            <p>{words.advice(code)}</p>
            <p className="text-sm">{words.source(FINDINGS[code].source)}</p>
          </>
        }
        back={{ to: '/account-check', label: t('list.back') }}
        tags={
          <Badge tone={SEVERITY_TONE[FINDINGS[code].severity]}>
            {t(`severity.${FINDINGS[code].severity}`)}
          </Badge>
        }
        action={
          <ButtonLink
            to="/ledgers/$ledger"
            params={{ ledger: 'account' }}
            search={{ finding: `accounts/${code}` }}
          >
            {t('list.toRows')}
          </ButtonLink>
        }
      />
      <Tabs
        label={t('list.states')}
        selected={search.state ?? 'open'}
        onSelect={(state) => show({ state: state === 'aside' ? 'aside' : undefined } as FindingsSearch)}
        items={[
          { id: 'open', label: t('list.open'), content },
          { id: 'aside', label: t('list.aside'), content },
        ]}
      />
    </>
  );
}

interface ListProps {
  readonly code: FindingCode;
  readonly search: FindingsSearch;
  readonly onShow: (change: FindingsSearch) => void;
}

function List({ code, search, onShow }: ListProps) {
  const { data, error, isPlaceholderData } = useOperation('listAccountFindings', {
    query: { ...search, code, limit: AT_ONCE },
  });
  return (
    <div className="flex flex-col gap-5" aria-busy={isPlaceholderData}>
      <Filters search={search} onShow={onShow} />
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={6} />}
      {data && <FindingsTable code={code} found={data} search={search} onShow={onShow} />}
    </div>
  );
}

function Filters({ search, onShow }: Omit<ListProps, 'code'>) {
  const { t } = useTranslation('accountCheck');
  const words = useCheckWords();
  const [q, setQ] = useState(search.q ?? '');
  const asked = useDeferredValue(q.trim());
  useEffect(() => {
    if (asked === (search.q ?? '')) return;
    const timer = window.setTimeout(
      () => onShow({ q: asked === '' ? undefined : asked } as FindingsSearch),
      300,
    );
    return () => window.clearTimeout(timer);
  });
  return (
    <div className="flex flex-wrap items-end gap-4" data-print="hide">
      <div className="w-full sm:w-72">
        <TextField
          type="search"
          label={t('list.search')}
          hint={t('list.searchHint')}
          value={q}
          onChange={setQ}
          maxLength={200}
        />
      </div>
      <div className="w-full sm:w-52">
        <Select
          label={t('list.layer')}
          value={search.layer ?? ''}
          emptyLabel={t('list.anyLayer')}
          options={ACCOUNT_LAYERS.map((value) => ({ value, label: words.layer(value) }))}
          onChange={(layer) => onShow({ layer: layer === '' ? undefined : layer } as FindingsSearch)}
        />
      </div>
      <div className="w-full sm:w-44">
        <Select
          label={t('list.certainty')}
          value={search.certainty ?? ''}
          emptyLabel={t('list.any')}
          options={(['certain', 'ask'] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
          onChange={(certainty) =>
            onShow({ certainty: certainty === '' ? undefined : certainty } as FindingsSearch)
          }
        />
      </div>
    </div>
  );
}
