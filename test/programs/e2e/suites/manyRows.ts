import type { INodeParameters } from 'n8n-workflow';
import { NODE_TYPE, saveWorkflow, withCredentials, type WorkflowFile } from '../../n8n/workspace';
import { Editor } from '../editor';
import type { World } from '../world';

const ROWS = 250;
const BAD_ROW = 170;
const START = 'Rows';
const NODE = 'Intercom';

const parameters: INodeParameters = {
	resource: 'contact',
	operation: 'upsertMany',
	external_id: '={{ $json.number }}',
	email: '={{ $json.email }}',
	name: '={{ $json.name }}',
};

/** A trigger that gives rows, of which one has an email that Intercom refuses, and the node after it. */
const workflow: WorkflowFile = {
	name: 'Many rows',
	nodes: [
		{ id: '1', name: START, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: '2',
			name: NODE,
			type: NODE_TYPE,
			typeVersion: 2,
			position: [240, 0],
			parameters,
			onError: 'continueRegularOutput',
		},
	],
	connections: { [START]: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
	settings: {},
	pinData: {
		[START]: Array.from({ length: ROWS }, (_, index) => ({
			json: {
				number: `row-${index}`,
				email: index === BAD_ROW ? 'no email' : `row-${index}@example.com`,
				name: `Row ${index}`,
			},
		})),
	},
};

/** Hundreds of items in a few requests, in the editor of a real n8n. */
export function manyRowsSuite(opened: () => World): void {
	let editor: Editor;
	beforeAll(async () => {
		const { rest, login, simulator, credential } = opened();
		simulator.reset('workspace');
		editor = await Editor.open({ url: rest.url, login });
		const saved = await saveWorkflow(rest, withCredentials(workflow, [credential]));
		await editor.openWorkflow(saved.id);
	});
	afterAll(async () => await editor?.close());

	it('says that the operation is of Preview', async () => {
		await editor.openNode(NODE);
		await editor.page.getByText('Intercom has this in Preview of its API').first().waitFor();
		await editor.screenshot('many-rows form');
	});

	it('writes hundreds of rows with a few requests, and tells the one that Intercom refused', async () => {
		const { simulator } = opened();
		simulator.requests.length = 0;
		await editor.executeStep();
		await editor.screenshot('many-rows output');
		const output = await editor.outputAs('json');
		const written = simulator.state.contacts.listed().filter(({ name }) => /^Row \d+$/.test(name ?? ''));
		expect(written).toHaveLength(ROWS - 1);
		expect(output).toContain('row-0');
		const inBulk = simulator.requests.filter(({ method, path }) => `${method} ${path}` === 'POST /contacts/bulk');
		expect(inBulk).toHaveLength(Math.ceil(ROWS / 100));
		expect(new Set(inBulk.map(({ headers }) => headers['intercom-version']))).toEqual(new Set(['Preview']));
		await editor.closeNode();
	});
}
