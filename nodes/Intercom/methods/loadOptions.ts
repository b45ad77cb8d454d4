import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { refuseSecondVisit } from '../engine/lists/rows';
import { titleOf } from '../engine/names';
import type { JsonObject } from '../model/json';
import { listOf, type RecordKind } from '../model/records';
import { people } from '../model/records/people';
import { wordsIn } from '../model/rows';
import { attributeTitle, readAttributes, type Model } from './lists/dataAttributes';
import { asCompanyId, asContact, asNamed, hasId } from './lists/labels';
import { listed } from './lists/fromRecord';
import { companies, contactsOf, type List } from './lists/search';
import { readForEditor, type ReadParameter, type Read } from './read';
import { recordLists } from './lists';
import { reportingOptions } from './lists/reporting';
import { searchOptions } from './lists/searchFields';

type Load = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** A dropdown can't page: it shows the newest records, and an expression reaches the others. */
const PAGES = 4;

const newest = async (read: Read, list: List, parameter: ReadParameter): Promise<JsonObject[]> => {
	const rows: JsonObject[] = [];
	const visit = refuseSecondVisit();
	let from: string | undefined;
	for (let page = 0; page < PAGES; page++) {
		const { rows: more, next } = await list(read, '', from, parameter);
		rows.push(...more.filter(hasId));
		if (next === undefined) break;
		from = visit(next);
	}
	return rows;
};

const load = (
	rowsFrom: (read: Read, parameter: ReadParameter) => Promise<JsonObject[]>,
	label: (row: JsonObject) => INodePropertyOptions,
): Load =>
	async function () {
		return await readForEditor(this, async (read, parameter) => (await rowsFrom(read, parameter)).map(label));
	};
const newestOf = (list: List, label: (row: JsonObject) => INodePropertyOptions): Load =>
	load(async (read, parameter) => await newest(read, list, parameter), label);
const custom = (model: Model): Load =>
	load(
		async (read) => (await readAttributes(read, model)).filter((attribute) => attribute.custom === true),
		(attribute) => ({
			name: attributeTitle(attribute),
			value: String(attribute.name),
			description: titleOf(String(attribute.data_type)),
		}),
	);

const { list: segments } = people.segments;
const companySegments = listed({ ...segments, query: { type: 'company' } });

/** The dropdowns: one for each kind of record, and those with a name of their own. Names are part of the contract with saved workflows. */
export const loadOptions = {
	...(Object.fromEntries(recordLists.map(({ kind, list, label }) => [listOf(kind), newestOf(list, label)])) as Readonly<
		Record<`get${Capitalize<RecordKind>}`, Load>
	>),
	getActivityTypes: load(
		async (read) =>
			wordsIn(await read('GET /admins/activity_log_event_types'), 'event_types').map((value) => ({ value })),
		({ value }) => ({ name: titleOf(String(value)), value: String(value) }),
	),
	getCompanyCustomAttributes: custom('company'),
	getCompanyIds: load(
		async (read, parameter) =>
			(await newest(read, companies, parameter)).filter(
				({ company_id }) => typeof company_id === 'string' && company_id !== '',
			),
		asCompanyId,
	),
	getCompanySegments: newestOf(companySegments, asNamed),
	getContactCustomAttributes: custom('contact'),
	getContactFields: load(
		async (read) => await readAttributes(read, 'contact'),
		(attribute) => ({ name: attributeTitle(attribute), value: String(attribute.full_name ?? attribute.name) }),
	),
	getUserSegments: newestOf(listed(segments), asNamed),
	getUsers: newestOf(contactsOf('user'), asContact),
	...reportingOptions,
	...searchOptions,
};
