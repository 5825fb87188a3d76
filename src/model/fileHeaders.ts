/** Headers of a kept file: what it is, and when it was put, so that nothing tidies away what is about to be named. */
export const fileHeaders = (blob: Blob) => ({
  'Content-Type': blob.type,
  'Content-Length': String(blob.size),
  Date: new Date().toUTCString(),
});
