import { ButtonLink } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useTranslation } from './translation.ts';

/** Inside the frame for people who are signed in. */
export function NotFoundPage(): React.ReactNode {
  const { t } = useTranslation();
  return (
    <div className="max-w-2xl py-6">
      <PageHeader title={t('notFound.title')} description={t('notFound.text')} />
      <ButtonLink to="/" variant="primary">
        {t('notFound.home')}
      </ButtonLink>
    </div>
  );
}
