import { choice, pick, text } from '../../../model/fields';
import { endpoint, type Operation } from '../../../model/operation';
import { atOnce, byNextCursor } from '../../../model/pages';
import { contactId, mergeHistory } from '../../shared/fields';
import { contactOutput } from '../../shared/simplify';

const path = { contact_id: contactId };
const subscriptionId = pick({ from: 'subscriptionTypes', label: 'Subscription Type', required: true });

/** The operations on a contact's subscriptions, segments and merge history, and those that fit nowhere else. */
export const contactLinks = {
	attachSubscription: endpoint({
		label: 'Attach Subscription',
		action: 'Attach a subscription to a contact',
		description: 'Record that a contact agrees to a type of message, or objects to it',
		route: 'POST /contacts/{contact_id}/subscriptions',
		path,
		body: {
			consent_type: choice({
				options: { opt_in: 'Opt In', opt_out: 'Opt Out' },
				label: 'Consent',
				required: true,
				description:
					'The kind of the subscription type: Opt In makes the contact receive its messages, Opt Out stops them',
			}),
			id: { ...subscriptionId, parameter: 'subscription_id' },
		},
		idempotent: true,
	}),
	block: endpoint({
		action: 'Block a contact',
		description: 'Keep a contact from writing to the workspace',
		notice: 'This archives the conversations of the contact too, and no operation here can unblock it.',
		route: 'POST /contacts/{contact_id}/block',
		path,
		idempotent: true,
	}),
	detachSubscription: endpoint({
		label: 'Detach Subscription',
		action: 'Detach a subscription from a contact',
		description: 'Take back what a contact said about a type of message',
		route: 'DELETE /contacts/{contact_id}/subscriptions/{subscription_id}',
		path: { ...path, subscription_id: subscriptionId },
	}),
	getByExternalId: endpoint({
		label: 'Get by External ID',
		action: 'Get a contact by its external ID',
		description: 'Get the contact that has this identifier of your own',
		...contactOutput,
		ifNotFound: true,
		route: 'GET /contacts/find_by_external_id/{external_id}',
		bears: { external_id: ['external_id'] },
		path: { external_id: text({ label: 'External ID', required: true, placeholder: 'e.g. user-70' }) },
		query: { include_merge_history: mergeHistory },
	}),
	getMergeHistory: endpoint({
		label: 'Get Merge History',
		action: 'Get the merge history of a contact',
		description: 'List the contacts that were merged into a user; leads have no history',
		route: 'GET /contacts/{id}/merge_history',
		path: { id: { ...contactId, parameter: 'contact_id' } },
		query: { order: choice({ options: { asc: 'Oldest First', desc: 'Newest First' }, default: 'desc' }) },
		rows: 'data',
		pages: byNextCursor(150),
	}),
	getSegments: endpoint({
		label: 'Get Segments',
		action: 'Get the segments of a contact',
		description: 'List the segments that a contact is in',
		route: 'GET /contacts/{contact_id}/segments',
		path,
		rows: ['data', 'segments'],
		pages: atOnce,
	}),
	getSubscriptions: endpoint({
		label: 'Get Subscriptions',
		action: 'Get the subscriptions of a contact',
		description: 'List the types of message that a contact has agreed or objected to',
		route: 'GET /contacts/{contact_id}/subscriptions',
		path,
		rows: 'data',
		pages: atOnce,
	}),
} satisfies Readonly<Record<string, Operation>>;
