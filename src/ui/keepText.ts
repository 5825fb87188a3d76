/**
 * For a field whose text is kept elsewhere without the space around it: shows that text, but does not take away a space that is just being
 * typed. To be attached anew with each text.
 */
export const keepText = (text: string) => (field: HTMLInputElement) => {
  const shown = document.activeElement === field ? field.value.trim() : field.value;
  if (shown !== text) field.value = text;
};
