/** Writes docs/operations.md, the reference of all operations, and the README's table of them, from the built node alone: `npm run docs`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dropdowns, pickers } from './lib/docs/lists.mjs';
import { inputOf } from './lib/docs/inputs.mjs';
import { folded, sum, table, words } from './lib/docs/markdown.mjs';
import { optionsOf, resourcesOf } from './lib/docs/node.mjs';
import { contents, resourceChapter } from './lib/docs/resources.mjs';

const require = createRequire(import.meta.url);
const { Intercom } = require('../dist/nodes/Intercom/Intercom.node.js');
const { catalogue } = require('../dist/nodes/Intercom/resources/index.js');
const { records, searchOf } = require('../dist/nodes/Intercom/model/records/index.js');

const { description } = new Intercom();
const resources = resourcesOf(description, catalogue);
const operations = resources.flatMap((resource) => resource.operations);
const lists = dropdowns(resources);
const common = (name) => words(description.properties.find((one) => one.name === name).description);

const page = [
	`<!-- Generated from the node by scripts/docs.mjs. Don't edit this file: change the node and run "npm run docs". -->`,
	'# Operations',
	`${sum(operations.length, 'operation')} on ${sum(resources.length, 'resource')}.`,
	contents(resources),
	'## How to read this page',
	[
		'- **Fields** are always asked for; in the details, • marks those that have to be filled in. A field in *italics* is asked for once a choice in another field calls for it; the details below each table say which.',
		'- **Additional fields** wait under *Additional Fields*. One that is not added is not sent.',
		`- \`Return All\`: ${common('returnAll')}; the limit is 50 unless you change it.`,
		`- \`Simplify\`: ${common('simplify')}; on unless you switch it off.`,
		'- `If Not Found`: whether a missing record is an error, an empty item or no item; under **Options**.',
		'- **Intercom** lists the endpoints that an operation calls. With several, which of them depends on the fields.',
		'- In the details, • marks a required field, and the name in `code` is the parameter that a workflow file or an expression names.',
	].join('\n'),
	...resources.map(resourceChapter),
	'## Options',
	'Under **Options**, for every operation unless the description says otherwise.',
	table(
		['Option', 'Input', 'What it is'],
		optionsOf(description).map((option) => [`**${option.displayName}**`, ...inputOf(option)]),
	),
	'## Pickers',
	'A picker takes a record from a searchable list, by its ID in Intercom, or in a way that people know it by.',
	pickers(resources, records, searchOf),
	'## Dropdowns',
	`${sum(lists.count, 'dropdown')} list what the workspace has. An expression can give any ID instead.`,
	lists.fields,
	'The conditions of a search choose their fields from these:',
	lists.conditions,
];

mkdirSync('docs', { recursive: true });
writeFileSync('docs/operations.md', `${page.join('\n\n')}\n`);

const count = `${sum(operations.length, 'operation')} on ${sum(resources.length, 'resource')}`;
const titles = resources.map(({ operations: own, title }) => [title, own.map((one) => one.title).join(', ')]);
const readme = readFileSync('README.md', 'utf8');
const block = /(<!-- operations -->\n)[^]*(<!-- \/operations -->)/;
if (!block.test(readme)) throw new Error('README.md has no place for the operations');
const overview = folded(`All ${count}`, table(['Resource', 'Operations'], titles));
writeFileSync(
	'README.md',
	readme.replace(block, (_all, start, end) => `${start}${overview}\n${end}`),
);
console.log(`docs/operations.md and README.md: ${count}`);
