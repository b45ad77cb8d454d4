import { credentialSuite } from './suites/credential';
import { dailyJobsSuite } from './suites/dailyJobs';
import { dailyReadingSuite } from './suites/dailyReading';
import { editorSuite } from './suites/editor';
import { examplesSuite } from './suites/examples';
import { listsSuite } from './suites/lists';
import { manyRowsSuite } from './suites/manyRows';
import { oauth2Suite } from './suites/oauth2';
import { picturesSuite } from './suites/pictures';
import { resourcesSuite } from './suites/resources';
import { restartSuite } from './suites/restart';
import { savedBeforeSuite } from './suites/savedBefore';
import { toolsEditorSuite, toolsSuite } from './suites/tools';
import { triggersSuite } from './suites/triggers';
import { triggersEditorSuite } from './suites/triggersEditor';
import { triggersPollingSuite } from './suites/triggersPolling';
import { triggersStorySuite } from './suites/triggersStory';
import { typesSuite } from './suites/types';
import { World } from './world';

const version = process.env['E2E_N8N'] ?? '';

describe(`n8n ${version}`, () => {
	let world: World | undefined;
	const opened = (): World => {
		if (!world) throw new Error('n8n did not start');
		return world;
	};

	beforeAll(async () => {
		world = await World.open(version);
	}, 300_000);

	afterAll(async () => await world?.close(), 60_000);

	describe('The package', () => typesSuite(opened));
	describe('The credential', () => credentialSuite(opened));
	describe('An OAuth2 credential', () => oauth2Suite(opened));
	describe('A list', () => listsSuite(opened));
	describe('The example', () => examplesSuite(opened));
	if (version.startsWith('2.')) describe('The editor', () => editorSuite(opened));
	if (version.startsWith('2.')) describe('The editor', () => picturesSuite(opened));
	if (version.startsWith('2.')) describe('The editor', () => resourcesSuite(opened));
	if (version.startsWith('2.')) describe('A newcomer', () => dailyJobsSuite(opened));
	if (version.startsWith('2.')) describe('A newcomer', () => dailyReadingSuite(opened));
	if (version.startsWith('2.')) describe('A workflow saved before', () => savedBeforeSuite(opened));
	if (version.startsWith('2.')) describe('Many rows in one request', () => manyRowsSuite(opened));
	describe('The webhook trigger', () => triggersSuite(opened));
	describe('A workflow that Intercom starts', () => triggersStorySuite(opened));
	describe('The polling trigger', () => triggersPollingSuite(opened));
	if (version.startsWith('2.')) describe('The webhook trigger in the editor', () => triggersEditorSuite(opened));
	describe('A tool of an AI agent', () => toolsSuite(opened));
	if (version.startsWith('2.')) describe('A tool of an AI agent in the editor', () => toolsEditorSuite(opened));
	describe('A restart of n8n', () => restartSuite(opened));
});
