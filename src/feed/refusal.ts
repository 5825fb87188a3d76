import { ReaderError, type ErrorCode } from '../model/errors.ts';

/** What an answer without a feed means, by its status; 'busy' says when to ask again. Loaded only when there is one. */
export function refusal({ status, headers }: Response): ReaderError {
  return new ReaderError(codeOf(status), {
    detail: String(status),
    retryAfterSeconds: status === 429 || status === 503 ? seconds(headers.get('retry-after')) : undefined,
  });
}

function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403 || status === 451) return 'refused';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server' : 'odd-answer';
}

/** `Retry-After` (RFC 9110, 10.2.3) is a number of seconds or a date. */
function seconds(after: string | null): number | undefined {
  if (!after) return undefined;
  const value = /^\d+$/.test(after) ? Number(after) : Math.ceil((Date.parse(after) - Date.now()) / 1000);
  return Number.isNaN(value) ? undefined : Math.max(0, value);
}
