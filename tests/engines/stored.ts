// Runs in the page: reads the database past the app.

/** What the database of a site holds, each row as text by its id. */
export interface Inventory {
  /** Headers with their bodies. */
  readonly articles: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, string>>;
  /** Ids of headers without a body, and of bodies without a header. */
  readonly torn: readonly string[];
}

/** Everything is empty where there is no database. */
export async function readInventory(): Promise<Inventory> {
  const rows = await read(['headers', 'bodies', 'marks'], (store) => store.getAll());
  const [headers = NONE, bodies = NONE, marks = NONE] = (rows ?? []).map(
    (found: readonly { id: string }[]) => new Map(found.map((row) => [row.id, JSON.stringify(row, inOrder)])),
  );
  const alone = (one: typeof NONE, other: typeof NONE) => [...one.keys()].filter((id) => !other.has(id));
  return {
    articles: Object.fromEntries([...headers].map(([id, header]) => [id, header + (bodies.get(id) ?? '')])),
    marks: Object.fromEntries(marks),
    torn: [...alone(headers, bodies), ...alone(bodies, headers)],
  };
}

export async function countArticles(): Promise<number> {
  const [count = 0] = (await read(['headers'], (store) => store.count())) ?? [];
  return count;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Keys come in the order in which they were put there, which means nothing. */
function inOrder(_: string, value: unknown): unknown {
  return value instanceof Object && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort())
    : value;
}

/** Asks the same of several stores in one transaction; null where there is no database, which is not made either. */
async function read<T>(
  names: readonly string[],
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T[] | null> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'offprint')) return null;
  const db = await answer(indexedDB.open('offprint'));
  try {
    const tx = db.transaction(names);
    return await Promise.all(names.map((name) => answer(ask(tx.objectStore(name)))));
  } finally {
    db.close();
  }
}

/** WebKit may leave an opening unanswered for ever: then the next try may have better luck. */
function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The database does not answer.')), 5000);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database fails.'));
  });
}
