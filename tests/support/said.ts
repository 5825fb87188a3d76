import { OFFERED } from '../../src/model/languages.ts';
import { openFile } from '../../src/press/languages/catalogue.ts';

type Items = ReturnType<typeof openFile>['items'];
const read = new Map<string, Items>();

/** A text as a language's file has it; what is in no file, as names are, is the same in every language. */
export function said(code: string, text: string): string {
  return formsOf(code, text)[0] ?? text;
}

/** The same with something in its places, `{0}` and `#`, whatever the number. */
export function like(code: string, text: string): RegExp {
  const forms = formsOf(code, text).map(
    (form) =>
      form
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replace(/\{\d\}|#/g, '.*')
        .replace(/\s+/g, '\\s+'), // what is asked for by its name has plain spaces, a text may have others
  );
  return new RegExp(`^(?:${forms.join('|')})$`);
}

function formsOf(code: string, text: string): readonly string[] {
  const language = OFFERED.find((one) => one.code === code);
  const items = read.get(code) ?? (language ? openFile('.', language).items : []);
  read.set(code, items);
  const same = items.filter(({ msgid }) => msgid === text);
  const found = same.find(({ msgctxt }) => !msgctxt) ?? same[0];
  const forms = found?.msgstr.filter((form) => form !== '') ?? [];
  return forms.length > 0 ? forms : [text, ...(found?.msgid_plural ? [found.msgid_plural] : [])];
}
