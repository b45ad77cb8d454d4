/**
 * n8n's verification scanner, offline, on both things it looks at: the sources, and the package as npm would ship it
 * (packed and unpacked in a temporary folder). Only provenance is left to the real one. Exit code 1 if either fails.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';
import { unpackedPackage } from './lib/pack.mjs';

async function scan(leg, folder, patterns) {
	const { passed, message = '', details = '' } = await analyzePackage(folder, patterns);
	console.log(`scan of the ${leg}: ${passed ? 'passed' : `FAILED ${message}\n${details}`}`);
	return passed;
}

const { root, folder } = unpackedPackage();
try {
	const sources = await scan('sources', resolve('.'), SOURCE_FILE_PATTERNS);
	const shipped = await scan('package', folder, ['**/*.js', 'package.json']);
	process.exitCode = sources && shipped ? 0 : 1;
} finally {
	rmSync(root, { recursive: true, force: true });
}
