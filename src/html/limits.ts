/**
 * DOMPurify gave no answer in 20 s on 200,000 nested elements, while 20 MB of flat text took 84 ms: what must be
 * limited is nesting and the number of tags. Published articles stay far below both.
 */
const DEEPEST = 400;
const MOST_TAGS = 50_000;
/** Every `<img>` of a `<picture>` asks every source that stands before it, in the browser itself. */
const MOST_ASKED = 4_000_000;
const TAG = /<(?:(\/?)([a-z][a-z0-9:-]{0,30})|[!?/])/gi;
const VOID =
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option)$/;

/** Whether markup can be cleaned in good time. Linear; a rough count is enough, so tags and comments are found by their `<`. */
export function isReasonable(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  let asked = 0;
  let sources = 0;
  for (const [, closing, written = ''] of html.matchAll(TAG)) {
    if (++tags > MOST_TAGS) return false;
    const name = written.toLowerCase();
    if (name === 'source') sources++;
    if (name === 'img' && (asked += sources) > MOST_ASKED) return false;
    if (!name || VOID.test(name)) continue;
    const count = open.get(name) ?? 0;
    if (closing && count === 0) continue; // closes nothing
    if (closing && name === 'picture' && count === 1) sources = 0;
    open.set(name, closing ? count - 1 : count + 1);
    depth += closing ? -1 : 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}
