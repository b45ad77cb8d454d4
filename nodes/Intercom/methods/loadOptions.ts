import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { refuseSecondVisit } from '../engine/lists/rows';
import type { Place } from '../engine/lists/steps';
import { titleOf } from '../engine/names';
import type { JsonObject } from '../model/json';
import { NOBODY } from '../model/optionsList';
import { listOf, type RecordKind } from '../model/records';
import { people } from '../model/records/people';
import { textsIn } from '../model/rows';
import { searchTitles } from '../model/searchTitles';
import { editorLists } from './lists';
import { companyReader } from './lists/companies';
import { attributeTitle, readAttributes, type Model } from './lists/dataAttributes';
import { recordReader } from './lists/fromRecord';
import { companyIdOption, contactOption, hasId, namedOption, type ToOption } from './lists/options';
import { entriesOf, type Entries } from './lists/order';
import type { PageReader } from './lists/pages';
import { reportingOptions } from './lists/reporting';
import { contactReader } from './lists/search';
import { searchOptions } from './lists/searchFields';
import { readForEditor, type Read, type ReadParameter } from './read';

type LoadOptions = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** A dropdown can't page: it shows the newest records, and an expression reaches the others. */
const MAX_PAGES = 4;

const readNewest = async (read: Read, reader: PageReader, parameter: ReadParameter): Promise<JsonObject[]> => {
	const newest: JsonObject[] = [];
	const visit = refuseSecondVisit();
	let place: Place;
	for (let page = 0; page < MAX_PAGES; page++) {
		const { rows, next, onTop = [] } = await reader(read, '', place, parameter);
		newest.push(...[...onTop, ...rows].filter(hasId));
		if (next === undefined) break;
		place = visit(next);
	}
	return newest;
};

const loadRows = (
	readRows: (read: Read, parameter: ReadParameter) => Promise<JsonObject[]>,
	toOption: ToOption,
	order?: Entries['order'],
): LoadOptions =>
	async function () {
		return await readForEditor(this, async (read, parameter) =>
			entriesOf(await readRows(read, parameter), { toOption, order }),
		);
	};
const loadNewest = (reader: PageReader, { order, toOption }: Entries): LoadOptions =>
	loadRows(async (read, parameter) => await readNewest(read, reader, parameter), toOption, order);
const loadCustomAttributes = (model: Model): LoadOptions =>
	loadRows(
		async (read) => (await readAttributes(read, model)).filter(({ custom }) => custom === true),
		(attribute) => ({
			name: attributeTitle(attribute),
			value: String(attribute.name),
			description: titleOf(String(attribute.data_type)),
		}),
	);

const { list: segments } = people.segments;
const hasCompanyId = ({ company_id }: JsonObject) => typeof company_id === 'string' && company_id !== '';

const loadRecords = Object.fromEntries(
	editorLists.map(({ kind, reader, ...entries }) => [listOf(kind), loadNewest(reader, entries)]),
) as Readonly<Record<`get${Capitalize<RecordKind>}`, LoadOptions>>;

/**
 * The dropdowns: one for each kind of record, and those with a name of their own. Names are part of the contract with
 * saved workflows.
 */
export const loadOptions = {
	...loadRecords,
	getActivityTypes: loadRows(
		async (read) =>
			textsIn(await read('GET /admins/activity_log_event_types'), 'event_types').map((value) => ({ value })),
		({ value }) => ({ name: titleOf(String(value)), value: String(value) }),
	),
	getCompanyCustomAttributes: loadCustomAttributes('company'),
	getCompanyIds: loadRows(
		async (read, parameter) => (await readNewest(read, companyReader, parameter)).filter(hasCompanyId),
		companyIdOption,
	),
	getCompanySegments: loadNewest(recordReader({ ...segments, query: { type: 'company' } }), { toOption: namedOption }),
	getContactCustomAttributes: loadCustomAttributes('contact'),
	getContactFields: loadRows(
		async (read) => await readAttributes(read, 'contact'),
		(attribute) => {
			const field = String(attribute.full_name ?? attribute.name);
			return { name: searchTitles.contacts[field] ?? attributeTitle(attribute), value: field, description: field };
		},
	),
	getOwners: async function () {
		return [{ name: '[Nobody]', value: NOBODY }, ...(await loadRecords.getAdmins.call(this))];
	} satisfies LoadOptions as LoadOptions,
	getUserSegments: loadNewest(recordReader(segments), { toOption: namedOption }),
	getUsers: loadNewest(contactReader('user'), { toOption: contactOption }),
	...reportingOptions,
	...searchOptions,
};
