import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ContractFile, ContractFileKind } from '../../schemas/vendor-register.ts';

export const addContractFile = operation({
  method: 'post',
  path: '/api/contracts/{contractId}/files',
  tag: 'vendors',
  summary: { ja: '契約のファイルの追加', en: 'Attaches a file to a contract' },
  demand: 'vendor.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large'],
  params: z.object({ contractId: Uuid }),
  query: z.object({ kind: ContractFileKind }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: ContractFile,
  status: 201,
});
