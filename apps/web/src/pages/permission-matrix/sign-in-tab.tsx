import { SIGN_IN_WAYS } from '@mamori/core/permissions/sign-in-rules';
import { Pencil, Plus } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatShortDate } from '../../ui/date-text.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { DevicePasswords } from './device-passwords.tsx';
import type { SignIn } from './matrix-data.ts';
import { Line, Part } from './sign-in-parts.tsx';

type Policy = NonNullable<SignIn['policy']>;

/** A card for each system: which way of the form is met, and what else the sources ask (R-E5, R-E9). */
export function SignInTab() {
  const { t } = useTranslation('permissions');
  const { data, error } = useOperation('listSignInRules');
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose text-ink-soft">{t('signIn.text')}</p>
      <ul className="grid items-start gap-5 xl:grid-cols-2">
        {data.rows.map((row) => (
          <li key={row.systemId} className="card rounded-xl border border-line bg-raised p-5">
            <Card row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ row }: { readonly row: SignIn }) {
  const { t } = useTranslation('permissions');
  const { policy } = row;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg">{row.name}</h2>
        {row.inScope === 'no' && <Badge>{t('signIn.outOfScope')}</Badge>}
      </div>
      {policy ? <Rules policy={policy} /> : <p className="text-ink-soft">{t('signIn.none')}</p>}
      <DevicePasswords row={row} />
      <EditLink row={row} />
    </div>
  );
}

function EditLink({ row: { policy, systemId } }: { readonly row: SignIn }) {
  const { t } = useTranslation('permissions');
  const canEdit = useCan()('ledger.edit');
  if (!canEdit) return null;
  return (
    <div data-print="hide">
      {policy ? (
        <ButtonLink
          size="small"
          icon={Pencil}
          to="/ledgers/$ledger/rows/$rowId"
          params={{ ledger: 'sign_in_policy', rowId: policy.rowId }}
        >
          {t('signIn.edit')}
        </ButtonLink>
      ) : (
        <ButtonLink
          size="small"
          icon={Plus}
          to="/ledgers/$ledger/new"
          params={{ ledger: 'sign_in_policy' }}
          search={{ systemId } as never}
        >
          {t('signIn.add')}
        </ButtonLink>
      )}
    </div>
  );
}

function Rules({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation('permissions');
  return (
    <>
      <Part title={t('signIn.rule')} state={<StateTag state={policy.passwordRule} />}>
        <p>
          {t('signIn.now')}：<RuleText policy={policy} />
        </p>
        <p className="text-sm text-ink-soft">{t('signIn.ruleText')}</p>
        <ul>
          {SIGN_IN_WAYS.map((way) => (
            <Line key={way} label={t(`signIn.way.${way}`)}>
              <StateTag state={policy.ways[way] ?? 'unknown'} />
            </Line>
          ))}
        </ul>
        <Handbook policy={policy} />
      </Part>
      <Part title={t('signIn.factor')} state={<Factor policy={policy} />} />
      <Part title={t('signIn.reuse')} state={<StateTag state={policy.noReuse} />} />
      <Part title={t('signIn.more')}>
        <ul>
          {(['uniqueIds', 'lockOut', 'screenLock', 'hashed'] as const).map((key) => (
            <Line key={key} label={t(`signIn.${key}`)}>
              <StateTag state={policy[key]} />
            </Line>
          ))}
        </ul>
        <p>
          {t('signIn.cardSubstitute')}：{policy.cardSubstitute || t('signIn.notRecorded')}
        </p>
        {policy.note !== '' && <p className="text-ink-soft">{policy.note}</p>}
      </Part>
    </>
  );
}

function RuleText({ policy }: { readonly policy: Policy }) {
  const { t } = useTranslation('permissions');
  const { minimumLength, mixed, changeEveryDays } = policy;
  const change =
    changeEveryDays === null
      ? t('signIn.changeUnknown')
      : changeEveryDays === 0
        ? t('signIn.changeNever')
        : t('signIn.change', { count: changeEveryDays });
  const length =
    minimumLength === null ? t('signIn.lengthUnknown') : t('signIn.length', { count: minimumLength });
  return [length, t(`signIn.mixed.${mixed}`), change].join(t('separator'));
}

/** S1 第4条⑧ asks otherwise: shown beside, with its source, and decides nothing. */
function Handbook({ policy: { handbook } }: { readonly policy: Policy }) {
  const { t } = useTranslation('permissions');
  return (
    <div className="mt-2 rounded-lg bg-sunken px-4 py-3">
      <h4 className="text-sm">{t('signIn.handbook')}</h4>
      <p className="text-sm text-ink-soft">{t('signIn.handbookText')}</p>
      <ul>
        {(['least', 'better', 'unchanged'] as const).map((key) => (
          <Line key={key} label={t(`signIn.${key}`)}>
            <StateTag state={handbook[key]} />
          </Line>
        ))}
      </ul>
    </div>
  );
}

const TONES = {
  inPlace: 'success',
  planned: 'key',
  plannedLate: 'warning',
  planPassed: 'warning',
  plannedUndated: 'warning',
  none: 'warning',
  unknown: 'neutral',
} as const;

function Factor({ policy: { secondFactor, secondFactorBy } }: { readonly policy: Policy }) {
  const { t, i18n } = useTranslation('permissions');
  const date = secondFactorBy ? formatShortDate(secondFactorBy, i18n.language) : '';
  return <Badge tone={TONES[secondFactor]}>{t(`signIn.factorState.${secondFactor}`, { date })}</Badge>;
}
