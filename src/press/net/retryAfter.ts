/**
 * Milliseconds that a `Retry-After` header asks for (RFC 9110, 10.2.3): a number of seconds or a date; null for none
 * and for nonsense. `now` is in milliseconds since 1970.
 */
export function retryAfterMs(header: string, now: number): number | null {
  const value = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(value) ? null : Math.max(0, value);
}
