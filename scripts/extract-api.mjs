/**
 * Writes test/catalogue/api-2.16.json and api-preview.json: what Intercom's descriptions of its API say of each
 * operation, as bare facts; of Preview those that 2.16 has not, or has otherwise.
 * Usage: `node scripts/extract-api.mjs [FOLDER]`; FOLDER has endpoints-2.16.json and endpoints-preview.json, by default
 * ../shared/intercom.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factsOf } from './lib/apiFacts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, '../shared/intercom'));

const key = ({ method, path }) => `${path} ${method}`;

/** Writes the facts of one description; routes are spelled as in 2.16 where it has them. */
function extract(name) {
	const source = join(folder, `endpoints-${name}.json`);
	const target = join(root, `test/catalogue/api-${name}.json`);
	if (!existsSync(source)) {
		console.log(`${source} is not there: nothing was extracted, ${relative(root, target)} stays as it is`);
		return;
	}
	const operations = JSON.parse(readFileSync(source, 'utf8'))
		.filter(({ status }) => status !== 'semantics')
		.map((operation) => ({ ...operation, path: operation.path216 ?? operation.path }))
		.sort((a, b) => (key(a) < key(b) ? -1 : 1));
	const lines = operations.map((one) => JSON.stringify(factsOf(one)).replace(/,"/g, ', "').replace(/":/g, '": '));
	writeFileSync(target, `[\n${lines.join(',\n')}\n]\n`);
	console.log(`${lines.length} operations -> ${relative(root, target)}`);
}

extract('2.16');
extract('preview');
