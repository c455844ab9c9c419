import { translator } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { judgePassword, SHORTEST_PASSWORD } from '../../identity/password.ts';

export const checkPassword: Handler<'checkPassword'> = async ({ body, locale }) => {
  const judgement = judgePassword(body.password, body.context);
  const t = translator(locale);
  const advice = judgement.problem
    ? t(`errors:${judgement.problem}.detail`, { shortest: SHORTEST_PASSWORD })
    : t('errors:passwordGood');
  return { ...judgement, advice };
};
