import type { PollingStage } from './stage';

/** The teammate of the token. */
export const ADMIN = '991267459';

/** What another program does in Intercom. */
export function programOn(stage: PollingStage) {
	const addContact = async (fields: object = {}) =>
		String((await stage.send('POST', '/contacts', { role: 'user', name: 'Amara', ...fields })).id);

	const startConversation = async (contact: string, body = 'Hello') =>
		String((await stage.send('POST', '/conversations', { from: { type: 'user', id: contact }, body })).conversation_id);

	const reply = async (conversation: string, fields: object) =>
		await stage.send('POST', `/conversations/${conversation}/reply`, { message_type: 'comment', ...fields });

	const byAdmin = (body: string, message_type = 'comment') => ({ type: 'admin', admin_id: ADMIN, body, message_type });
	const byContact = (id: string, body: string) => ({ type: 'user', intercom_user_id: id, body });
	const manage = async (conversation: string, message_type: string, fields: object = {}) =>
		await stage.send('POST', `/conversations/${conversation}/parts`, {
			message_type,
			type: 'admin',
			admin_id: ADMIN,
			...fields,
		});
	return { addContact, byAdmin, byContact, manage, reply, startConversation };
}
