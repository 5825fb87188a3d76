/** As much of subset-font as tests use; the package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: { readonly targetFormat: 'sfnt' },
  ): Promise<Buffer>;
}
