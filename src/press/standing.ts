/** The headers of every answer, whoever serves the site. */
export const STANDING: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
};

/** The headers of every page beside its Content-Security-Policy; on other files they do nothing. */
export const PAGE_STANDING: Readonly<Record<string, string>> = {
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
