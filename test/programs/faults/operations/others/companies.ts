import { known } from '../../../../catalogue/known';
import type { Simulator } from '../../../../simulator';
import { picked } from '../../../picked';
import { createsCompany, deletesCompany, OURS, OWN_ID, THEIRS } from './acts';
import { finding, oneNamed, type Scenario } from './scenario';

const companiesLike = ({ state }: Simulator) =>
	[...state.companies.values()].filter(({ company_id }) => company_id === OWN_ID);

const POST_COMPANY = { method: 'POST', path: /^\/companies$/ };
const company = { resource: 'company', simplify: false };

/** What somebody else does to companies between two tries. */
export const companies: readonly Scenario[] = [
	...['upsert', 'findOrCreate'].map((operation): Scenario => ({
		key: `company.${operation}`,
		parameters: { ...company, operation, company: 'typed', company_id: OWN_ID, name: OURS },
		target: POST_COMPANY,
		act: createsCompany,
		first: 'nothing',
		mayRecover: true,
		mayFail: false,
		wrong: (simulator) => oneNamed(companiesLike(simulator), OURS, THEIRS),
	})),
	...['update', 'delete'].map((operation): Scenario => ({
		key: `company.${operation}`,
		parameters: { ...company, operation, company_id: picked(known.company), name: OURS },
		target: { method: operation === 'update' ? 'PUT' : 'DELETE', path: /^\/companies\/[^/]+$/ },
		act: deletesCompany,
		mayRecover: operation === 'delete',
		mayFail: true,
		wrong: ({ state }) => (state.companies.get(known.company) ? finding('wrong', 'the company is there') : []),
	})),
];
