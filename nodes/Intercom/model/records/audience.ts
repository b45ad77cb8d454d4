import { named, type RecordList, type RecordSpec } from './record';

const audiences = {
	route: 'GET /audiences',
	rows: 'data',
	pages: { by: 'number', size: 50 },
	name: ['name'],
} satisfies RecordList;
// Archived ones too, so that they can be brought back.
const dataAttributes = {
	route: 'GET /data_attributes',
	rows: 'data',
	query: { include_archived: true },
	name: ['label', 'name'],
	beside: ['model'],
} satisfies RecordList;
const subscriptionTypes = {
	route: 'GET /subscription_types',
	rows: 'data',
	name: ['default_translation.name'],
	beside: ['consent_type'],
} satisfies RecordList;

/** What contacts are sorted by, asked for and told. */
export const audience = {
	audiences: { one: 'audience', placeholder: 'e.g. 123', list: audiences, by: {} },
	dataAttributes: {
		one: 'data attribute',
		placeholder: 'e.g. 44',
		list: dataAttributes,
		by: { name: named(dataAttributes, 'name', 'By Name', 'e.g. plan') },
	},
	subscriptionTypes: { one: 'subscription type', placeholder: 'e.g. 37846', list: subscriptionTypes, by: {} },
} satisfies Readonly<Record<string, RecordSpec>>;
