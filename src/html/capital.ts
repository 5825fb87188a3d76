/** Whether a text takes a drop cap: its first paragraph is longish and begins with a capital letter. */
export function takesCapital(html: string, dir: 'ltr' | 'rtl' | 'auto'): boolean {
  return dir !== 'rtl' && /^\s*<p[^>]*>\s*\p{Lu}[\p{L}’' ]{40}/u.test(html);
}
