import { spawnSync } from 'node:child_process';
import { projectFolder } from '../n8n/folders';

// The fuzz is made of tests, and jest brings the surroundings in which n8n's engine is loaded.
const { status } = spawnSync(
	process.execPath,
	[require.resolve('jest/bin/jest'), 'test/programs/fuzz', ...process.argv.slice(2)],
	{ cwd: projectFolder(), env: { ...process.env, FUZZ: 'whole' }, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
