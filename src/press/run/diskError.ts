import { CommandError } from '../command.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on the disk',
  EDQUOT: 'there is no room left on the disk',
  EROFS: 'the disk can only be read',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  EISDIR: 'there is a folder where a file should be',
  ENOTEMPTY: 'there is a folder where a file should be',
  ENAMETOOLONG: 'the name is too long for this disk',
};

/** What the disk throws as one sentence for whoever started the run; any other value as it is. */
export function clearly(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error;
  const reason = REASONS[String(error.code)];
  if (reason === undefined) return error;
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : null;
  const what = typeof path === 'string' ? path : 'the edition'; // a write knows only the file's number
  return new CommandError(`Cannot write ${what}: ${reason}.`, {
    cause: error,
  });
}
