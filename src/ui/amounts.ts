/** "1 picture", "7 pictures" */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Bytes as a person says them: "640 KB", "1.2 MB". Decimal, as phones and disks count. */
export function bytes(amount: number): string {
  if (amount < 1000) return `${amount} bytes`;
  const [value, unit] =
    amount < 1e6 ? [amount / 1e3, 'KB'] : amount < 1e9 ? [amount / 1e6, 'MB'] : [amount / 1e9, 'GB'];
  return `${value < 10 ? value.toFixed(1).replace('.0', '') : Math.round(value)} ${unit}`;
}
