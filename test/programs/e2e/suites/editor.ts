import type { World } from '../world';
import { CREDENTIAL_TYPE, keepCredential } from '../../n8n/workspace';
import { picked } from '../../picked';
import { saveTestWorkflow, type TestNode } from '../testWorkflow';
import { Editor } from '../editor';

const GET = { resource: 'contact', operation: 'get' };
const NODE = 'Intercom';

/** The node in n8n's editor, by mouse and keyboard. */
export function editorSuite(opened: () => World): void {
	let editor: Editor;
	/** Opens a new workflow with these nodes after its trigger, and the last of them. */
	const opens = async (...nodes: TestNode[]): Promise<void> => {
		await editor.openWorkflow((await saveTestWorkflow(opened(), nodes)).id);
		const last = nodes.at(-1);
		if (last) await editor.openNode(last.name);
	};
	const contact = () => {
		const [found] = opened().simulator.state.contacts.newestFirst();
		if (!found?.email || !found.name) throw new Error('The newest contact has no email or no name');
		return { ...found, email: found.email, name: found.name };
	};
	/** Bodies of the requests to an address since the last reset, oldest first. */
	const sentTo = (method: string, path: string): unknown[] =>
		opened()
			.simulator.requests.filter((request) => request.method === method && request.path === path)
			.map(({ body }) => body);

	beforeAll(async () => {
		const { rest, login } = opened();
		editor = await Editor.open({ url: rest.url, login });
	});
	beforeEach(() => opened().simulator.reset('workspace'));
	afterEach(async () => {
		const { currentTestName = 'test' } = expect.getState();
		await editor.screenshot(`after ${currentTestName.replace(/^.*The editor /, '').replace(/[^\w ]/g, '')}`);
	});
	afterAll(async () => await editor?.close());

	it('finds the node by its name and offers its actions, those of contacts first', async () => {
		await opens();
		const { page } = editor;
		await page.getByTestId('canvas-handle-plus').click();
		await page.getByTestId('node-creator-search-bar').fill('intercom');
		// n8n shows a node and its trigger as one, with the description of the trigger.
		const own = page
			.getByTestId('item-iterator-item')
			.filter({ hasText: 'Starts the workflow when something happens' });
		await own.waitFor();
		await editor.screenshot('nodes-panel');
		await own.click();
		await page.getByText('Create a contact', { exact: true }).waitFor();
		await editor.screenshot('actions');
		const groups = await page.getByTestId('node-creator-category-item').allInnerTexts();
		expect(groups[0]).toMatch(/actions/i);
		const actions = (await page.getByTestId('item-iterator-item').allInnerTexts()).map((text) => text.trim());
		// The editor draws as many as fit, so others are not there yet.
		const first = actions.indexOf('Create a contact');
		expect(actions.slice(first, first + 4)).toEqual([
			'Create a contact',
			'Create or update a contact',
			'Update a contact',
			'Get a contact',
		]);
		expect(actions.slice(first, first + 8).filter((text) => !text.includes('contact'))).toEqual([]);
		await page.getByText('Get a contact', { exact: true }).click();
		await page.getByTestId('ndv').waitFor();
		expect(await editor.parameter('operation').locator('input').inputValue()).toBe('Get');
		expect(await page.getByTestId('node-credentials-select').locator('input').inputValue()).toContain('Intercom');
	});

	it('searches the contacts in Intercom while the user types, and shows the chosen one as a table and as JSON', async () => {
		await opens({ name: NODE, parameters: GET });
		const { page } = editor;
		const { email, name, id } = contact();
		const first = name.split(' ')[0] ?? name;
		await page.getByTestId('rlc-input').click();
		const others = page.getByTestId('rlc-item').filter({ hasNotText: first });
		await others.nth(1).waitFor();
		opened().simulator.requests.length = 0;
		await page.locator('input[data-test-id="rlc-search"], [data-test-id="rlc-search"] input').fill(first);
		// The list is empty while it is being read.
		await others.first().waitFor({ state: 'detached' });
		await page.getByTestId('rlc-item').filter({ hasText: email }).waitFor();
		await editor.screenshot('picker');
		expect(JSON.stringify(sentTo('POST', '/contacts/search'))).toContain(first);
		await page.getByTestId('rlc-item').filter({ hasText: email }).click();
		await editor.executeStep();
		expect(await editor.outputAs('table')).toContain(name);
		await editor.screenshot('output-table');
		expect((await editor.outputAs('json')).replace(/\s+/g, '')).toContain(`"id":"${id}"`);
		await editor.screenshot('output-json');
	});

	it('finds the same contact by email', async () => {
		await opens({ name: NODE, parameters: GET });
		const { email, id } = contact();
		await editor.page.getByTestId('rlc-mode-selector').click();
		await editor.page.getByTestId('mode-email').click();
		await editor.page.getByTestId('rlc-input').fill(email);
		await editor.executeStep();
		expect(await editor.outputAs('table')).toContain(id);
	});

	it("shows Intercom's words for an ID that does not exist, and what to do", async () => {
		const contact_id = picked('6762f0001bb69f9f00ffffff');
		await opens({ name: NODE, parameters: { ...GET, contact_id } });
		await editor.executeStep();
		const text = await editor.output.innerText();
		expect(text).toContain('User Not Found');
		expect(text).toContain('Check the ID');
		await editor.screenshot('error');
	});

	it('maps custom attributes under their own names, each with the input of its type', async () => {
		await opens({ name: NODE, parameters: { resource: 'contact', operation: 'create' } });
		const { page } = editor;
		await editor.type('email', 'mapped@example.com');
		await editor.choose('custom_attributes_as', 'Map Each Attribute');
		for (const attribute of ['seats', 'plan']) {
			await page.getByText('Add attribute to send').click();
			await editor.option(attribute).click();
		}
		await editor.type('seats', '12');
		await editor.choose('plan', 'pro');
		await editor.screenshot('mapped-attributes');
		await editor.executeStep();
		expect(sentTo('POST', '/contacts')).toEqual([
			{ role: 'user', email: 'mapped@example.com', custom_attributes: { seats: 12, plan: 'pro' } },
		]);
	});

	it('builds a nested search, which reaches Intercom as it was built', async () => {
		await opens({ name: NODE, parameters: { resource: 'contact', operation: 'search' } });
		const condition = async (button: string, field: string, value: string, row: number) => {
			await editor.add(button, 'Text Condition (Email, Name, State, Tag …)');
			await editor.choose('field', field, row);
			await editor.type('value', value, row);
		};
		await condition('Add Condition', 'Role', 'user', 0);
		await editor.add('Add Condition', 'Group of Conditions');
		await condition('Add Condition to Group', 'Email', 'a@example.com', 1);
		await editor.screenshot('search-builder');
		await editor.executeStep();
		expect(sentTo('POST', '/contacts/search')).toEqual([
			expect.objectContaining({
				query: {
					operator: 'AND',
					value: [
						{ field: 'role', operator: '=', value: 'user' },
						{ operator: 'OR', value: [{ field: 'email', operator: '=', value: 'a@example.com' }] },
					],
				},
			}),
		]);
	});

	it('shows what an expression gives, and sends that', async () => {
		const rows = { mode: 'raw', jsonOutput: '{ "person": "row@example.com" }' };
		const table: TestNode = { name: 'Rows', type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: rows };
		await opens(table, { name: NODE, parameters: { resource: 'contact', operation: 'create' } });
		const { page } = editor;
		await page.getByTestId('execute-previous-node').first().click();
		await page.getByTestId('ndv-input-panel').getByText('row@example.com').first().waitFor();
		await editor.parameter('email').hover();
		await page.getByTestId('email-parameter-input-options-container').getByTestId('radio-button-expression').click();
		await editor.parameter('email').locator('[contenteditable="true"]').click();
		await page.keyboard.type('{{ $json.person');
		await page.keyboard.press('Escape');
		await page.getByText('row@example.com').last().waitFor();
		await editor.screenshot('expression');
		await editor.executeStep();
		expect(sentTo('POST', '/contacts')).toEqual([{ role: 'user', email: 'row@example.com' }]);
	});

	it('previews what a node will put out, before its first run', async () => {
		await opens(
			{ name: NODE, parameters: { resource: 'conversation', operation: 'get' } },
			{ name: 'Next', parameters: GET },
		);
		const input = editor.page.getByTestId('ndv-input-panel');
		// The list draws what fits.
		await input.getByText('waiting_since', { exact: true }).waitFor();
		await editor.screenshot('output-preview');
		expect(await input.innerText()).toMatch(/preview/i);
	});

	it('says above the output that a contact was updated rather than created', async () => {
		const { email } = contact();
		const parameters = { resource: 'contact', operation: 'create', email, ifExists: 'update' };
		await opens({ name: NODE, parameters });
		await editor.executeStep();
		await editor.output.getByText('The contact existed, and was updated rather than created').waitFor();
		await editor.screenshot('hint');
	});

	it('tests a credential: says that it works, and what is wrong with a wrong token', async () => {
		const { page } = editor;
		const { rest, simulator } = opened();
		const data = { accessToken: simulator.token, region: 'custom', baseUrl: simulator.url };
		const { id } = await keepCredential(rest, { name: 'Tried in the editor', type: CREDENTIAL_TYPE, data });
		await page.goto(`${rest.url}/home/credentials/${id}`);
		const dialog = page.getByTestId('editCredential-modal');
		await dialog.getByText('Connection tested successfully').waitFor();
		await editor.screenshot('credential');
		await dialog.locator('input[type="password"]').first().fill('wrong-token');
		await page.getByTestId('credential-save-button').click();
		await dialog.getByText('More details').click();
		await dialog.getByText('Wrong access token').waitFor();
		await editor.screenshot('credential-wrong-token');
		// A new node takes the newest credential, which would be this one.
		await rest.send('DELETE', `/rest/credentials/${id}`);
	});
}
