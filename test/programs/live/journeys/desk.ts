import { removal, step, type Journey, type Own } from './step';
import { picked } from '../../picked';

const MS_PER_DAY = 86_400_000;
const conversation = (own: Own) => ({ conversation_id: own.pick('conversation') });
const ticket = (own: Own) => ({ ticket_id: own.pick('ticket') });
const tag = (own: Own) => ({ tag_id: own.pick('tag') });
const existingTag = (own: Own) => ({ tag: 'existing', ...tag(own) });
const begun = (who: string) => (own: Own) => ({ from_id: own.pick(who), body: own.names.of('conversation') });
/** The customer's own types: those of teammates alone and trackers take no contact. */
const isCustomers = ({ category }: Readonly<Record<string, unknown>>) => category === 'Customer';

/** Conversations that contacts of this program begin, and tickets of theirs. */
export const desk: Journey = {
	name: 'conversations and tickets',
	steps: [
		step('tag.create', ({ names }) => ({ name: names.of('desk-tag') }), { makes: 'tag' }),
		step('contact.create', ({ names }) => ({ role: 'user', external_id: names.of('asker') }), { makes: 'asker' }),
		step('contact.create', ({ names }) => ({ role: 'user', external_id: names.of('second') }), { makes: 'second' }),
		step('conversation.create', begun('asker'), { makes: 'conversation', id: 'conversation_id' }),
		step('conversation.get', conversation),
		step('conversation.update', (own) => ({
			...conversation(own),
			additionalFields: { title: own.names.of('title'), read: true },
		})),
		step('conversation.reply', (own) => ({ ...conversation(own), message: 'note', body: own.names.of('note') })),
		step('conversation.reply', (own) => ({ ...conversation(own), body: own.names.of('reply') })),
		step('conversation.assign', (own) => ({ ...conversation(own), assign_to: 'admin', assignee_id: picked(own.me) })),
		step('conversation.attachTag', (own) => ({ ...conversation(own), ...existingTag(own) })),
		step('conversation.detachTag', (own) => ({ ...conversation(own), ...tag(own) })),
		step('conversation.attachContact', (own) => ({
			...conversation(own),
			customer_intercom_user_id: own.pick('second'),
		})),
		step('conversation.detachContact', (own) => ({ ...conversation(own), contact_id: own.pick('second') })),
		step('conversation.snooze', (own) => ({
			...conversation(own),
			snoozed_until: new Date(Date.now() + MS_PER_DAY).toISOString(),
		})),
		step('conversation.open', conversation),
		step('conversation.close', conversation),
		step('conversation.replyAndClose', (own) => ({ ...conversation(own), body: own.names.of('last') })),
		step('conversation.getMessages', conversation),
		step('conversation.getTranscript', conversation),
		step('conversation.create', begun('asker'), { makes: 'another', id: 'conversation_id' }),
		step('conversation.merge', (own) => ({
			id: own.pick('another'),
			merge_into_conversation_id: own.pick('conversation'),
		})),
		step(
			'ticket.create',
			(own) => ({
				ticket_type_id: own.existing('ticketTypes', isCustomers),
				contact_id: own.pick('asker'),
				ticket_attributes__default_title_: own.names.of('ticket'),
			}),
			{ makes: 'ticket' },
		),
		step('ticket.get', ticket),
		step('ticket.update', (own) => ({ ...ticket(own), ticket_attributes__default_title_: own.names.of('retitled') })),
		step('ticket.reply', (own) => ({ ...ticket(own), message: 'note', body: own.names.of('note') })),
		step('ticket.attachTag', (own) => ({ ...ticket(own), ...existingTag(own) })),
		step('ticket.detachTag', (own) => ({ ...ticket(own), ...tag(own) })),
		step('ticket.getMessages', ticket),
		removal('ticket.delete', ticket),
		removal('conversation.delete', (own) => ({ conversation_id: own.pick('another') })),
		removal('conversation.delete', conversation),
		removal('contact.delete', (own) => ({ contact_id: own.pick('second') })),
		removal('contact.delete', (own) => ({ contact_id: own.pick('asker') })),
		removal('tag.delete', tag),
	],
};
