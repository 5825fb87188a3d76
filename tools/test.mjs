// `npm test`: everything, in the order that tells soonest. Goes on after a failure, so that one run names them all.
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['lock file complete', 'npm ci --dry-run --no-audit --no-fund --loglevel=error'],
  ['browsers', 'node tools/ensure-browsers.mjs'],
  ['format and lint', 'npm run -s lint'],
  ['types', 'npm run -s types'],
  ['import rules', 'npm run -s imports'],
  ['dead code', 'npm run -s dead'],
  ['demo edition up to date', 'npm run -s demo -- --check'],
  ['build', 'npm run -s build'],
  ['unit', 'npm run -s test:unit'],
  ['component', 'npm run -s test:component'],
  ['end to end', 'npm run -s test:e2e'],
  ['engines', 'npm run -s test:engines'],
  ['faults, a sample of them', 'npm run -s faults:sample'],
];

const results = STEPS.map(([name, command]) => {
  const began = Date.now();
  console.log(`\n== ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  return { name, passed: status === 0, seconds: Math.round((Date.now() - began) / 1000) };
});

console.log('');
for (const { name, passed, seconds } of results)
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`steps: ${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
