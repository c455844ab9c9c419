import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Loading } from '../ui/spinner.tsx';
import { queryClient } from './api.ts';
import { router } from './router.tsx';
import { useTranslation } from './translation.ts';

// What the server said in words was said in the old language.
i18next.on('languageChanged', () => void queryClient.invalidateQueries());

export function Providers() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'ja-JP'}>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback={<Loading />}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </I18nProvider>
  );
}
