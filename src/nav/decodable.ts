/**
 * A path whose escapes can be decoded: itself, or with its percent signs escaped where one is malformed
 * (`/article/%E0%A4%A`). The result of the call is used: as a bare statement the bundler takes it for pure and drops it.
 */
export function decodable(path: string): string {
  try {
    return decodeURIComponent(path) === '' ? '' : path;
  } catch {
    return path.replaceAll('%', '%25');
  }
}
