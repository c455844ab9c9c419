/** The export that an account came from (R-E3): accounts of one have their logins made alike, and each person has one in it as a rule. */
import type { Account } from '../ledger/ledgers/people.ts';
import { remembered } from '../remembered.ts';

export const exportOf = ({ layer, systemId, realm }: Account): string =>
  `${layer}\n${systemId ?? ''}\n${realm === '' ? '' : foldRealm(realm)}`;

const foldRealm = remembered((realm) => realm.normalize('NFKC').toLowerCase());
