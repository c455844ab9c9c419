import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Form } from '../../forms/form.tsx';
import { useForm } from '../../forms/use-form.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Card } from './card.tsx';
import { FirstAdministrator } from './first-administrator.tsx';

/** First start: the code from the console, then facility and first administrator. */
export function StartPage() {
  const { data: status } = useOperation('getStatus');
  const [code, setCode] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  if (status && !status.setUpNeeded && !isDone) return <Navigate to="/sign-in" replace />;
  return code === null ? (
    <CodeStep onChecked={setCode} />
  ) : (
    <FirstAdministrator code={code} onDone={() => setDone(true)} />
  );
}

function CodeStep({ onChecked }: { readonly onChecked: (code: string) => void }) {
  const { t } = useTranslation('signIn');
  const form = useForm({
    name: 'start',
    initial: { code: '' },
    labels: { code: t('start.code') },
    validate: ({ code }) => ({ code: code.trim() === '' ? t('start.problem.code') : undefined }),
    submit: async ({ code }) => {
      // Typed from a console on another screen: width and spaces do not matter.
      const typed = code.normalize('NFKC').trim();
      await api.call('checkSetUpCode', { body: { code: typed } });
      onChecked(typed);
    },
  });
  return (
    <Card title={t('start.codeTitle')}>
      <p>{t('start.codeText')}</p>
      <Form form={form} submitLabel={t('start.check')}>
        <TextField
          {...form.field('code')}
          hint={t('start.codeHint')}
          autoCapitalize="characters"
          spellCheck={false}
          inputClassName="font-mono text-lg tracking-widest"
          isRequired
        />
      </Form>
      <p className="text-[0.9375rem] text-ink-soft">{t('start.where')}</p>
    </Card>
  );
}
