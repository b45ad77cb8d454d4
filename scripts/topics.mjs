/** Writes docs/topics.md, the lists of what starts a workflow, from the built triggers alone: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { code, linkTo, sum, table, words } from './lib/docs/markdown.mjs';

const require = createRequire(import.meta.url);
const { PERMISSIONS, topics } = require('../dist/nodes/IntercomTrigger/topics/index.js');
const { pollEvents } = require('../dist/nodes/IntercomPollingTrigger/events/index.js');

const groups = [...new Set(topics.map(({ group }) => group))].sort();
const events = Object.entries(pollEvents).sort(([, a], [, b]) => a.name.localeCompare(b.name));

/** Articles have topics since 2026, in all versions. */
const SINCE = { 2026: 'any', Hub: 'Developer Hub only' };
const since = (version) => SINCE[version] ?? version;

const chapter = (group) => {
	const rows = topics.filter((topic) => topic.group === group);
	const permissions = new Set(rows.map(({ permission }) => permission));
	const [common] = permissions.size === 1 ? permissions : [];
	const permissionOf = ({ permission }) => (permission === null ? 'none named' : PERMISSIONS[permission]);
	const needed = common ? [`Permission: ${PERMISSIONS[common]}.`] : [];
	return [
		`### ${group}`,
		...needed,
		table(
			['Topic', 'In the list', 'When', ...(common ? [] : ['Permission']), 'Since API'],
			rows.map((topic) => [
				code(topic.topic),
				words(topic.title),
				words(topic.description),
				...(common ? [] : [permissionOf(topic)]),
				since(topic.since),
			]),
		),
	].join('\n\n');
};

const page = [
	`<!-- Generated from the nodes by scripts/topics.mjs. Don't edit this file: change the node and run "npm run docs". -->`,
	'# What starts a workflow',
	'[Start a workflow from Intercom](triggers.md) says which trigger to choose and how to set it up. These are the lists.',
	'## Topics of the Intercom Trigger',
	`${sum(topics.length, 'topic')} of Intercom's webhooks: ${groups.map(linkTo).join(' · ')}. Intercom adds some every few weeks: type those that are missing here under *Other Topics*.`,
	'*Permission* is what to tick in the app, under *Configure > Authentication*; where it names several, any one is enough. *Since API* is the version of Intercom\'s API that brought the topic: the app must be on that version or a later one. "≤2.5" means that 2.5 had it already, "Developer Hub only" that Intercom documents it nowhere.',
	...groups.map(chapter),
	'## Events of the Intercom Polling Trigger',
	`${sum(events.length, 'event')}. Where nothing else is said, a poll without news costs one request.`,
	table(
		['Event', 'Name in workflow files', 'What it tells'],
		events.map(([value, { description, name }]) => [words(name), code(value), words(description)]),
	),
];

writeFileSync('docs/topics.md', `${page.join('\n\n')}\n`);

console.log(`docs/topics.md: ${sum(topics.length, 'topic')}, ${sum(events.length, 'event')}`);
