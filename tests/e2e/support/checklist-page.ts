/** What a person does on the checklist page, by role and label. */
import { editionItems } from '@mamori/core/edition-items';
import { loadCatalogue } from '@mamori/regulations/catalogue';
import type { Locator, Page } from 'playwright-core';

type Answer = 'はい' | 'いいえ' | '対象外';

/** One line of the form as it is typed; dates in any of the ways people write them. */
export interface Typed {
  readonly item: string;
  readonly answer: Answer;
  readonly date: string;
  readonly target?: string;
  readonly second?: { readonly answer: 'はい' | 'いいえ'; readonly date: string };
  readonly note?: string;
  /** Label of the ready sentence to put into the note. */
  readonly sentence?: string;
  readonly basis?: string;
}

const catalogue = loadCatalogue();

/** The line of one item; opened when it is not. */
export async function openItem(page: Page, itemId: string, editionId = 'fy2025/facility'): Promise<Locator> {
  const item = editionItems(catalogue.edition(editionId)).find((one) => one.id === itemId);
  const start = RegExp.escape((itemId === '0-1' ? item?.text.text.slice(0, 12) : item?.label) ?? itemId);
  const button = page.getByRole('button', { name: new RegExp(`^${start}`) });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return page.getByRole('listitem').filter({ has: button });
}

async function choose(group: Locator, answer: string): Promise<void> {
  // The radio button itself is hidden behind its large field: the keyboard reaches it.
  const radio = group.getByRole('radio', { name: answer, exact: true });
  await radio.focus();
  await radio.press('Space');
}

async function typeDate(row: Locator, label: RegExp, text: string): Promise<void> {
  await row.getByRole('textbox', { name: label }).fill(text);
}

export async function answerItem(page: Page, typed: Typed, editionId?: string): Promise<void> {
  const row = await openItem(page, typed.item, editionId);
  await choose(row.getByRole('group', { name: /の回答/ }).first(), typed.answer);
  await typeDate(row, /^確認した日/, typed.date);
  if (typed.target) await typeDate(row, /^対応の目標日/, typed.target);
  if (typed.second) {
    await row.getByRole('button', { name: '2回目の確認を記録する' }).click();
    await choose(row.getByRole('group', { name: /の2回目の回答/ }), typed.second.answer);
    await typeDate(row, /^2回目に確認した日/, typed.second.date);
  }
  if (typed.note) await row.getByRole('textbox', { name: /^備考/ }).fill(typed.note);
  if (typed.sentence) {
    await row.getByRole('button', { name: '文例から選ぶ' }).click();
    await page.getByRole('menuitem', { name: new RegExp(typed.sentence) }).click();
  }
  if (typed.basis) await row.getByRole('textbox', { name: /^回答の根拠/ }).fill(typed.basis);
  await row.getByText('保存しました').waitFor();
}
