import { count } from './count.ts';

/** Bytes as a person says them: "640 KB", "1.2 MB". Decimal, as phones and disks count. */
export function bytes(amount: number): string {
  if (amount < 1000) return count(amount, 'byte');
  for (const [unit, size] of [
    ['KB', 1e3],
    ['MB', 1e6],
  ] as const) {
    if (Math.round(amount / size) < 1000) return `${shortly(amount / size)} ${unit}`;
  }
  return `${shortly(amount / 1e9)} GB`;
}

function shortly(value: number): string {
  return value < 9.95 ? value.toFixed(1).replace('.0', '') : String(Math.round(value));
}
