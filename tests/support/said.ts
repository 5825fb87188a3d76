import { OFFERED } from '../../src/model/languages.ts';
import { openFile } from '../../src/press/languages/catalogue.ts';

/** A text as a language's file has it. */
export function said(code: string, text: string): string {
  const language = OFFERED.find((one) => one.code === code);
  const found = language && openFile('.', language).items.find(({ msgid }) => msgid === text);
  return found?.msgstr[0] ?? text;
}
