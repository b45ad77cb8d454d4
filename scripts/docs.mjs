/** Writes docs/operations.md, the reference of all operations, from the built node alone: `npm run docs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dropdowns, pickers } from './lib/docs/lists.mjs';
import { inputOf } from './lib/docs/inputs.mjs';
import { sum, table, words } from './lib/docs/markdown.mjs';
import { optionsOf, resourcesOf } from './lib/docs/node.mjs';
import { contents, resourceChapter } from './lib/docs/resources.mjs';

const require = createRequire(import.meta.url);
const { Intercom } = require('../dist/nodes/Intercom/Intercom.node.js');
const { catalogue } = require('../dist/nodes/Intercom/resources/index.js');
const { records, searchOf } = require('../dist/nodes/Intercom/model/records/index.js');

const { description } = new Intercom();
const resources = resourcesOf(description, catalogue);
const operations = resources.flatMap((resource) => resource.operations);
const count = `${sum(operations.length, 'operation')} on ${sum(resources.length, 'resource')}`;
const lists = dropdowns(resources);
const common = (name) => words(description.properties.find((one) => one.name === name).description);

const page = [
	`<!-- Generated from the node by scripts/docs.mjs. Don't edit this file: change the node and run "npm run docs". -->`,
	'# Operations',
	`${count}.`,
	contents(resources),
	'## How to read this page',
	[
		'- **Fields** are always in the form. A field in *italics* appears only after a certain choice in another field; the details below each table say which.',
		'- **Additional fields** are optional: you add them under *Additional Fields*. What you do not add is not sent.',
		`- \`Return All\`: ${common('returnAll')}; the limit is 50 until you change it.`,
		`- \`Simplify\`: ${common('simplify')}; switched on until you switch it off.`,
		'- `If Not Found`: whether a missing record is an error, an empty item or no item. It is under **Options**.',
		'- **Intercom** lists the endpoints that an operation calls. If there are several, the fields decide which of them it calls.',
		'- **Titles** are those that errors have too. To the title of a dropdown that your workspace fills, the editor adds "Name or ID" or "Names or IDs", as n8n prescribes.',
		'- **In the details**, • marks a field that is always in the form. The name in `code` is the parameter in workflow files and expressions.',
	].join('\n'),
	...resources.map(resourceChapter),
	'## Options',
	'Every operation has these under **Options**, unless the description says otherwise.',
	table(
		['Option', 'Input', 'What it is'],
		optionsOf(description).map((option) => [`**${option.displayName}**`, ...inputOf(option)]),
	),
	'## Pickers',
	'A picker chooses one record: from a searchable list, by its ID in Intercom, or by another name that people know it by.',
	pickers(resources, records, searchOf),
	'## Dropdowns',
	`${sum(lists.count, 'dropdown')} list what your workspace has. An expression can give any other ID, or a name.`,
	lists.fields,
	'These dropdowns list the fields for the conditions of a search:',
	lists.conditions,
];

mkdirSync('docs', { recursive: true });
writeFileSync('docs/operations.md', `${page.join('\n\n')}\n`);

console.log(`docs/operations.md: ${count}`);
