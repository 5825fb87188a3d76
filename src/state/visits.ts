import { writePreference } from './preferences.ts';

/** Remembers when the reader was here last: the front page tells what came since. Returns how to stop. */
export function rememberVisits(): () => void {
  const leaving = () => {
    if (document.visibilityState === 'hidden') writePreference('visitedAt', String(Date.now()));
  };
  document.addEventListener('visibilitychange', leaving);
  return () => document.removeEventListener('visibilitychange', leaving);
}
