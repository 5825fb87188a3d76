/** What the reader itself says within the markup of an article. */
export interface MarkupWords {
  /** Which they are in, as a tag: that of the article may be another. */
  readonly language: string;
  /** Of a frame without a title. */
  readonly on: (host: string) => string;
  readonly from: (host: string) => string;
  /** Of a box that scrolls, by the name of its element. */
  readonly box: (name: string) => string;
}

export const own: MarkupWords = {
  // The page speaks the reader's, which are built into it; where nothing is built they are what stands here.
  language: typeof document === 'undefined' ? 'en' : document.documentElement.lang,
  on: (host) => `On ${host}`,
  from: (host) => `From ${host}, which learns of your visit when you open it`,
  box: (name) => ({ pre: 'Code', math: 'Formula' })[name] ?? 'Table',
};

let words = own;
export const markupWords = (): MarkupWords => words;

/** The press cleans for magazines of every language: it brings their words. */
export function sayInMarkup(others: MarkupWords): void {
  words = others;
}
