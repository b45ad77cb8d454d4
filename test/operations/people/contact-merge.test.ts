import type { INodeParameters } from 'n8n-workflow';
import { picked } from '../../kit/input';
import { useTestNode } from '../testNode';
import { ANN, BOB, contact } from './contact-samples';

const EMAIL = 'ann@example.com';
const LEAD = BOB;
const USER = ANN;

const node = useTestNode();

const merge = (from: INodeParameters, into: INodeParameters): INodeParameters => ({ ...contact('merge'), from, into });
const byEmail = merge(picked(EMAIL, 'email'), picked(EMAIL, 'email'));

const addLeads = (...ids: string[]) => {
	for (const id of ids) node.simulator.state.addContacts(1, () => ({ id, role: 'lead', email: EMAIL }));
};
const addUser = () => node.simulator.state.addContacts(1, () => ({ id: USER, role: 'user', email: EMAIL }));
const merged = () => node.simulator.requests.filter(({ path }) => path === '/contacts/merge').map(({ body }) => body);

test('a lead is merged into the user who shares its email', async () => {
	addLeads(LEAD);
	addUser();
	const [kept] = await node.json(byEmail);
	expect(kept?.id).toBe(USER);
	expect(merged()).toEqual([{ from: LEAD, into: USER }]);
});

test('a user is found among any number of leads who share the email', async () => {
	const leads = Array.from({ length: 20 }, (_unused, index) => `6762f0d01bb69f9f2193cc${10 + index}`);
	addUser();
	addLeads(...leads);
	await node.json(merge(picked(leads[7] ?? ''), picked(EMAIL, 'email')));
	expect(merged()).toEqual([{ from: leads[7], into: USER }]);
});

test('several leads who share the email are named instead of one being taken', async () => {
	addLeads(LEAD, '6762f0d01bb69f9f2193bb99');
	addUser();
	expect((await node.failure(byEmail)).message).toContain(`Merge Away "${EMAIL}" is the email of 2 records: `);
	expect(merged()).toEqual([]);
});

test('a contact of the other role is found where none of the usual one has the email', async () => {
	addUser();
	node.simulator.state.addContacts(1, () => ({ id: LEAD, role: 'user', email: 'bob@example.com' }));
	const parameters = merge(picked('bob@example.com', 'email'), picked(EMAIL, 'email'));
	await node.json({ ...parameters, additionalFields: { skip_duplicate_validation: true } });
	expect(merged()).toEqual([{ from: LEAD, into: USER, skip_duplicate_validation: true }]);
});
