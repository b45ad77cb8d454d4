import type { ILoadOptionsFunctions, INodeListSearchResult, INodePropertyOptions } from 'n8n-workflow';
import type { JsonObject } from '../model/json';
import { asAdmin, asCompany, asContact, asConversation, asNamed, hasId } from './labels';
import { admins, companies, contactsOf, conversations, segments, tags, teams, type List } from './lists';
import { reading } from './reader';

type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

const searchIn = (list: List, label: (row: JsonObject) => INodePropertyOptions): Search =>
	async function (filter = '', paginationToken) {
		return await reading(this, async (read) => {
			const { rows, next } = await list(read, filter.trim(), paginationToken);
			return { results: rows.filter(hasId).map(label), ...(next !== undefined && { paginationToken: next }) };
		});
	};

/** What the searchable pickers read: a page at a time, filtered by Intercom where it can. */
export const listSearch = {
	searchAdmins: searchIn(admins, asAdmin),
	searchCompanies: searchIn(companies, asCompany),
	searchContacts: searchIn(contactsOf(), asContact),
	searchConversations: searchIn(conversations, asConversation),
	searchSegments: searchIn(segments, asNamed),
	searchTags: searchIn(tags, asNamed),
	searchTeams: searchIn(teams, asNamed),
};
