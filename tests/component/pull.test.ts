import { expect, it, vi } from 'vitest';
import { pullToRefresh } from '../../src/nav/pull.ts';

it('asks when the finger has come far, also where the browser has one object for it that goes along', () => {
  const ask = vi.fn();
  const end = pullToRefresh(document.body, ask);
  const finger = { clientX: 100, clientY: 200 };
  const tell = (name: string) =>
    document.body.dispatchEvent(Object.assign(new Event(name), { touches: [finger] }));
  tell('touchstart');
  finger.clientY = 250;
  tell('touchmove');
  tell('touchend');
  expect(ask).not.toHaveBeenCalled();
  tell('touchstart');
  finger.clientY = 400;
  tell('touchmove');
  tell('touchend');
  end();
  expect(ask).toHaveBeenCalledOnce();
});
