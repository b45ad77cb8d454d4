import type { IDataObject } from 'n8n-workflow';
import { useTestNode } from '../testNode';
import { countsOf, GO_ON, itemsOf, many, rowsTo } from './many';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../kit/n8nWithFastClock'));

const node = useTestNode({ bulkTaskMs: 2_000 });
const JOB = { job_id: expect.any(String), task_id: expect.any(String) };
const companies = () => [...node.simulator.state.companies.values()];
const firm = (n: number) => ({ company_id: `c-${n}`, name: `Firm ${n}` });
const firms = (count: number) => Array.from({ length: count }, (_, n) => firm(n));
const save = many('company', 'upsertMany', ['company_id', 'name'], []);
const change = many('company', 'updateMany', ['id', 'name'], ['size']);
const run = async (parameters: typeof save, rows: IDataObject[]) =>
	await node.execute(parameters, { items: itemsOf(rows), node: GO_ON });
const outcomes = ({ output }: Awaited<ReturnType<typeof run>>) =>
	output[0]?.map(({ json }) => json['outcome'] ?? json['error']);

describe('Create or Update Many of companies', () => {
	test('sends them a hundred at a time without a look-up, and says that companies without contacts are unseen', async () => {
		node.simulator.state.addCompanies(1, () => ({ company_id: 'c-1', name: 'Old' }));
		const { output, hints } = await run(save, firms(110));
		expect(output[0]?.map(({ json }) => json)).toEqual(
			firms(110).map(({ company_id }) => ({ company_id, outcome: 'created_or_updated', ...JOB })),
		);
		expect(companies()).toHaveLength(110);
		expect(companies()[0]?.name).toBe('Firm 1');
		expect(rowsTo(node, 'POST /companies/bulk')).toEqual([firms(100), firms(110).slice(100)]);
		expect(countsOf(node)).not.toHaveProperty('GET /companies');
		expect(hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(/^A company that no contact belongs to is in none of the lists of Intercom/),
			'Created or updated in bulk (110 of 110 items)',
		]);
	});

	test.each(['before', 'after'] as const)('survives an answer that is lost %s Intercom has acted', async (drop) => {
		node.simulator.fault({ path: '/companies/bulk', drop, times: 2 });
		expect(outcomes(await run(save, firms(3)))).toEqual(Array.from({ length: 3 }, () => 'created_or_updated'));
		expect(companies()).toHaveLength(3);
	});

	test('tells of a bad row in its own words, and only of it', async () => {
		node.simulator.state.bulk.refuses = ({ name }) => name === 'Firm 1';
		node.simulator.fault({
			path: '/companies',
			skip: 1,
			status: 422,
			body: { type: 'error.list', errors: [{ code: 'parameter_invalid', message: 'Not such a name' }] },
		});
		expect(outcomes(await run({ ...save, options: { parallelItems: 1 } }, firms(3)))).toEqual([
			'created_or_updated',
			'Not such a name',
			'created_or_updated',
		]);
		expect(countsOf(node)['POST /companies']).toBe(3);
	});

	test('finds the bad one among a hundred with ten requests of ten rows and ten of one', async () => {
		const rows = firms(100).map((row, n) => (n === 42 ? { ...row, company_id: ' ' } : row));
		node.simulator.state.bulk.refuses = ({ name }) => name === 'Firm 7';
		const result = await run(save, rows);
		expect(outcomes(result)?.filter((outcome) => outcome !== 'created_or_updated')).toEqual(['Company ID is empty']);
		expect(rowsTo(node, 'POST /companies/bulk').map(({ length }) => length)).toEqual([99, ...Array(9).fill(10), 9]);
		expect(countsOf(node)['POST /companies']).toBe(10);
		expect(companies()).toHaveLength(99);
	});
});

describe('Update Many and Delete Many of companies', () => {
	test('change what the rows say', async () => {
		const held = node.simulator.state.addCompanies(2);
		const rows = held.map(({ id }, n) => ({ id, name: `New ${n}`, size: n }));
		const { output } = await run(change, rows);
		expect(output[0]?.map(({ json }) => json)).toEqual(rows.map(({ id }) => ({ id, outcome: 'updated', ...JOB })));
		expect(rowsTo(node, 'PUT /companies/bulk')).toEqual([rows]);
		expect(held.map(({ name, size }) => [name, size])).toEqual([
			['New 0', 0],
			['New 1', 1],
		]);
	});

	test('tell of an ID that no company has', async () => {
		const [held] = node.simulator.state.addCompanies(1);
		const rows = [
			{ id: 'f'.repeat(24), name: 'Nobody' },
			{ id: held?.id, name: 'New' },
		];
		expect(outcomes(await run(change, rows))).toEqual([expect.stringMatching(/not found/i), 'updated']);
		const { output, hints } = await run(many('company', 'deleteMany', ['id'], []), rows);
		// After a task with errors nobody can tell a company that it deleted from one that never was there.
		expect(output[0]?.map(({ json }) => json['outcome'])).toEqual(['gone', 'gone']);
		expect(hints.map(({ message }) => message)).toContainEqual(
			expect.stringMatching(/^Was not there when asked for by itself.*\(2 of 2 items\)$/),
		);
		expect(companies()).toEqual([]);
	});

	test('delete companies', async () => {
		const held = node.simulator.state.addCompanies(3);
		const { output } = await run(
			many('company', 'deleteMany', ['id'], []),
			held.map(({ id }) => ({ id })),
		);
		expect(output[0]?.map(({ json }) => json)).toEqual(held.map(({ id }) => ({ id, outcome: 'deleted', ...JOB })));
		expect(companies()).toEqual([]);
	});
});
