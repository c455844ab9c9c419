import type { CallOutput } from '@mamori/contract/client';
import type { ReactNode } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { DateText } from '../../ui/date-text.tsx';
import { listText } from '../../ui/list-text.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { type EditionItems, labelOf, wordingOf } from '../editions/edition-items.ts';
import { EditionName } from './edition-name.tsx';
import { Counts } from './judgement.tsx';
import { OriginalLine, PlanLine } from './record-lines.tsx';

type Digest = CallOutput<'getDigest'>;

interface DigestProps {
  readonly digest: Digest;
  readonly items: EditionItems;
}

export function DigestParts(props: DigestProps) {
  const { t } = useTranslation('handIn');
  const { digest, items } = props;
  const label = (id: string) => labelOf(items, id);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <p className="text-lg font-bold">{digest.subject.name}</p>
        <p className="text-ink-soft">{digest.title}</p>
      </div>
      <Counts substance={digest.substance} />
      <Part title={t('digest.unfilled')} isEmpty={digest.unfilled.length === 0}>
        {listText(digest.unfilled.map(label))}
      </Part>
      <NoItems {...props} />
      <Part title={t('digest.overdue')} isEmpty={digest.overdue.length === 0}>
        {listText(digest.overdue.map(label))}
      </Part>
      <Part title={t('digest.notApplicable')} isEmpty={digest.notApplicable.length === 0}>
        <Lines
          rows={digest.notApplicable.map((row) => [label(row.item), row.reason ?? t('digest.noReason')])}
        />
      </Part>
      {digest.leftBlank.length > 0 && (
        <Part title={t('digest.leftBlank')}>
          <Lines
            rows={digest.leftBlank.map((row) => [
              label(row.item),
              row.inference ? `${row.reason}（${t('digest.inference')}）` : row.reason,
            ])}
          />
        </Part>
      )}
      <ChangesPart {...props} />
      <Originals {...props} />
      <Plans {...props} />
      {digest.hints.length > 0 && (
        <Part title={t('digest.hints')}>
          <Lines rows={digest.hints.map((hint) => [label(hint.item), hint.message])} />
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly isEmpty?: boolean;
  readonly children: ReactNode;
}

function Part({ title, isEmpty = false, children }: PartProps) {
  const { t } = useTranslation('handIn');
  return (
    <section>
      <h3 className="mb-1 text-base">{title}</h3>
      <div className={isEmpty ? 'text-ink-soft' : ''}>{isEmpty ? t('digest.none') : children}</div>
    </section>
  );
}

function Lines({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {rows.map(([item, text], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item may have several lines, and they do not move
        <li key={`${place} ${item}`} className="flex gap-3">
          <span className="w-16 shrink-0 font-bold tabular-nums">{item}</span>
          <span className="min-w-0">{text}</span>
        </li>
      ))}
    </ul>
  );
}

function NoItems({ digest, items }: DigestProps) {
  const { t } = useTranslation('handIn');
  return (
    <Part title={t('digest.no')} isEmpty={digest.no.length === 0}>
      <ul className="flex flex-col gap-2">
        {digest.no.map((row) => (
          <li key={row.item} className="flex gap-3">
            <span className="w-16 shrink-0 font-bold tabular-nums">{labelOf(items, row.item)}</span>
            <span className="min-w-0">
              <span className="block">{wordingOf(items, row.item)}</span>
              <span className="flex flex-wrap items-center gap-x-3 text-ink-soft">
                {row.target ? (
                  <span>
                    {t('digest.target')} <DateText date={row.target} isShort />
                  </span>
                ) : (
                  t('digest.noTarget')
                )}
                {row.overdue && <StateTag state="overdue" />}
                {row.note}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ChangesPart({ digest, items }: DigestProps) {
  const { t } = useTranslation('handIn');
  const { comparedWith } = digest;
  // A new item without an answer is already among the entries not filled in.
  const changes = digest.changes.filter((one) => one.before !== null || one.after !== 'unknown');
  return (
    <Part title={t('digest.changes')}>
      {comparedWith === null ? (
        <p className="text-ink-soft">{t('digest.noCompare')}</p>
      ) : (
        <>
          <p className="mb-1 text-sm text-ink-soft">
            <EditionName editionId={comparedWith.editionId} />
          </p>
          {changes.length === 0 && <p className="text-ink-soft">{t('digest.none')}</p>}
          <Lines
            rows={changes.map((change) => [
              labelOf(items, change.item),
              `${t(`verdict.${change.before ?? 'none'}`)} → ${t(`verdict.${change.after}`)}`,
            ])}
          />
        </>
      )}
    </Part>
  );
}

function Originals({ digest, items }: DigestProps) {
  const { t } = useTranslation('handIn');
  return (
    <Part title={t('digest.originals')} isEmpty={digest.originals.length === 0}>
      <Lines
        rows={digest.originals.map(({ original, item, record }) => [
          labelOf(items, item),
          <OriginalLine key={item} original={original} record={record} />,
        ])}
      />
    </Part>
  );
}

function Plans({ digest, items }: DigestProps) {
  const { t } = useTranslation('handIn');
  const { plans, plansNamedInNotes } = digest;
  return (
    <Part title={t('digest.plans')} isEmpty={plans.length + plansNamedInNotes.length === 0}>
      <Lines
        rows={plans.map((plan) => [
          labelOf(items, plan.item),
          <PlanLine key={plan.item} plan={plan} nextCheck={plan.nextCheck} />,
        ])}
      />
      {plansNamedInNotes.length > 0 && (
        <p>
          {t('digest.plansNamed', { items: listText(plansNamedInNotes.map((id) => labelOf(items, id))) })}
        </p>
      )}
    </Part>
  );
}
