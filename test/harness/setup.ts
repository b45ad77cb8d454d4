/**
 * What must be in place before n8n-core is loaded: jest runs this file first (`setupFilesAfterEnv`), and `index.ts` imports it
 * first for plain scripts. Without it n8n-core would write an encryption key into the user's own `~/.n8n`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';

const folder = mkdtempSync(join(tmpdir(), 'n8n-harness-'));
process.env['N8N_USER_FOLDER'] = folder;
process.env['N8N_ENCRYPTION_KEY'] = 'harness-encryption-key';
process.env['N8N_LOG_LEVEL'] = 'silent';

const remove = () => rmSync(folder, { recursive: true, force: true });
const inJest = globalThis as { afterAll?: (hook: () => void) => void }; // in jest, the process outlives the test file
if (inJest.afterAll) inJest.afterAll(remove);
else process.once('exit', remove);
