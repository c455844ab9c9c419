import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';

export function NotFoundPage(): React.ReactNode {
  const { t } = useTranslation();
  return (
    <div className="mx-auto max-w-2xl px-4 py-12 sm:py-20">
      <PageHeader title={t('notFound.title')} description={t('notFound.text')} />
      <ButtonLink to="/" variant="primary">
        {t('notFound.home')}
      </ButtonLink>
    </div>
  );
}
