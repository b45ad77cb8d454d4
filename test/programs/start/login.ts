import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Login } from '../n8n/rest';

/** The login of the owner of the n8n in this folder: made once and kept, as n8n keeps it too. */
export function loginOf(userFolder: string): Login {
	const file = join(userFolder, 'login.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Login;
	// n8n requires a digit and a capital letter.
	const login = { email: 'owner@n8n.example', password: `N8n-${randomBytes(6).toString('hex')}` };
	mkdirSync(userFolder, { recursive: true });
	writeFileSync(file, JSON.stringify(login), { mode: 0o600 });
	return login;
}
