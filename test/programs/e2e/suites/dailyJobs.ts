import type { JsonObject } from '../../../simulator/json';
import { useNewcomer } from '../newcomer';
import { saveTestWorkflow, type TestNode } from '../testWorkflow';
import type { World } from '../world';

const ROWS = [
	{ mail: 'nora.lindholm@example.com', person: 'Nora Lindholm', firm: 'Delta Analytics', label: 'VIP' },
	{ mail: 'tomas.reyes@example.com', person: 'Tomas Reyes', firm: 'Lumen Travel', label: 'Beta tester' },
];

/** The most clicks and fields typed into that a job may take: what it takes today and some more, as a drag may miss. */
const MOST = { contacts: 22, close: 28, ticket: 36 } as const;

/** A table as a spreadsheet node would give it. */
export const tableOf = (rows: readonly object[]): TestNode[] => [
	{
		name: 'Your Table',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }) },
	},
	{ name: 'One Item per Row', type: 'n8n-nodes-base.splitOut', parameters: { fieldToSplitOut: 'rows', options: {} } },
];

/** What people come for, done by mouse from an empty canvas; docs/daily-jobs.md shows the pictures. */
export function dailyJobsSuite(opened: () => World): void {
	const newcomer = useNewcomer(opened);
	/** Bodies of the requests to an address, oldest first. */
	const sentTo = (method: string, path: RegExp): unknown[] =>
		opened()
			.simulator.requests.filter((request) => request.method === method && path.test(request.path))
			.map(({ body }) => body);

	it('keeps the contacts of a table, with company and tag by their names', async () => {
		const { editor } = newcomer();
		await editor.openWorkflow((await saveTestWorkflow(opened(), tableOf(ROWS))).id);
		await newcomer().addAction('Create or update a contact');
		await newcomer().readInput('mail');
		await newcomer().drag('mail', editor.parameter('email'));
		await newcomer().drag('person', editor.parameter('name'));
		await editor.add('Add Field', 'Company Names or IDs');
		await newcomer().drag('firm', editor.parameter('companies'));
		await editor.add('Add Field', 'Tag Names or IDs');
		await newcomer().drag('label', editor.parameter('tags'));
		const output = await newcomer().run();
		await editor.screenshot('daily-contacts');
		for (const { mail } of ROWS) expect(output).toContain(mail);
		const { state } = opened().simulator;
		for (const { firm, label, mail, person } of ROWS) {
			const [contact] = state.contacts.byEmail(mail);
			expect(contact?.name).toBe(person);
			expect(contact?.companies.map((id) => state.companies.get(id)?.name)).toEqual([firm]);
			expect(contact?.tags.map(({ id }) => state.tags.get(id)?.name)).toEqual([label]);
		}
		expect(await newcomer().actions()).toBeLessThanOrEqual(MOST.contacts);
	});

	it('finds the conversations of a team that wait too long by filters, and closes them with a message', async () => {
		const { editor } = newcomer();
		await editor.openWorkflow((await saveTestWorkflow(opened(), [])).id);
		await newcomer().addAction('Search conversations');
		await editor.add('Add Filter', 'State');
		await editor.add('Add Filter', 'Assigned Team Name or ID');
		await editor.choose('team_assignee_id', 'Support');
		await editor.add('Add Filter', 'Waiting for More Than (Days)');
		await editor.type('waiting_since_more_than_days', '2');
		await newcomer().run();
		await editor.screenshot('daily-search');
		const [searched] = sentTo('POST', /^\/conversations\/search$/) as JsonObject[];
		const asked = JSON.stringify(searched);
		for (const part of ['"state"', '"open"', '"team_assignee_id"', '991267901', '"waiting_since"'])
			expect(asked).toContain(part);
		await editor.closeNode();

		await newcomer().addAction('Close a conversation');
		await newcomer().drag('id', editor.parameter('conversation_id'));
		await editor.type('body', 'We have not heard from you, so we close this. Just write again.');
		opened().simulator.requests.length = 0;
		await newcomer().run();
		await editor.screenshot('daily-close');
		const closed = sentTo('POST', /^\/conversations\/\d+\/parts$/) as JsonObject[];
		expect(closed.length).toBeGreaterThan(1);
		for (const body of closed)
			expect(body).toMatchObject({ message_type: 'close', body: expect.stringContaining('write again') });
		expect(await newcomer().actions()).toBeLessThanOrEqual(MOST.close);
	});

	it('opens a ticket with type and attributes, and moves it to another state', async () => {
		const { editor, page } = newcomer();
		await editor.openWorkflow((await saveTestWorkflow(opened(), [])).id);
		await newcomer().addAction('Create a ticket');
		await newcomer().pickRecord('ticket_type_id', 'Bug Report');
		await editor.choose('contact_by', 'Email, Created if Missing');
		const person =
			opened()
				.simulator.state.contacts.listed()
				.find(({ role }) => role === 'user')?.email ?? '';
		await editor.type('email', person);
		await editor.choose('attributes_as', 'Map Each Attribute');
		await editor.type('_default_title_', 'The export stops halfway');
		await page.getByText('Add attribute to send').click();
		await editor.option('Priority').click();
		await editor.choose('Priority', 'High');
		await newcomer().run();
		await editor.parameter('ticket_type_id').scrollIntoViewIfNeeded();
		await editor.screenshot('daily-ticket');
		expect(sentTo('POST', /^\/tickets$/)).toEqual([
			expect.objectContaining({
				ticket_type_id: '1234',
				ticket_attributes: expect.objectContaining({ _default_title_: 'The export stops halfway' }),
			}),
		]);
		await editor.closeNode();

		await newcomer().addAction('Update a ticket');
		await newcomer().drag('id', editor.parameter('ticket_id'));
		await newcomer().pickRecord('ticket_state_id', 'In progress');
		await newcomer().run();
		await editor.parameter('resource').scrollIntoViewIfNeeded();
		await editor.screenshot('daily-ticket-state');
		expect(sentTo('PUT', /^\/tickets\/\d+$/)).toEqual([expect.objectContaining({ ticket_state_id: '8270' })]);
		expect(await newcomer().actions()).toBeLessThanOrEqual(MOST.ticket);
	});
}
