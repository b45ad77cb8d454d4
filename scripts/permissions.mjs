/** Writes docs/permissions.md, what the app of a token may have to be allowed, from the built node: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { code, linkTo, sum, table } from './lib/docs/markdown.mjs';
import { resourcesOf } from './lib/docs/node.mjs';
import { chapter, known } from './lib/docs/permissions.mjs';

const require = createRequire(import.meta.url);
const { Intercom } = require('../dist/nodes/Intercom/Intercom.node.js');
const { catalogue } = require('../dist/nodes/Intercom/resources/index.js');

const resources = resourcesOf(new Intercom().description, catalogue);
const operations = resources.flatMap((resource) => resource.operations);

const page = [
	`<!-- Generated from the node and scripts/lib/permissions.json by scripts/permissions.mjs. Don't edit this file: change those and run "npm run docs". -->`,
	'# Permissions',
	`What to tick for the app whose token you use, in Intercom's Developer Hub under *your app > Configure > Authentication*, for each of the ${sum(operations.length, 'operation')}. What the *Intercom Trigger* needs stands beside [its topics](topics.md#topics-of-the-intercom-trigger).`,
	'## How to read the tables',
	[
		'- **Needs** comes from Intercom. With ✓, Intercom names the permission for that endpoint; without, its list of permissions says that this is what the permission is for. Of several joined by "or", one is enough.',
		'- **Not established, but likely** is the permission that is nearest by name. Intercom says nothing about it, and nobody has tried it with a token that lacks it.',
		'- **An operation of several requests** needs a permission only if its fields call for it: *Contact: Create* needs *Write tags* if you give it tags.',
		"- A name in `code` is the scope as Intercom's API writes it: what the Developer Hub calls it is not known.",
	].join('\n'),
	'## The usual ones',
	table(
		['To', 'Tick'],
		[
			['read conversations', 'Read conversations, Read admins'],
			['answer, assign and close them', 'Read conversations, Write conversations, Read admins'],
			[
				'keep contacts and companies, with tags',
				'Read and list users and companies, Write users and companies, Read tags, Write tags',
			],
			['open and change tickets', 'Read tickets, Write tickets, Read and list users and companies, Read admins'],
			['submit events', 'Write events, Read and list users and companies'],
			['look after articles', 'Read and write articles'],
		],
	),
	'## What else is read',
	[
		'- **A record chosen by its name** is looked for first, and so are the lists in the form: a tag by its name needs *Read tags*, a teammate or a team *Read admins*, a company *Read and list users and companies*.',
		'- **Who does it:** when you leave the acting teammate out, the node asks Intercom who owns the token (`GET /me`).',
		'- **All permissions are on** in an app of your own when you create it. Untick what your workflows do not need: whoever may use the credential in n8n may do whatever the app may.',
		'- **After you have ticked another one**, an access token has it at once or after you copy it again; which of the two is not established. With OAuth2, connect the credential again.',
	].join('\n'),
	'When one is missing, Intercom answers 401 (`token_unauthorized`) or 403, and the error of the node says where to tick it.',
	'## The operations',
	resources.map(({ title }) => linkTo(title)).join(' · '),
	...resources.map(chapter),
	'## Names of the scopes',
	'Some errors of Intercom name the scope and not the permission.',
	table(
		['Scope', 'In the Developer Hub'],
		Object.values(known.permissions)
			.filter(({ scope }) => scope !== undefined)
			.map(({ name = 'not known', scope }) => [code(scope), name]),
	),
];

writeFileSync('docs/permissions.md', `${page.join('\n\n')}\n`);

console.log(`docs/permissions.md: ${sum(operations.length, 'operation')}`);
