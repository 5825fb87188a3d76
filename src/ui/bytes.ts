import { phrase } from '../languages/phrase.ts';
import { figure, plural } from '../languages/texts.ts';

/** Bytes as a person says them: "640 KB", "1.2 MB". Decimal, as phones and disks count. */
export function bytes(amount: number): string {
  if (amount < 1000) return plural(amount, ['# byte', '# bytes']);
  if (Math.round(amount / 1e3) < 1000) return phrase(`${shortly(amount / 1e3)} KB`);
  if (Math.round(amount / 1e6) < 1000) return megabytes(shortly(amount / 1e6));
  return phrase(`${shortly(amount / 1e9)} GB`);
}

/** An amount that a reader chooses, in MB. */
export const wholeMegabytes = (amount: number): string => megabytes(figure(amount));

const megabytes = (amount: string) => phrase(`${amount} MB`);

function shortly(value: number): string {
  return value < 9.95 ? figure(Number(value.toFixed(1))) : String(Math.round(value));
}
