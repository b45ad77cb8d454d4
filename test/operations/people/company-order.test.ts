import { useTestNode } from '../testNode';
import { errorList } from '../../kit/answers';

const node = useTestNode();

const upsert = {
	resource: 'company',
	operation: 'upsert',
	company: 'typed',
	company_id: '={{ $json.company }}',
	name: '={{ $json.name }}',
};
const item = (company: string, name: string) => ({ json: { company, name } });
const refusal = errorList('bad_request', 'No');

/** The names that arrived, in that order, by company. */
const arrived = () => {
	const names: Record<string, unknown[]> = {};
	for (const { body } of node.simulator.requests) {
		const { company_id, name } = Object(body) as { company_id: string; name: unknown };
		(names[company_id] ??= []).push(name);
	}
	return names;
};

describe('Company: Create or Update with several items for the same company', () => {
	test('writes them one after another in the order of the items, and different companies at the same time', async () => {
		node.simulator.configure({ latencyMs: 15 });
		// The first of each company is slow, so that later ones would overtake it.
		for (const stallMs of [250, 120, 180, 60, 0, 90]) node.simulator.fault({ stallMs });
		const items = Array.from({ length: 40 }, (_, i) => item('abcd'.charAt(i % 4), `${i}`));
		const companies = await node.json(upsert, { items });
		expect(arrived()).toEqual({
			a: ['0', '4', '8', '12', '16', '20', '24', '28', '32', '36'],
			b: ['1', '5', '9', '13', '17', '21', '25', '29', '33', '37'],
			c: ['2', '6', '10', '14', '18', '22', '26', '30', '34', '38'],
			d: ['3', '7', '11', '15', '19', '23', '27', '31', '35', '39'],
		});
		expect(node.simulator.peak).toBe(4);
		expect(companies.map(({ name }) => name)).toEqual(items.map(({ json }) => json.name));
		const held = ['a', 'b', 'c', 'd'].map((id) => node.simulator.state.companies.byCompanyId(id)?.name);
		expect(held).toEqual(['36', '37', '38', '39']);
	});

	test('sends twenty different companies at the same time', async () => {
		node.simulator.configure({ latencyMs: 150 });
		await node.json(upsert, { items: Array.from({ length: 40 }, (_, i) => item(`c${i}`, 'x')) });
		expect(node.simulator.peak).toBe(20);
	});

	test('holds the next item back until a failed try of the one before has been repeated', async () => {
		node.simulator.fault({ status: 503 });
		await node.json(upsert, { items: [item('a', 'first'), item('a', 'second')] });
		expect(arrived()).toEqual({ a: ['first', 'first', 'second'] });
		expect(node.simulator.state.companies.byCompanyId('a')?.name).toBe('second');
	});

	test('goes on with the same company after a refused item, when the node continues on failure', async () => {
		node.simulator.fault({ status: 400, body: refusal, stallMs: 60 });
		const items = [item('a', 'first'), item('a', 'second')];
		const companies = await node.json(upsert, { items, node: { onError: 'continueRegularOutput' } });
		expect(companies.map(({ error, name }) => error ?? name)).toEqual(['No', 'second']);
		expect(arrived()).toEqual({ a: ['first', 'second'] });
	});

	test('writes nothing more to a company once an item has failed the execution', async () => {
		node.simulator.fault({ status: 400, body: refusal, stallMs: 60 });
		const items = [item('a', 'first'), item('a', 'second'), item('a', 'third')];
		const error = await node.failure(upsert, { items });
		expect(error.message).toBe('No');
		expect(arrived()).toEqual({ a: ['first'] });
	});
});
