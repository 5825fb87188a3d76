// `npm test`: everything, in the order that tells soonest. Goes on after a failure, so that one run names them all. With `quick`
// (`npm run check:quick`) only what reads the sources, and what did not change is not read again.
import { spawn } from 'node:child_process';
import { failureLines } from './failureLines.mjs';

const BEFORE = [
  ['lock file complete', 'npm ci --dry-run --no-audit --no-fund --loglevel=error'],
  ['browsers', 'node tools/ensure-browsers.mjs'],
];
const isQuick = process.argv.includes('quick');
const IMPORTS = ['import rules', 'npm run -s imports'];
const DEAD = ['dead code', 'npm run -s dead'];
/** Somebody waits for these: what did not change since the last time is not read again, and what passes says nothing. */
const QUICK = [
  [['format and lint', 'npm run -s lint:again'], IMPORTS],
  [['types', 'npm run -s types:again'], DEAD],
];
/** These take one processor each: two lists of them go side by side. */
const SIDE_BY_SIDE = [
  [
    ['format and lint', 'npm run -s lint'],
    ['the press’s own build', 'npx tsx tools/template.ts'],
  ],
  [
    ['types', 'npm run -s types'],
    IMPORTS,
    DEAD,
    ['demo edition up to date', 'npm run -s demo -- --check'],
    ['build', 'npm run -s build'],
  ],
];
/** These take all there are. */
const TESTS = [
  ['unit', 'npm run -s test:unit'],
  ['component', 'npm run -s test:component'],
  ['end to end', 'npm run -s test:e2e'],
  ['engines', 'npm run -s test:engines'],
  ['faults, a sample of them', 'npm run -s faults:sample'],
];

/** Runs one step, its output kept for the end, and shown as it comes where no other step speaks. */
async function run([name, command], alone = true) {
  const began = Date.now();
  if (!isQuick) console.log(`\n== ${name}: ${command}`);
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    from.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (alone) to.write(text);
    });
  // One that is ended from outside has no words of its own.
  const end = await new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)));
  const passed = end === 0;
  if (!alone && !(isQuick && passed)) console.log(`\n== ${name} says:\n${output}`);
  return { name, end, passed, seconds: Math.round((Date.now() - began) / 1000), output };
}

async function runAll(steps, alone) {
  const results = [];
  for (const step of steps) results.push(await run(step, alone));
  return results;
}

const sideBySide = async (lists) => (await Promise.all(lists.map((steps) => runAll(steps, false)))).flat();
const results = isQuick
  ? await sideBySide(QUICK)
  : [...(await runAll(BEFORE)), ...(await sideBySide(SIDE_BY_SIDE)), ...(await runAll(TESTS))];
const failed = results.filter(({ passed }) => !passed);

console.log('');
for (const { name, end, passed, seconds } of results)
  console.log(
    `${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s${passed ? '' : `, ended with ${end}`})`,
  );
for (const { name, output } of failed)
  for (const line of failureLines(output)) console.log(`${name}: ${line}`);
console.log(`steps: ${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
