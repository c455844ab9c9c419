import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EditionName } from '../hand-in/edition-name.tsx';
import { Code, Fact, Facts } from '../hand-in/hand-in-facts.tsx';
import type { FormImport } from './import-review.tsx';

/** Which form the file is, how certain that is, and why. */
export function Recognised({ found }: { readonly found: FormImport }) {
  const { t } = useTranslation('imports');
  const { recognised } = found;
  return (
    <div className="flex flex-col gap-4">
      <Facts>
        <Fact label={t('form.recognised.file')}>{found.fileName}</Fact>
        <Fact label={t('form.recognised.edition')}>
          {recognised.editionId ? (
            <EditionName editionId={recognised.editionId} />
          ) : (
            t('form.recognised.unknown')
          )}
        </Fact>
        <Fact label={t('form.recognised.certainty')}>
          {t('form.recognised.percent', { value: Math.round(recognised.certainty * 100) })}
        </Fact>
        <Fact label={t('form.recognised.subject')}>
          {found.subjectName ?? <span className="text-ink-soft">{t('form.recognised.noSubject')}</span>}
        </Fact>
      </Facts>
      <Disclosure title={t('form.recognised.reasons')}>
        <ul className="list-disc ps-6">
          {recognised.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <div className="mt-4">
          <Fact label={t('form.recognised.hash')}>
            <Code>{found.sha256}</Code>
          </Fact>
        </div>
      </Disclosure>
    </div>
  );
}
