import type { Simulator } from '../../../simulator';
import { COUNT, isBad, itemsOf, nameOf, nobody, writtenTimes, type Rows, type Scene } from './scene';

/** Every other row names a company that exists. */
function saved({ state }: Simulator): Rows {
	const existing = state.addCompanies(COUNT / 2).map(({ company_id }) => company_id);
	const keyOf = (item: number): string => (item % 2 === 0 ? String(existing[item / 2]) : `own-${item}`);
	const all = (item: number) => [...state.companies.values()].filter(({ company_id }) => company_id === keyOf(item));
	return {
		items: itemsOf((item) => ({ company_id: keyOf(item), name: nameOf(item) })),
		names: (item) => [`"${keyOf(item)}"`],
		isBad: () => false,
		times: (item) => Math.max(all(item).length - (item % 2 === 0 ? 1 : 0), 0),
		isDone: (item) => all(item).some(({ name }) => name === nameOf(item)),
	};
}

function updated({ state }: Simulator): Rows {
	const ids = state.addCompanies(COUNT).map(({ id }) => id);
	const idOf = (item: number): string => (isBad(item) ? nobody(item) : (ids[item] ?? ''));
	return {
		items: itemsOf((item) => ({ id: idOf(item), name: nameOf(item) })),
		names: (item) => [idOf(item)],
		isBad,
		times: () => 0,
		isDone: (item) => state.companies.get(idOf(item))?.name === nameOf(item),
	};
}

/** One that is not there is as the row wants it: nobody can tell whether the job has deleted it. */
function deleted(simulator: Simulator): Rows {
	const { companies } = simulator.state;
	const ids = simulator.state.addCompanies(COUNT).map(({ id }) => id);
	const idOf = (item: number): string => (isBad(item) ? nobody(item) : (ids[item] ?? ''));
	return {
		items: itemsOf((item) => ({ id: idOf(item) })),
		names: (item) => [idOf(item)],
		isBad: () => false,
		times: (item) => writtenTimes(simulator, 'company.deleted', idOf(item)),
		isDone: (item) => companies.get(idOf(item)) === undefined,
	};
}

const company = (operation: string): { resource: string; operation: string } => ({ resource: 'company', operation });
const NAME = { name: '={{ $json.name }}' };
const ID = { id: '={{ $json.id }}' };

/** The operations of companies. */
export const companyScenes: readonly Scene[] = [
	{
		key: 'company.upsertMany',
		name: 'companies',
		parameters: { ...company('upsertMany'), company_id: '={{ $json.company_id }}', ...NAME },
		prepare: saved,
	},
	{
		key: 'company.updateMany',
		name: 'companies',
		parameters: { ...company('updateMany'), ...ID, ...NAME },
		refusal: /Company Not Found/,
		prepare: updated,
	},
	{ key: 'company.deleteMany', name: 'companies', parameters: { ...company('deleteMany'), ...ID }, prepare: deleted },
];
