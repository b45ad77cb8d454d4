/**
 * What must be in place before n8n-core is loaded: jest's workers do it first (`jest/environment.ts`), and `index.ts`
 * for plain scripts. Without it n8n-core would write an encryption key into the user's own `~/.n8n`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';

const KEY = 'harness-encryption-key';

// In jest each test file loads this again, and the engine is there already.
if (process.env['N8N_ENCRYPTION_KEY'] !== KEY) {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-harness-'));
	process.env['N8N_USER_FOLDER'] = folder;
	process.env['N8N_ENCRYPTION_KEY'] = KEY;
	process.env['N8N_LOG_LEVEL'] = 'silent';
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
