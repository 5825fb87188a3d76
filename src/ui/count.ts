/** "1 picture", "7 pictures", "2,000 pictures"; `Intl` is asked only where it knows better: its first use takes 25 ms. */
export function count(number: number, noun: string): string {
  return `${number < 1000 ? number : number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
