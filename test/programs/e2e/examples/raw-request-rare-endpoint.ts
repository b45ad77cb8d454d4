import assert from 'node:assert/strict';
import type { Company } from '../../../simulator/state/records';
import { tagsOf, type ExampleStory } from './story';

const TAG = 'Key account';
let expected: string[] = [];
let untouched: Map<string, string> = new Map();

const frozen = (company: Company): string => JSON.stringify({ ...company, contacts: [...company.contacts] });

/** Sixty companies more than the seed's spend enough; one of them has the tag. */
export const story: ExampleStory = {
	file: 'raw-request-rare-endpoint',
	title: 'tags the companies that spend enough, fifty with each request',
	start: 'Click to Start',
	prepare({ state }) {
		const tag = { id: state.ids.number('tag'), name: TAG, dependents: [] };
		state.tags.set(tag.id, tag);
		const applied = { id: tag.id, applied_at: state.now(), applied_by: state.ownAdminId };
		state.addCompanies(62, (index) => ({
			monthly_spend: index === 60 ? 3_999 : 4_000 + index,
			tags: index === 61 ? [applied] : [],
		}));
		const all = [...state.companies.values()];
		const due = all.filter(({ monthly_spend, tags }) => monthly_spend >= 4_000 && !tags.includes(applied));
		assert.ok(due.length > 60 && due.length <= 100, `${due.length} companies are due`);
		expected = due.map(({ id }) => id).sort();
		const others = all.filter(({ id }) => !expected.includes(id));
		untouched = new Map(others.map((company) => [company.id, frozen(company)]));
	},
	check(simulator, output) {
		const { ledger, requests, state } = simulator;
		for (const company of state.companies.values()) {
			if (expected.includes(company.id)) assert.ok(tagsOf(simulator, company).includes(TAG), company.id);
			else assert.equal(frozen(company), untouched.get(company.id));
		}
		const asked = requests.filter(({ method, path }) => method === 'POST' && path === '/tags');
		assert.equal(asked.length, 2);
		assert.equal(output('Tag Them All').length, 2);
		assert.ok(ledger.every(({ effect }) => effect === 'tag.attached'));
		assert.deepEqual(ledger.map(({ id }) => id).sort(), expected);
		assert.equal([...state.tags.values()].filter(({ name }) => name === TAG).length, 1);
	},
};
