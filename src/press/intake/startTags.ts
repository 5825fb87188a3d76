import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** Elements in which no tag is one, by the state that the tokenizer has to be told of. */
const RAW: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/** Tells every start tag of some markup, with where it stands, and no tag that only stands in a script's text. Linear. */
export function readStartTags(html: string, onTag: (tag: Token.TagToken) => void): void {
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        onTag(tag);
        const state = RAW[tag.tagName];
        if (state === undefined) return;
        tokenizer.lastStartTagName = tag.tagName;
        tokenizer.state = state;
      },
      onComment: ignore,
      onDoctype: ignore,
      onEndTag: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
}
