import type { Handler } from '../../http/call.ts';
import { handInRow, selectHandIns } from '../../services/hand-ins/rows.ts';

export const listHandIns: Handler<'listHandIns'> = async ({ tx }) => {
  const rows = await selectHandIns(tx).orderBy('hand_in.created_at', 'desc').limit(500).execute();
  return { rows: rows.map(handInRow) };
};
