import { beforeEach, expect, it, vi } from 'vitest';

/** A sound that plays and pauses as it is told, or as `device` does. */
class Sound extends EventTarget {
  paused = true;
  play() {
    this.paused = false;
    return Promise.resolve();
  }
  pause() {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}

const handlers = new Map<string, MediaSessionActionHandler | null>();
const session = {
  playbackState: 'none',
  metadata: null,
  setActionHandler: (name: string, act: MediaSessionActionHandler | null) => void handlers.set(name, act),
  setPositionState: vi.fn(),
};
vi.stubGlobal('navigator', { mediaSession: session });
let sound: Sound;
vi.mock('../../../src/state/silence.ts', () => ({ silence: () => sound }));
const { MediaControls } = await import('../../../src/state/mediaControls.ts');

beforeEach(() => {
  vi.useFakeTimers();
  handlers.clear();
  session.setPositionState.mockClear();
  sound = new Sound();
});

const press = (action: MediaSessionAction, seekTime?: number) =>
  handlers.get(action)?.({ action, ...(seekTime !== undefined && { seekTime }) });

it('hears the device pause what plays beside the speech, and neither itself nor a browser that refuses it', () => {
  const controls = new MediaControls();
  const paused = vi.fn();
  controls.onpause = paused;
  controls.tell(true, true);
  vi.advanceTimersByTime(100);
  sound.pause(); // a browser that lets nothing play beside its speech
  controls.tell(true, true);
  vi.advanceTimersByTime(60_000);
  controls.tell(false, true);
  controls.tell(true, true);
  vi.advanceTimersByTime(60_000);
  expect(paused).not.toHaveBeenCalled();
  sound.pause(); // a call
  expect(paused).toHaveBeenCalledOnce();
});

it('takes “stop” for a pause, and leads to a place in a recording, which the device is told', () => {
  const controls = new MediaControls();
  const [pause, seek, nothing] = [vi.fn(), vi.fn(), () => {}];
  const acts = { play: nothing, pause, next: null, first: nothing, step: nothing, seek };
  controls.offer(acts);
  press('stop');
  press('seekto', 42);
  expect([pause.mock.calls.length, seek.mock.calls]).toEqual([1, [[42]]]);
  controls.place({ at: 130, length: 120 }, 1.5);
  expect(session.setPositionState).toHaveBeenLastCalledWith({
    duration: 120,
    position: 120,
    playbackRate: 1.5,
  });
  controls.place(null, 1.5);
  expect(session.setPositionState).toHaveBeenLastCalledWith(undefined);
  controls.offer({ ...acts, seek: null });
  expect(handlers.get('seekto')).toBeNull();
  controls.end();
  expect([...handlers.values()].every((act) => act === null)).toBe(true);
});
