import type { INode, INodeParameters } from 'n8n-workflow';
import { asObject, type JsonObject } from '../../../simulator/json';
import { callTool, saveAgentWorkflow, type ToolCall } from '../agentWorkflow';
import { Editor } from '../editor';
import { startModel } from '../model';
import type { SavedWorkflow } from '../../n8n/workspace';
import type { World } from '../world';

/** What the editor writes for a parameter that the user leaves to the model. */
const byModel = (name: string) => `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${name}', \`\`, 'string') }}`;
/** The editor's name for the picker of contacts, made of its title. */
const CONTACT = 'Contact__Email__External_ID__Name__ID_or_URL_';
const getContact = (mode = 'any'): INodeParameters => ({
	resource: 'contact',
	operation: 'get',
	contact_id: { __rl: true, mode, value: byModel(CONTACT) },
});
const NOBODY = '6762f0001bb69f9f00ffffff';

/** The node as a tool of n8n's AI Agent, called by a scripted model. */
export function toolsSuite(opened: () => World): void {
	const contact = () => {
		const found = [...opened().simulator.state.contacts.values()].find(
			({ email, external_id, name, role }) => email && external_id && name && role === 'user',
		);
		if (!found) throw new Error('No contact has all names');
		return found;
	};
	const call = async (tool: Partial<ToolCall> & { input: JsonObject }) =>
		await callTool(opened(), { agent: 3, typeVersion: 2, parameters: getContact(), ...tool });
	const answeredWith = (answer: string | undefined) => (JSON.parse(answer ?? '') as JsonObject[])[0];

	beforeEach(() => opened().simulator.reset('workspace'));

	it("tells the model the operation's description, and of a parameter its title", async () => {
		const { offered } = await call({ input: { [CONTACT]: contact().id } });
		expect(offered?.description).toBe('Get a contact by ID, email or external ID. Get a contact in Intercom');
		const { properties, required } = asObject(offered?.parameters ?? {});
		expect({ properties, required }).toEqual({ properties: { [CONTACT]: { type: 'string' } }, required: [CONTACT] });
	});

	it.each(['email', 'external_id', 'name', 'id'] as const)('finds what the model names by %s', async (name) => {
		const { id, [name]: called } = contact();
		const { answer } = await call({ input: { [CONTACT]: called } });
		expect(answeredWith(answer)).toMatchObject({ id });
	});

	/** What happens to an error, by the version of the agent and the tool's On Error. */
	const isNewest = process.env['E2E_N8N']?.startsWith('2.') ?? true;
	const NOT_FOUND = 'User Not Found. Check the ID; a record that was deleted or merged is gone';
	const fates: Array<[agent: number, onError: INode['onError'], fate: 'nothing' | 'stops' | 'told']> = [
		[3.1, 'continueRegularOutput', 'told'],
		[3.1, undefined, 'told'],
		[3.1, 'stopWorkflow', 'stops'],
		[3, 'continueRegularOutput', 'told'],
		[3, undefined, isNewest ? 'told' : 'stops'],
		[3, 'stopWorkflow', 'stops'],
		[2.2, 'continueRegularOutput', 'told'],
		[2.2, undefined, 'nothing'],
	];
	const known = fates.filter(([agent]) => isNewest || agent <= 3);
	it.each(known)('gives an error to the model of agent %s, with On Error %s: %s', async (agent, onError, fate) => {
		const { answer, run } = await call({ agent, ...(onError && { onError }), input: { [CONTACT]: NOBODY } });
		expect(run.status).toBe(fate === 'stops' ? 'error' : 'success');
		if (fate === 'stops') {
			expect(answer).toBeUndefined();
			expect(run.error?.message).toContain(NOT_FOUND);
		} else if (fate === 'nothing') expect(answer).toBe('');
		else {
			expect(answer).toContain(NOT_FOUND);
			for (const once of ['User Not Found', 'Check the ID', 'not_found'])
				expect(answer?.split(once).length).toBeLessThanOrEqual(2);
		}
	});

	it('tells the model once what is wrong with what it wrote, and what to do', async () => {
		const input = { [CONTACT]: 'nobody@example.com' };
		const { answer } = await call({ onError: 'continueRegularOutput', input });
		expect(answeredWith(answer)).toEqual({
			error: expect.stringMatching(
				/^Contact "nobody@example\.com" was not found: no contact has this ID, address, email, external ID or name\. \w/,
			) as string,
		});
	});
}

/** The node as a tool in n8n's editor. */
export function toolsEditorSuite(opened: () => World): void {
	let editor: Editor;
	beforeAll(async () => {
		const { rest, login } = opened();
		editor = await Editor.open({ url: rest.url, login });
	});
	afterAll(async () => await editor?.close());

	it('starts a new tool with a read, and leaves its picker to the model by whatever names the record', async () => {
		const { rest } = opened();
		const model = await startModel(() => ({ say: 'Nothing to do.' }));
		try {
			const name = 'Intercom tool';
			const workflow = await saveAgentWorkflow(opened(), model, { name, agent: 3, typeVersion: 2, parameters: {} });
			await editor.openWorkflow(workflow.id);
			await editor.openNode(name);
			const { page } = editor;
			expect(await editor.parameter('operation').locator('input').inputValue()).toBe('Get');
			await page.getByText('Contact (Email, External ID, Name, ID or URL)').first().waitFor();
			await editor.screenshot('tool');
			await page.getByTestId('resource-locator-contact_id').getByTestId('from-ai-override-button').click();
			await page.getByTestId('fromAI-override-field').waitFor();
			await editor.screenshot('tool left to the model');
			await editor.closeNode();
			await page.keyboard.press('Control+s');
			const saved = async () => {
				const { nodes } = await rest.get<SavedWorkflow>(`/rest/workflows/${workflow.id}`);
				return nodes.find((node) => node.name === name)?.parameters['contact_id'];
			};
			for (let tries = 0; tries < 50 && (await saved()) === undefined; tries++) await page.waitForTimeout(200);
			expect(await saved()).toMatchObject({ mode: 'any', value: byModel(CONTACT) });
		} finally {
			await model.close();
		}
	});
}
