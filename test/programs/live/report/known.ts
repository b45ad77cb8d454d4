import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { routesOf } from '../../../../nodes/Intercom/model/operation';
import { OPEN } from '../../schemas/schema';
import { errorCodeOf, isRecord, type Exchange } from '../gateway/exchange';
import { isWord } from '../shape/shape';
import { entries } from '../reads/operations';

const FOLDER = dirname(__dirname);

/** The text of this program, whose sentences may be in a report. */
function ownText(folder: string = FOLDER): string {
	return readdirSync(folder, { withFileTypes: true })
		.map((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return ownText(path);
			return /\.(js|ts)$/.test(entry.name) && !/\.test\.\w+$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
		})
		.join('\n');
}

function* keysIn(value: unknown): Generator<string> {
	if (Array.isArray(value)) for (const one of value) yield* keysIn(one);
	else if (isRecord(value))
		for (const [key, inner] of Object.entries(value)) {
			if (isWord(key)) yield key;
			if (!OPEN.has(key)) yield* keysIn(inner);
		}
}

/**
 * What may stand in a report whatever the workspace is: the sentences of this program, the names of operations and
 * routes, and the keys of Intercom's answers.
 */
export function knownWords(exchanges: readonly Exchange[]): string {
	const operations = entries.flatMap(({ entry, key }) => [key, ...routesOf(entry)]);
	const keys = new Set(exchanges.flatMap(({ answer }) => [...keysIn(answer)]));
	const codes = exchanges.flatMap((exchange) => errorCodeOf(exchange) ?? []);
	return [ownText(), ...operations, ...keys, ...new Set(codes)].join('\n');
}
