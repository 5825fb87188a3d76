import type { Placed } from './json.ts';
import { nearest } from './nearest.ts';
import type { ObjectShape, Shape } from './shape.ts';

/** Something to tell the publisher about one key. */
export interface Remark {
  /** In characters of the text. */
  readonly at: number;
  /** `sections[1].name`; '' for the whole file. */
  readonly path: string;
  readonly text: string;
}

export interface Remarks {
  readonly errors: Remark[];
  readonly warnings: Remark[];
}

/** Holds a value to its shape and adds what is wrong to `remarks`. What could not be read is passed over. */
export function check(node: Placed, shape: Shape, path: string, remarks: Remarks): void {
  const { at, value } = node;
  const wrong = (text: string) => void remarks.errors.push({ at, path, text });
  if (value === undefined) return;
  switch (shape.kind) {
    case 'text': {
      if (typeof value !== 'string')
        return wrong(`expected a text, such as ${JSON.stringify(shape.example)}`);
      const problem = shape.wrong(value);
      return problem === null ? undefined : wrong(problem);
    }
    case 'count': {
      const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= shape.most;
      return fits
        ? undefined
        : wrong(`expected a whole number from 0 to ${shape.most}, such as ${shape.example}`);
    }
    case 'list':
      if (!isList(value)) return wrong(`expected a list, such as ${shape.example}`);
      if (value.length < shape.least) wrong(`this list is empty; write ${shape.example}`);
      return value.forEach((entry, i) => check(entry, shape.of, `${path}[${i}]`, remarks));
    case 'either':
      if (typeof value !== 'string' && !(value instanceof Map))
        return wrong('expected a text or an object with "url", such as { "url": "https://…" }');
      return check(node, typeof value === 'string' ? shape.text : shape.object, path, remarks);
    case 'object':
      return checkObject(node, shape, path, remarks);
  }
}

function checkObject({ at, value }: Placed, shape: ObjectShape, path: string, remarks: Remarks): void {
  if (!(value instanceof Map))
    return void remarks.errors.push({ at, path, text: `expected an object, such as ${shape.example}` });
  const under = (key: string) => (path === '' ? key : `${path}.${key}`);
  for (const key of shape.needed.filter((key) => !value.has(key)))
    remarks.errors.push({
      at,
      path: under(key),
      text: `is needed; add it, such as ${exampleOf(shape, key)}`,
    });
  for (const [key, member] of value) {
    const known = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (known) check(member.node, known, under(key), remarks);
    else if (!/^[_$]/.test(key)) {
      const meant = nearest(
        key,
        Object.keys(shape.keys).filter((other) => !value.has(other)),
      );
      const advice = meant === null ? 'it has no effect' : `did you mean “${meant}”?`;
      remarks.warnings.push({
        at: member.at,
        path: under(key),
        text: `is no key that Offprint knows; ${advice}`,
      });
    }
  }
}

function exampleOf({ keys }: ObjectShape, key: string): string {
  const shape = keys[key];
  return shape?.kind === 'text' ? `"${key}": ${JSON.stringify(shape.example)}` : `"${key}"`;
}

function isList(value: Placed['value']): value is readonly Placed[] {
  return Array.isArray(value);
}
