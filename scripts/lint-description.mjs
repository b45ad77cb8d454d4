/**
 * n8n's lint rules see only parameters that are written out as literals in the class. Ours are generated, so this
 * writes the built node's description out as such a class, in a temporary folder, and holds it against the same rules.
 * Exit code 1 on any finding.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { n8nNodeRules, n8nNodesBase } from './lib/n8n-rules.mjs';
import { writeLiteral } from './lib/literal.mjs';

const require = createRequire(import.meta.url);
const manifest = require('../package.json');
const root = mkdtempSync(join(tmpdir(), 'lint-description-'));
let findings = 0;

/** Names that Intercom writes with a capital. */
const NAMES = /\b(Fin( Voice)?|IDs|Messenger|WhatsApp)\b/;
/** What a rule can't know, by rule: where the finding is meant so. `line` is the text that it is about. */
const CHOSEN = {
	// Resources and operations stand in the order of use: docs/decisions/0011-order-of-resources.md.
	'node-param-options-type-unsorted-items': ({ parameter }) => /(^| > )(resource|operation) /.test(parameter),
	'node-param-operation-option-action-miscased': ({ line }) => NAMES.test(line),
	// IDs of tokens that Intercom keeps, which are no secrets.
	'node-param-type-options-password-missing': ({ parameter }) => /> token_ids /.test(parameter),
};
const isChosen = (ruleId, where) => CHOSEN[ruleId?.replace('n8n-nodes-base/', '')]?.(where) ?? false;

/** Lints one node class, written out by hand as it were, and prints what the rules say. */
async function lint(className, description) {
	const { text, parameterAt } = writeLiteral(description);
	const folder = join(root, 'nodes', className);
	const file = join(folder, `${className}.node.ts`);
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		file,
		`export class ${className} implements INodeType { description: INodeTypeDescription =\n${text}; }\n`,
	);
	const eslint = new ESLint({
		cwd: root,
		overrideConfigFile: true,
		overrideConfig: {
			files: ['**/*.ts'],
			languageOptions: { parser },
			plugins: { 'n8n-nodes-base': n8nNodesBase },
			rules: n8nNodeRules,
		},
	});
	const [result] = await eslint.lintFiles([file]);
	const lines = text.split('\n');
	// The class begins in the first line of the file, the description in the second.
	const found = (result?.messages ?? []).filter(
		({ line, ruleId }) => !isChosen(ruleId, { parameter: parameterAt(line - 1), line: lines[line - 2] ?? '' }),
	);
	for (const { line, ruleId, message } of found) {
		console.error(`${ruleId ?? 'parser'}\n    ${parameterAt(line - 1)}\n    ${message}`);
		findings += 1;
	}
	console.log(`${className}: ${Math.round(text.length / 1000)} KB of description, ${found.length} findings`);
}

try {
	for (const path of manifest.n8n.nodes) {
		for (const [className, Node] of Object.entries(require(`../${path}`)))
			// As JSON, as editors get it.
			await lint(className, JSON.parse(JSON.stringify(new Node().description)));
	}
} finally {
	rmSync(root, { recursive: true, force: true });
}
process.exitCode = findings > 0 ? 1 : 0;
