let wanted = false;

/** The next time the search page is come to, focus goes into its field. */
export function wantField(): void {
  wanted = true;
}

/** Whether that was asked for; it is answered once. */
export function isFieldWanted(): boolean {
  const asked = wanted;
  wanted = false;
  return asked;
}
