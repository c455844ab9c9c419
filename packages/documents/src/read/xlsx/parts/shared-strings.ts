import type { Look, Span } from '../model.ts';
import { type Attributes, isOn, readXml, unescapeXstring } from '../xml.ts';

export interface RichText {
  readonly text: string;
  readonly struck?: readonly Span[];
  readonly looks?: readonly Look[];
}

/**
 * Collects the text of an `si`, `is` or `text` element run by run. Furigana (`rPh`), which Excel stores beside typed
 * Japanese, is no part of the text.
 */
export class RichTextReader {
  private text = '';
  private struck: Span[] = [];
  private run = '';
  private runStruck = false;
  private phonetic = 0;
  private looks: Look[] = [];
  private look = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.phonetic += 1;
    else if (name === 'r') this.endLook();
    else if (LOOKS.has(name)) this.look += ` ${name}${Object.values(attributes).join()}`;
    else if (name === 'strike') this.runStruck = isOn(attributes.val, true);
  }

  characters(text: string, parent: string): void {
    if (parent === 't' && this.phonetic === 0) this.run += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    else if (name === 't' && this.phonetic === 0) this.endRun();
    else if (name === 'r') this.endLook();
  }

  private endLook(): void {
    this.runStruck = false;
    this.look = '';
  }

  private endRun(): void {
    const run = unescapeXstring(this.run);
    if (this.runStruck && run.length > 0) this.struck.push([this.text.length, this.text.length + run.length]);
    if (this.looks.at(-1)?.[1] !== this.look) this.looks.push([this.text.length, this.look]);
    this.text += run;
    this.run = '';
  }

  take(): RichText {
    const result = {
      text: this.text,
      ...(this.struck.length > 0 ? { struck: this.struck } : {}),
      ...(this.looks.length > 1 ? { looks: this.looks } : {}),
    };
    this.text = '';
    this.struck = [];
    this.run = '';
    this.looks = [];
    this.endLook();
    this.phonetic = 0;
    return result;
  }
}

/** Properties with which people emphasise a word; `strike` is read by itself, size and font say nothing. */
const LOOKS = new Set(['b', 'i', 'u', 'color', 'vertAlign', 'outline', 'shadow']);

export function readSharedStrings(part: string, bytes: Buffer): RichText[] {
  const strings: RichText[] = [];
  const reader = new RichTextReader();
  readXml(part, bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text, parent) => reader.characters(text, parent),
    close(name) {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}
