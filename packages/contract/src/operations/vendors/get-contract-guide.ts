import { operation } from '../../operation.ts';
import { ContractGuide } from '../../schemas/vendor-register.ts';

export const getContractGuide = operation({
  method: 'get',
  path: '/api/contract-guide',
  tag: 'vendors',
  summary: {
    ja: '契約書に盛り込むべき項目と責任分界のひな型',
    en: 'The clause list of S1 別紙1 and a usual demarcation',
  },
  demand: 'facility.read',
  errors: [],
  response: ContractGuide,
});
