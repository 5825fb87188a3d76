const RUNNING = 'offprint:running';

/** Whether the app has just been started, and not reloaded: true once in the life of a window. */
export function isColdStart(): boolean {
  try {
    const cold = sessionStorage.getItem(RUNNING) === null;
    sessionStorage.setItem(RUNNING, 'yes');
    return cold;
  } catch {
    return false; // storage blocked: nothing was remembered either
  }
}

export const goBack = () => history.back();
