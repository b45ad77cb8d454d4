import { toText, type Json } from '../../../model/json';
import type { Session } from '../../../model/session';

const isBlank = (value: Json | undefined): boolean => toText(value).trim() === '';

/** Tells of a new contact that may be a blank one, or a second one of a person who is there already. */
export function hintIfUnknown({ addHint, body }: Pick<Session, 'addHint' | 'body'>, ifExists: string): void {
	const { email, external_id, name, phone, role } = body;
	const isUser = role === 'user';
	const hasNoKey = isBlank(email) && isBlank(external_id);
	if (hasNoKey && (isUser || (isBlank(name) && isBlank(phone))))
		addHint(
			`A ${isUser ? 'user without email and external ID' : 'lead without email, external ID and name'} was created, which no later run finds again: check these fields and their expressions`,
		);
	else if (!isUser && isBlank(external_id) && ifExists !== 'fail')
		addHint('A new lead was created: leads may share an email, so only an external ID finds one that exists');
}
