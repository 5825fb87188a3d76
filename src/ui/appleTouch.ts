/** Whether this is an iPhone or iPad, where the share menu installs. iPadOS calls itself a Macintosh, but none has a touch screen. */
export const isAppleTouch = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
