/** Clauses and usual demarcation: read once, at the first question. */
import { allClauses, type ContractContent, loadContractContent } from '@mamori/regulations/contracts';

let loaded: ContractContent | undefined;

export function contractContent(): ContractContent {
  loaded ??= loadContractContent();
  return loaded;
}

export function clauseIds(): readonly string[] {
  return allClauses(contractContent()).map(({ id }) => id);
}
