import { z } from 'zod';
import { operation } from '../../operation.ts';
import { FormImport } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const createFormImport = operation({
  method: 'post',
  path: '/api/assessments/{assessmentId}/form-imports',
  tag: 'imports',
  summary: { ja: '記入済み様式の読み取り', en: 'Reads a filled official form and previews every change' },
  demand: 'answer.edit',
  errors: ['not-found', 'unsupported-file', 'unreadable-file', 'wrong-form', 'payload-too-large'],
  params: z.object({ assessmentId: Uuid }),
  bodyKind: 'upload',
  bodyLimit: 60 * 1024 * 1024,
  response: FormImport,
  status: 201,
});
