import type { CallOutput } from '@mamori/contract/client';
import { CLAUSE_STATES } from '@mamori/core/vendor/clauses';
import { useTranslation } from '../../../app/translation.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ContractRow } from './contract-values.ts';

type Clause = CallOutput<'getContractGuide'>['sections'][number]['clauses'][number];
export type ClauseValue = ContractRow['clauses'][string];
export const UNCHECKED: ClauseValue = { state: 'unknown', place: '', note: '' };

interface ClauseCardProps {
  readonly clause: Clause;
  readonly value: ClauseValue;
  readonly canEdit: boolean;
  readonly onChange: (value: ClauseValue) => void;
}

/** The wording of the source, what it means, and whether the contract says it. */
export function ClauseCard({ clause, value, canEdit, onChange }: ClauseCardProps) {
  const { t } = useTranslation('contracts');
  const label = clause.source.replace('S1 別紙1 ', '');
  return (
    <div className="flex flex-col gap-3">
      <Wording clause={clause} />
      {canEdit ? (
        <div className="grid gap-4 md:grid-cols-[12rem_1fr_1fr]">
          <Select
            label={t('clauses.stateOf', { label })}
            value={value.state}
            options={CLAUSE_STATES.map((state) => ({ value: state, label: t(`clauseState.${state}`) }))}
            onChange={(state) => state !== '' && onChange({ ...value, state })}
            isRequired
          />
          <TextField
            label={t('clauses.placeLabel')}
            value={value.place}
            placeholder={t('clauses.placeHint')}
            maxLength={200}
            onChange={(place) => onChange({ ...value, place })}
          />
          <TextField
            label={t('clauses.note')}
            value={value.note}
            maxLength={1000}
            onChange={(note) => onChange({ ...value, note })}
          />
        </div>
      ) : (
        <p>
          <strong>{t(`clauseState.${value.state}`)}</strong>{' '}
          {[value.place, value.note].filter(Boolean).join(' / ')}
        </p>
      )}
    </div>
  );
}

function Wording({ clause }: { readonly clause: Clause }) {
  const { t, i18n } = useTranslation('contracts');
  const isEnglish = i18n.language === 'en';
  const pick = (text: { readonly ja: string; readonly en: string }) => (isEnglish ? text.en : text.ja);
  return (
    <div className="flex max-w-prose flex-col gap-1">
      <p lang="ja">
        <strong>{clause.label}</strong> {clause.lead && <span className="text-ink-soft">{clause.lead}</span>}{' '}
        <span className="whitespace-pre-line">{clause.text}</span>
      </p>
      <p className="text-ink-soft">{pick(clause.explanation)}</p>
      {clause.editorNote && (
        <p className="text-sm text-ink-soft">
          {t('clauses.deadline', { note: clause.editorNote })}
          {clause.deadlinePart && ` — ${clause.deadlinePart}`}
        </p>
      )}
      {clause.remark && <p className="text-sm text-ink-soft">{pick(clause.remark)}</p>}
      <p className="text-sm text-ink-soft">{clause.source}</p>
    </div>
  );
}
