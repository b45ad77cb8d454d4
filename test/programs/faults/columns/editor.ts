import type { INodeParameters, NodeApiError } from 'n8n-workflow';
import type { Column, Expected, Ran, Scene } from '../types';
import { found, recordsDiffer } from './kit';

const parameters: INodeParameters = { resource: 'contact', operation: 'get' };
const BY_HAND: Expected = { leftOut: 'somebody turns the pages by hand, and opens the list anew to see what changed' };
const WHOLE: Expected = { leftOut: 'it comes whole, in one answer' };
const ONE_PAGE: Expected = { leftOut: 'n8n asks for each page by itself' };
const whole = { 'repeated cursor': WHOLE, 'page shrinks': WHOLE, 'record changes': WHOLE };

/** What an editor's list gave, as rows with an ID, or how it failed. */
async function shown(work: () => Promise<string[]>): Promise<Ran> {
	try {
		const ids = await work();
		return { items: ids.map((id) => ({ json: { id } })), canceled: false, seen: ids };
	} catch (thrown) {
		const error = thrown as NodeApiError;
		const { description, httpCode, message } = error;
		return {
			items: [],
			canceled: false,
			error: { message, description: description ?? '', status: httpCode ?? undefined },
			seen: error,
		};
	}
}

const base = { parameters, items: [], struck: 0 };

const PAGE = 50;

/** A searchable list, of which somebody reads two pages: those of the newest records first, each ordered by name. */
export const picker: Column = {
	name: 'picker',
	kind: 'editor',
	but: { 'repeated cursor': ONE_PAGE, 'page shrinks': BY_HAND, 'record changes': BY_HAND },
	prepare({ state }): Scene {
		const ids = state.addContacts(120).map(({ id }) => id);
		// Names have the records' numbers, so that those of a page are in the order in which they were added.
		const wanted = [...ids.slice(-PAGE), ...ids.slice(-2 * PAGE, -PAGE)];
		return {
			...base,
			serial: { method: 'POST', path: '/contacts/search', skip: 1 },
			right: (_item, rows, allowed) => recordsDiffer(rows, wanted, allowed),
			inEditor: async (built) =>
				await shown(async () => {
					const one = await built.page('searchContacts', parameters);
					const two = await built.page('searchContacts', parameters, String(one.paginationToken));
					return [...one.results, ...two.results].map(({ value }) => String(value));
				}),
		};
	},
};

/** A dropdown that reads several pages, and has everything in the order of names. */
export const dropdown: Column = {
	name: 'load options',
	kind: 'editor',
	but: { 'page shrinks': BY_HAND, 'record changes': BY_HAND },
	prepare({ state }): Scene {
		const ids = state.addContacts(120).map(({ id }) => id);
		return {
			...base,
			serial: { method: 'POST', path: '/contacts/search', skip: 1 },
			right: (_item, rows, allowed) => recordsDiffer(rows, ids, allowed),
			inEditor: async (built) =>
				await shown(async () => (await built.options('getContacts', parameters)).map(({ value }) => String(value))),
		};
	},
};

/** The workspace's own attributes. */
export const mapper: Column = {
	name: 'mapper',
	kind: 'editor',
	but: whole,
	prepare({ state }): Scene {
		const names = state.attributes
			.filter(({ archived, custom, model }) => custom && !archived && model === 'contact')
			.map(({ name }) => name);
		return {
			...base,
			serial: { method: 'GET', path: '/data_attributes', skip: 0 },
			right: (_item, rows, allowed) => recordsDiffer(rows, names, { ...allowed, loose: true }),
			inEditor: async (built) =>
				await shown(async () => (await built.fields('contactAttributes', parameters)).fields.map(({ id }) => id)),
		};
	},
};

/** The test of the credential, which asks once. */
export const credential: Column = {
	name: 'credential test',
	kind: 'test',
	but: whole,
	prepare(): Scene {
		return {
			...base,
			serial: { method: 'GET', path: '/me', skip: 0 },
			right: (_item, rows) =>
				rows[0]?.json['id'] === 'Connected to Simulator Workspace as Ada Marsh'
					? []
					: [found('wrong', `it says ${JSON.stringify(rows[0]?.json)}`)],
			async inEditor(built) {
				const { message, status } = await built.test();
				if (status === 'OK') return { items: [{ json: { id: message } }], canceled: false, seen: message };
				return { items: [], canceled: false, error: { message, description: '' }, seen: message };
			},
		};
	},
};
