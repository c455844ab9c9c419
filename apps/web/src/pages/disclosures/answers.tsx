import { deviationsOf } from '@mamori/core/vendor/disclosure';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AnswerBadge, CountBadges } from './count-badges.tsx';
import type { DisclosureDetail, Question } from './disclosure-values.ts';
import { QuestionDialog } from './question-dialog.tsx';

type Sections = NonNullable<DisclosureDetail['content']>['sections'];

interface Props {
  readonly data: DisclosureDetail;
  readonly canEdit: boolean;
}

/** Deviations first (S0 5-5), then what does not apply or has no answer, then everything. */
export function Answers({ data, canEdit }: Props) {
  const { t } = useTranslation('disclosures');
  const [editing, setEditing] = useState<string | null>(null);
  const { content, counts } = data;
  const add = canEdit && (
    <div>
      <Button icon={Plus} onPress={() => setEditing('new')}>
        {t('answers.add')}
      </Button>
    </div>
  );
  return (
    <div className="flex flex-col gap-5">
      {content && counts ? (
        <Filled content={content} counts={counts} onEdit={canEdit ? setEditing : null} />
      ) : (
        <p className="text-ink-soft">{t('answers.none')}</p>
      )}
      {add}
      {editing !== null && <QuestionDialog data={data} id={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

interface FilledProps {
  readonly content: NonNullable<DisclosureDetail['content']>;
  readonly counts: NonNullable<DisclosureDetail['counts']>;
  readonly onEdit: ((id: string) => void) | null;
}

function Filled({ content, counts, onEdit }: FilledProps) {
  const { t } = useTranslation('disclosures');
  const { no, notApplicable, unanswered } = deviationsOf(content);
  return (
    <>
      <CountBadges counts={counts} />
      {counts.no > 0 ? (
        <section>
          <h3 className="mb-2 text-lg">{t('answers.no', { count: counts.no })}</h3>
          <p className="mb-3 max-w-prose text-ink-soft">{t('answers.noText')}</p>
          <Grouped sections={no as Sections} />
        </section>
      ) : (
        <p>{t('answers.allYes')}</p>
      )}
      <div>
        {counts.notApplicable > 0 && (
          <Disclosure title={t('answers.notApplicable', { count: counts.notApplicable })}>
            <Grouped sections={notApplicable as Sections} />
          </Disclosure>
        )}
        {counts.unanswered > 0 && (
          <Disclosure title={t('answers.unanswered', { count: counts.unanswered })}>
            <Grouped sections={unanswered as Sections} />
          </Disclosure>
        )}
        <Disclosure title={t('answers.showAll')}>
          <AllQuestions sections={content.sections} onEdit={onEdit} />
        </Disclosure>
      </div>
    </>
  );
}

function Grouped({ sections }: { readonly sections: Sections }) {
  const { t } = useTranslation('disclosures');
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      {sections.map(({ title, questions }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity and keep their order
        <div key={index}>
          <h4 className="font-bold">{title || t('answers.noSection')}</h4>
          <ul className="list-disc ps-6">
            {questions.map(({ id, number, text, note }) => (
              <li key={id} className="whitespace-pre-line">
                {[number, text].filter(Boolean).join(' ')}
                {note && <span className="block text-ink-soft">{note}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface Row extends Question {
  readonly section: string;
}

function AllQuestions({
  sections,
  onEdit,
}: {
  readonly sections: Sections;
  readonly onEdit: FilledProps['onEdit'];
}) {
  const { t } = useTranslation('disclosures');
  const [search, setSearch] = useState('');
  const [answer, setAnswer] = useState<'yes' | 'no' | 'notApplicable' | 'unanswered' | ''>('');
  const rows = sections.flatMap(({ title, questions }) =>
    questions.map((one): Row => ({ ...one, section: title })),
  );
  const shown = rows.filter(
    (row) => (answer === '' || (row.answer ?? 'unanswered') === answer) && contains(row, search),
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2" data-print="hide">
        <TextField label={t('answers.search')} value={search} onChange={setSearch} type="search" />
        <Select
          label={t('answers.filter')}
          emptyLabel={t('filter.all')}
          value={answer}
          options={(['yes', 'no', 'notApplicable', 'unanswered'] as const).map((value) => ({
            value,
            label: t(`answer.${value}`),
          }))}
          onChange={setAnswer}
        />
      </div>
      <DataTable
        caption={t('answers.showAll')}
        rows={shown}
        rowId={({ id }) => id}
        isDense
        empty={<p className="text-ink-soft">{t('answers.noMatch')}</p>}
        columns={[
          { id: 'number', header: t('column.number'), width: '5rem', cell: ({ number }) => number },
          {
            id: 'question',
            header: t('column.question'),
            isRowHeader: true,
            cell: ({ section, text }) => (
              <>
                {section && <span className="block text-sm font-normal text-ink-soft">{section}</span>}
                <span className="font-normal whitespace-pre-line">{text}</span>
              </>
            ),
          },
          {
            id: 'answer',
            header: t('column.answer'),
            width: '8rem',
            cell: (row) => <AnswerBadge answer={row.answer} />,
          },
          { id: 'note', header: t('column.note'), cell: ({ note }) => note },
          ...(onEdit
            ? [
                {
                  id: 'actions',
                  header: t('column.actions'),
                  isScreenOnly: true,
                  width: '5rem',
                  cell: (row: Row) => (
                    <IconButton
                      icon={Pencil}
                      label={t('answers.edit', { number: row.number || row.text.slice(0, 20) })}
                      onPress={() => onEdit(row.id)}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function contains({ number, text, note, section }: Row, search: string): boolean {
  const all = [number, text, note, section].join(' ').normalize('NFKC').toLowerCase();
  return all.includes(search.trim().normalize('NFKC').toLowerCase());
}
