import { DIGITS, named, type RecordList, type RecordSpec } from './record';

const conversationAttributes = {
	route: 'GET /conversations/attributes',
	rows: 'data',
	name: ['name'],
	beside: ['data_type'],
} satisfies RecordList;

/** Conversations, their attributes, and calls. */
export const conversations = {
	conversationAttributeOptions: {
		one: 'option',
		placeholder: 'e.g. a1b2c3d4-e5f6-7890-abcd-ef1234567890',
		by: {},
	},
	conversationAttributes: {
		one: 'conversation attribute',
		id: DIGITS,
		placeholder: 'e.g. 12870',
		list: conversationAttributes,
		by: { name: named(conversationAttributes, 'name', 'By Name', 'e.g. Issue type') },
	},
	calls: {
		one: 'call',
		id: DIGITS,
		placeholder: 'e.g. 123',
		list: {
			route: 'GET /calls',
			rows: 'data',
			pages: { by: 'number', size: 25 },
			name: ['phone'],
			beside: ['direction'],
			order: 'own',
		},
		by: {},
	},
	conversations: {
		one: 'conversation',
		id: DIGITS,
		placeholder: 'e.g. 215471234567890',
		url: {
			pattern: /\/conversations?\/(\d+)/,
			placeholder: 'e.g. https://app.intercom.com/a/inbox/abc123/inbox/shared/all/conversation/215471234567890',
		},
		by: {},
	},
} satisfies Readonly<Record<string, RecordSpec>>;
