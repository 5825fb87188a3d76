import { NetError, withoutCredentials } from './netError.ts';

/**
 * Where a `Location` leads, seen from the address that was asked (RFC 9110, 10.2.2). Its own user name and password
 * are dropped: only the publisher gives those. Throws a NetError for what is no address of the web.
 */
export function targetOf(location: string, from: URL): URL {
  const target = location !== '' && URL.canParse(location, from) ? new URL(location, from) : null;
  if (target === null || !/^https?:$/.test(target.protocol)) throw new NetError('redirect-refused', from);
  return withoutCredentials(target);
}

/** The `Authorization` header for a URL with user name and password in it (RFC 7617); null for one without. */
export function authorizationOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null;
  const pair = `${decode(username)}:${decode(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that stands for itself
  }
}
