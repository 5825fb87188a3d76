// `npm test`: everything, in the order that tells soonest. Goes on after a failure, so that one run names them all.
import { spawn } from 'node:child_process';
import { failureLines } from './failureLines.mjs';

const BEFORE = [
  ['lock file complete', 'npm ci --dry-run --no-audit --no-fund --loglevel=error'],
  ['browsers', 'node tools/ensure-browsers.mjs'],
];
/** These take one processor each: two lists of them go side by side. */
const SIDE_BY_SIDE = [
  [['format and lint', 'npm run -s lint']],
  [
    ['types', 'npm run -s types'],
    ['import rules', 'npm run -s imports'],
    ['dead code', 'npm run -s dead'],
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
  console.log(`\n== ${name}: ${command}`);
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
  const passed = await new Promise((done) => child.on('close', (code) => done(code === 0)));
  if (!alone) console.log(`\n== ${name} says:\n${output}`);
  return { name, passed, seconds: Math.round((Date.now() - began) / 1000), output };
}

async function runAll(steps, alone) {
  const results = [];
  for (const step of steps) results.push(await run(step, alone));
  return results;
}

const results = [
  ...(await runAll(BEFORE)),
  ...(await Promise.all(SIDE_BY_SIDE.map((steps) => runAll(steps, false)))).flat(),
  ...(await runAll(TESTS)),
];
const failed = results.filter(({ passed }) => !passed);

console.log('');
for (const { name, passed, seconds } of results)
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
for (const { name, output } of failed)
  for (const line of failureLines(output)) console.log(`${name}: ${line}`);
console.log(`steps: ${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
