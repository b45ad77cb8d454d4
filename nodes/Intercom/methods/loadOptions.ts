import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { titleOf } from '../engine/names';
import type { JsonObject } from '../model/json';
import { firstTime } from '../model/rows';
import { attributesOf, labelOf, type Model } from './attributes';
import { asAdmin, asCompany, asCompanyId, asContact, asConversation, asNamed, hasId } from './labels';
import {
	admins,
	companies,
	companySegments,
	contactsOf,
	conversations,
	segments,
	tags,
	teams,
	type List,
} from './lists';
import { reading, type Read } from './reader';
import { searchOptions } from './searchFields';

type Load = (this: ILoadOptionsFunctions) => Promise<INodePropertyOptions[]>;

/** A dropdown can't page: it shows the newest records, and an expression reaches the others. */
const PAGES = 4;

const newest = async (read: Read, list: List): Promise<JsonObject[]> => {
	const rows: JsonObject[] = [];
	const unseen = firstTime();
	let from: string | undefined;
	for (let page = 0; page < PAGES; page++) {
		const { rows: more, next } = await list(read, '', from);
		rows.push(...more.filter(hasId));
		if (next === undefined) break;
		from = unseen(next);
	}
	return rows;
};

const load = (
	rowsFrom: (read: Read) => Promise<JsonObject[]>,
	label: (row: JsonObject) => INodePropertyOptions,
): Load =>
	async function () {
		return await reading(this, async (read) => (await rowsFrom(read)).map(label));
	};
const listed = (list: List, label: (row: JsonObject) => INodePropertyOptions): Load =>
	load(async (read) => await newest(read, list), label);
const custom = (model: Model): Load =>
	load(
		async (read) => (await attributesOf(read, model)).filter((attribute) => attribute.custom === true),
		(attribute) => ({
			name: labelOf(attribute),
			value: String(attribute.name),
			description: titleOf(String(attribute.data_type)),
		}),
	);

/** The dropdowns. Names are part of the contract with saved workflows. */
export const loadOptions = {
	getAdmins: listed(admins, asAdmin),
	getCompanies: listed(companies, asCompany),
	getCompanyCustomAttributes: custom('company'),
	getCompanyIds: load(
		async (read) =>
			(await newest(read, companies)).filter(({ company_id }) => typeof company_id === 'string' && company_id !== ''),
		asCompanyId,
	),
	getCompanySegments: listed(companySegments, asNamed),
	getContactCustomAttributes: custom('contact'),
	getContactFields: load(
		async (read) => await attributesOf(read, 'contact'),
		(attribute) => ({ name: labelOf(attribute), value: String(attribute.full_name ?? attribute.name) }),
	),
	getContacts: listed(contactsOf(), asContact),
	getConversations: listed(conversations, asConversation),
	getTags: listed(tags, asNamed),
	getTeams: listed(teams, asNamed),
	getUserSegments: listed(segments, asNamed),
	getUsers: listed(contactsOf('user'), asContact),
	...searchOptions,
};
