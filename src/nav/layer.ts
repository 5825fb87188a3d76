import { layer } from './travel.ts';

/**
 * Puts an entry of the same page over its own, so that Back (the phone's own too) takes away what lies over the page and does not
 * leave it. Returns what to call when it has gone: the entry goes with it.
 */
export function openLayer(close: () => void): () => void {
  history.pushState(history.state, ''); // the same key: nav/travel sees the same page in both
  const onback = () => {
    layer.onback = null;
    close();
  };
  layer.onback = onback;
  return () => {
    if (layer.onback !== onback) return; // Back was it
    layer.onback = null;
    history.back();
  };
}
