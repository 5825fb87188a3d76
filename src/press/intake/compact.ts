/** A piece of a JSON Feed document. */
export type Json = Readonly<Record<string, unknown>>;

/** The same without the keys that have nothing to say: undefined, empty lists and empty objects. */
export function compact(given: Json): Json {
  return Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) =>
        value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0),
    ),
  );
}
