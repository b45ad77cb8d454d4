/** Fails if a generated file differs from what its generator writes now. The fresh text stays in place, to be committed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const generated = [{ file: 'docs/operations.md', generator: 'scripts/docs.mjs' }];
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
let stale = 0;

for (const { file, generator } of generated) {
	const before = read(file);
	execFileSync(process.execPath, [generator], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (read(file) === before && before !== undefined) continue;
	console.error(`${file} was not what ${generator} writes; it is now: look at the difference and commit it`);
	stale += 1;
}
console.log(`${generated.length} generated files, ${stale} stale`);
process.exitCode = stale > 0 ? 1 : 0;
