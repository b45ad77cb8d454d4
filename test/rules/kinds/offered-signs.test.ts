import { query } from '../../../nodes/Intercom/model/fields';
import type { SearchKind } from '../../../nodes/Intercom/model/field';
import type { JsonObject } from '../../../nodes/Intercom/model/json';
import { choicesOf, description, parametersIn } from '../../catalogue/parameters';
import { convert, refusalOf, sourceOf } from './source';

/** What Intercom's description of each search says it takes beside those that all of them take. */
const INCLUDES_ITS_BOUND: Readonly<Record<SearchKind, Readonly<Record<'date' | 'number', boolean>>>> = {
	companies: { date: false, number: false },
	contacts: { date: true, number: true },
	conversations: { date: false, number: false },
	tickets: { date: true, number: false },
};
const EXACT = sourceOf({ apiVersion: '2.17' });
const FIELDS: Readonly<Record<SearchKind, { date: string; whole?: string; decimal: string }>> = {
	companies: { date: 'last_request_at', whole: 'user_count', decimal: 'custom_attributes.load' },
	contacts: { date: 'created_at', decimal: 'custom_attributes.load' },
	conversations: { date: 'waiting_since', whole: 'statistics.count_reopens', decimal: 'custom_attributes.load' },
	tickets: { date: 'created_at', decimal: 'ticket_attribute.7' },
};
const SEARCHES = Object.keys(FIELDS) as SearchKind[];

type Operator = 'atLeast' | 'atMost';
const OPERATORS: readonly Operator[] = ['atLeast', 'atMost'];
const includes = (operator: Operator, held: number, bound: number): boolean =>
	operator === 'atLeast' ? held >= bound : held <= bound;

/** Whether a query holds for a value that its fields all have, by what each sign means. */
function holds({ operator, value }: JsonObject, held: number): boolean {
	const inner = Array.isArray(value) ? (value as JsonObject[]) : [];
	if (operator === 'AND') return inner.every((one) => holds(one, held));
	if (operator === 'OR') return inner.some((one) => holds(one, held));
	const bound = Number(value);
	return { '=': held === bound, '>': held > bound, '>=': held >= bound, '<': held < bound, '<=': held <= bound }[
		String(operator)
	] as boolean;
}

const signsIn = ({ operator, value }: JsonObject): string[] =>
	Array.isArray(value) ? (value as JsonObject[]).flatMap(signsIn) : [String(operator)];

const asked = async (searches: SearchKind, match: 'AND' | 'OR', value: object): Promise<JsonObject> =>
	(await convert(query({ searches, match }), value, EXACT)) as JsonObject;

describe.each(SEARCHES)('A search of %s', (searches) => {
	const { date, whole, decimal } = FIELDS[searches];
	const cases = (['AND', 'OR'] as const).flatMap((match) => OPERATORS.map((operator) => [match, operator] as const));
	const isTaken = INCLUDES_ITS_BOUND[searches];

	test.each(cases)('asks for dates with "%s" and %s in signs that it takes', async (match, operator) => {
		const bound = 1_769_860_800;
		const sent = await asked(searches, match, { date: [{ field: date, operator, value: '2026-01-31T12:00:00Z' }] });
		for (const held of [bound - 1, bound, bound + 1]) expect(holds(sent, held)).toBe(includes(operator, held, bound));
		expect(signsIn(sent).some((sign) => sign.endsWith('=') && sign !== '=')).toBe(isTaken.date);
	});

	test.each(cases)('asks for numbers with "%s" and %s in signs that it takes', async (match, operator) => {
		for (const [field, bounds] of [[whole, [0, 3]] as const, [decimal, [3, 2.5]] as const].filter(([name]) => name)) {
			for (const bound of bounds) {
				const sent = await asked(searches, match, { number: [{ field, operator, value: bound }] });
				const near = field === decimal ? [bound - 0.5, bound, bound + 0.5] : [bound - 1, bound, bound + 1];
				for (const held of near) expect(holds(sent, held)).toBe(includes(operator, held, bound));
				expect(signsIn(sent).some((sign) => sign.endsWith('=') && sign !== '=')).toBe(isTaken.number);
			}
		}
	});
});

test('a bound that needs a group of its own is refused where Intercom takes no deeper one', async () => {
	const number = [{ field: 'custom_attributes.load', operator: 'atLeast', value: 2.5 }];
	const of = (match: string) => ({ group: [{ match, conditions: { number } }] });
	const any = await asked('conversations', 'AND', of('OR'));
	expect(any).toEqual({
		operator: 'AND',
		value: [
			{
				operator: 'OR',
				value: [
					{ field: 'custom_attributes.load', operator: '>', value: 2.5 },
					{ field: 'custom_attributes.load', operator: '=', value: 2.5 },
				],
			},
		],
	});
	const all = query({ searches: 'conversations', match: 'OR' });
	expect(await refusalOf(all, of('AND'))).toMatchObject({
		message: expect.stringMatching(/^has "Is at Least" or "Is at Most" for an attribute in a group of which all hold/),
	});
});

test('the form has one parameter of conditions for all searches, with the same operators', () => {
	const forms = description.properties.filter(({ name, type }) => name === 'query' && type === 'fixedCollection');
	expect(forms).toHaveLength(1);
	expect(forms[0]?.displayOptions?.show?.['resource']).toHaveLength(SEARCHES.length);
	const offered = parametersIn(forms).filter(({ property }) => property.name === 'operator');
	const dates = offered.filter(({ inside }) => inside.at(-1) === 'date');
	for (const { property } of dates) expect(choicesOf(property)).toHaveLength(6);
});
