/** Holds the built node against a test workspace of Intercom: `npm run live`. */
// First, since it has to be in place before n8n is loaded.
import '../../harness/setup';
import { call } from './cli';

void call({
	args: process.argv.slice(2),
	environment: process.env,
	out: (line) => console.log(line),
	err: (line) => console.error(line),
}).then((exitCode) => {
	process.exitCode = exitCode;
});
