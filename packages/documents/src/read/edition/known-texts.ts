/** What installed editions already know of a wording: its translation, and what an item with this text asks for. */

import { untranslated } from '@mamori/core/translation';
import { essence } from '@mamori/core/wording';
import type { Audience, Edition, Item, SourcedText } from '@mamori/regulations/model/edition';

export class KnownTexts {
  private readonly english = new Map<string, string>();
  private readonly items = new Map<string, Item>();

  /** Editions of the same audience win, then later ones. */
  constructor(editions: readonly Edition[], audience: Audience) {
    const rank = (edition: Edition) => (edition.audience === audience ? 10_000 : 0) + edition.fiscalYear;
    for (const edition of [...editions].sort((a, b) => rank(a) - rank(b))) this.learn(edition);
  }

  private learn(edition: Edition): void {
    this.note(edition.title, edition.title.english ?? edition.english);
    this.note(edition.subtitle);
    if (edition.subjectLabel) this.note(edition.subjectLabel);
    for (const page of edition.pages) {
      for (const text of [...(page.heading ? [page.heading] : []), ...page.notes, ...page.footers])
        this.note(text);
      for (const section of page.sections) {
        this.note(section.title, section.english);
        for (const group of section.groups) {
          if (group.heading) this.note(group.heading, group.heading.english ?? group.english);
          for (const item of group.items) {
            this.note(item.text, item.english);
            this.items.set(essence(item.text.text), item);
          }
        }
      }
    }
  }

  private note(text: SourcedText, english = text.english): void {
    if (english) this.english.set(essence(text.text), english);
  }

  /** The known translation, or a text that says that there is none yet. */
  translate(text: string): string {
    return this.english.get(essence(text)) ?? untranslated(text);
  }

  isTranslated(text: string): boolean {
    return this.english.has(essence(text));
  }

  item(text: string): Item | undefined {
    return this.items.get(essence(text));
  }
}
