/** Accounts whose person was found, and taking that over into the ledger (R-E3): as one change that can be undone. */
import type { AccountLink, AccountLinkChoice, Sureness } from '@mamori/contract/schemas/account-check';
import type { Staff } from '@mamori/core/ledger/ledgers/people';
import { howSure } from '@mamori/core/people/how-sure';
import type { AccountMatch } from '@mamori/core/people/match-accounts';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { rowsById } from '../ledgers/select.ts';
import { changeTo, type WriteCall, writeRows } from '../ledgers/write.ts';
import { type CheckCall, type Checked, checkAccounts } from './check.ts';
import type { StoredAccount } from './load.ts';
import { ACCOUNT, accountsShown, personShown, soughtFor } from './shown.ts';

type Sure = z.output<typeof Sureness>;
type Link = z.input<typeof AccountLink>;

interface Found {
  readonly account: StoredAccount;
  readonly person: Staff;
  readonly match: AccountMatch;
}

/** By number or full name; everything else was inferred and is looked through first. */
export const surenessOf = (match: AccountMatch): Sure => (howSure(match) === 'inferred' ? 'likely' : 'sure');

/** Found, and not linked in the ledger yet. */
export const isLinkable = ({ outcome, reason }: AccountMatch): boolean =>
  outcome === 'matched' && reason === 'evidence';

function linkable({ matches, accounts, staff }: Checked, sureness: Sure | null): readonly Found[] {
  return matches.flatMap((match) => {
    if (!isLinkable(match) || (sureness !== null && surenessOf(match) !== sureness)) return [];
    const [account, person] = [accounts.get(match.accountId), staff.get(match.staffId ?? '')];
    return account && person ? [{ account, person, match }] : [];
  });
}

interface LinkQuery {
  readonly sureness: Sure;
  readonly q: string;
  readonly offset: number;
  readonly limit: number;
}

/** By the name of the account. */
export async function linksPage(
  call: CheckCall,
  { sureness, q, offset, limit }: LinkQuery,
): Promise<{ rows: Link[]; total: number; all: number }> {
  const found = linkable(await checkAccounts(call), sureness);
  const isSought = soughtFor(q);
  const fitting = found
    .filter(({ account, person }) => isSought(account, person))
    .sort((a, b) => (a.account.name < b.account.name ? -1 : 1));
  const page = fitting.slice(offset, offset + limit);
  const shown = await accountsShown(
    call.tx,
    page.map(({ account }) => account),
  );
  const rows = page.map(({ account, person, match }) => ({
    account: shown(account),
    person: personShown(person),
    evidence: [...(match.candidates[0]?.evidence ?? [])],
  }));
  return { rows, total: fitting.length, all: found.length };
}

/** Throws `not-found` for an account of which no person was found, `changed-meanwhile` when there are others than the person saw. */
export async function takeOverLinks(
  call: WriteCall,
  choice: z.output<typeof AccountLinkChoice>,
): Promise<{ readonly changeSetId: string | null; readonly rowCount: number }> {
  const { tx } = call;
  const found = chosen(await checkAccounts(call), choice);
  const byId = new Map(found.map((one) => [one.account.id, one]));
  const rows = await rowsById(tx, ACCOUNT, [...byId.keys()], { lock: true });
  const isUnchanged = rows.every(({ id, version }) => byId.get(id)?.account.version === version);
  if (rows.length !== found.length || !isUnchanged) throw changed(rows.length);
  const changes = rows.map((row) => changeTo(row, { staffId: byId.get(row.id)?.person.id ?? null }));
  const summary = { accountCheck: 'links' };
  const changeSetId = await writeRows(call, ACCOUNT, changes, { kind: 'take_over', summary });
  return { changeSetId, rowCount: changes.length };
}

const changed = (total: number) =>
  new Problem('changed-meanwhile', { params: { person: '' }, details: { total } });

function chosen(checked: Checked, choice: z.output<typeof AccountLinkChoice>): readonly Found[] {
  if ('accountIds' in choice) {
    const ids = new Set(choice.accountIds);
    const found = linkable(checked, null).filter(({ account }) => ids.has(account.id));
    if (found.length !== ids.size) throw new Problem('not-found');
    return found;
  }
  const found = linkable(checked, choice.sureness);
  if (found.length !== choice.total) throw changed(found.length);
  return found;
}
