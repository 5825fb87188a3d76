import { BodyError } from './body.ts';
import { RefusedAddress } from './guard.ts';
import { codeOf, NetError, type NetCode } from './netError.ts';

const CODES: Readonly<Record<string, NetCode>> = {
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'malformed',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'malformed',
  UND_ERR_DESTROYED: 'closed',
  UND_ERR_CLOSED: 'closed',
  ABORT_ERR: 'closed', // a pause that `close` has ended
  Z_BUF_ERROR: 'truncated',
};

/** Any error of a request as a NetError. Once an answer has begun, a broken connection means that its end is missing. */
export function diagnose(cause: unknown, url: URL, begun: boolean): NetError {
  return cause instanceof NetError ? cause : new NetError(kindOf(cause, begun), url, { cause });
}

function kindOf(cause: unknown, begun: boolean): NetCode {
  if (cause instanceof RefusedAddress) return 'private-address';
  if (cause instanceof BodyError) return cause.code;
  if (cause instanceof Error && cause.name === 'HTTPParserError') return 'malformed';
  const code = codeOf(cause);
  if (/^(Z_|ERR_.*BROTLI|ERR__)/.test(code) && code !== 'Z_BUF_ERROR') return 'encoding'; // zlib's words for bad data
  return CODES[code] ?? (begun ? 'truncated' : 'unreachable');
}
