import { at, errorCodeOf, recordsIn, within } from '../gateway/exchange';
import { isDone, statusOf } from '../shape/answers';
import { confirms, notSeen, PATIENCE_MS, PREVIEW, rowsOf, SECOND_MS, told, typeOf, type Probe } from './probe';

/** How a text with characters of HTML came back. */
function howItCame(text: unknown, given: string): string {
	if (text === given) return 'as it was given';
	const escaped = given
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
	if (typeof text !== 'string') return typeOf(text);
	if (text === escaped || text === escaped.replaceAll('"', '&quot;')) return 'escaped';
	if (text === `<p>${escaped}</p>`) return 'escaped, in a paragraph';
	if (text === `<p>${given}</p>`) return 'as it was given, in a paragraph';
	return /&(lt|gt);/.test(text)
		? 'changed, with entities'
		: text.includes('<')
			? 'changed, with tags'
			: 'changed, without tags';
}

/** What only writing shows. Everything is about contacts that the probe made; none of them has an address. */
export const writeProbes: readonly Probe[] = [
	{
		name: 'name-with-brackets',
		question: 'Does a name with characters of HTML come back escaped?',
		sent: 'POST /contacts with such a name, GET /contacts/{id}',
		assumption: 'yes, so the node turns it back',
		writes: true,
		async run(desk) {
			const name = `${desk.names.of('name')} <b> & "c"`;
			const id = await desk.user('brackets', { name });
			const how = howItCame(within((await desk.need(`GET /contacts/${id}`)).answer, 'name'), name);
			return confirms(how === 'escaped', how);
		},
	},
	{
		name: 'text-with-brackets',
		question: 'What becomes of angle brackets in the plain text of a reply?',
		sent: 'POST /conversations, POST /conversations/{id}/reply by its contact, GET /conversations/{id} plain and as plaintext',
		assumption: 'Intercom takes the text as HTML, so the node escapes what is meant as text',
		writes: true,
		async run(desk) {
			const contact = await desk.user('writer');
			const id = await desk.conversation(contact);
			const text = 'a < b and <i>c</i> > d';
			const body = { message_type: 'comment', type: 'user', intercom_user_id: contact, body: text };
			await desk.need(`POST /conversations/${id}/reply`, { body });
			const seen: string[] = [];
			for (const query of ['', '?display_as=plaintext']) {
				const { answer } = await desk.need(`GET /conversations/${id}${query}`);
				const parts = recordsIn(within(answer, 'conversation_parts.conversation_parts'));
				const last = parts.filter((part) => part['part_type'] === 'comment' && part['body'] !== null).at(-1);
				seen.push(`${query === '' ? 'plain' : 'as plaintext'}: ${howItCame(last?.['body'], text)}`);
			}
			return confirms(!seen[0]?.includes('escaped'), ...seen);
		},
	},
	{
		name: 'in-app-message-type',
		question: 'Is the type of a message in the answer inapp or in_app?',
		sent: 'POST /messages with inapp, to a contact of this program',
		assumption: 'inapp',
		writes: true,
		async run(desk) {
			const id = await desk.user('reader');
			const people = { from: { type: 'admin', id: Number(desk.me) }, to: { type: 'user', id } };
			const body = { message_type: 'inapp', body: desk.names.of('message'), ...people };
			const type = within((await desk.need('POST /messages', { body })).answer, 'message_type');
			const known = ['inapp', 'in_app', 'in-app'].find((one) => one === type);
			return confirms(type === 'inapp', known ?? typeOf(type));
		},
	},
	{
		name: 'search-delay',
		question: 'How long does it take until a search finds a new contact?',
		sent: 'POST /contacts, then POST /contacts/search by its external ID until it is found, for 60 s at most',
		assumption: 'some time: the node looks up names it has just made by other ways',
		writes: true,
		async run(desk) {
			await desk.user('searched');
			const began = Date.now();
			const query = { field: 'external_id', operator: '=', value: desk.names.of('searched') };
			for (; Date.now() - began < PATIENCE_MS; await desk.wait(SECOND_MS)) {
				const found = rowsOf(await desk.need('POST /contacts/search', { body: { query } })).length;
				if (found > 0) return told(`found after ${Math.round((Date.now() - began) / SECOND_MS)} s`);
			}
			return told(`not found within ${PATIENCE_MS / SECOND_MS} s`);
		},
	},
	{
		name: 'double-contact',
		question: 'What does Intercom answer to a second contact with the same external ID?',
		sent: 'POST /contacts twice',
		assumption: '409 conflict, with the ID of the first one in its message',
		writes: true,
		async run(desk) {
			const id = await desk.user('double');
			const body = { role: 'user', external_id: desk.names.of('double') };
			const reply = await desk.ask('POST /contacts', { body });
			const [error] = recordsIn(at(reply.answer, 'errors'));
			const isNamed = typeof error?.['message'] === 'string' && error['message'].includes(id);
			const how = `${statusOf(reply)}, the ID is ${isNamed ? '' : 'not '}in the message`;
			return confirms(reply.status === 409 && errorCodeOf(reply) === 'conflict' && isNamed, how);
		},
	},
	{
		name: 'merged-contact',
		question: 'What does Intercom answer for a contact that was merged into another?',
		sent: 'POST /contacts for a lead and a user, POST /contacts/merge, GET /contacts/{id} of the lead',
		assumption: '410 with a link to the other one',
		writes: true,
		async run(desk) {
			const into = await desk.user('into');
			const lead = { body: { role: 'lead', name: desk.names.of('from') } };
			const from = desk.idFrom(await desk.need('POST /contacts', lead));
			await desk.need('POST /contacts/merge', { body: { from, into, skip_duplicate_validation: true } });
			const reply = await desk.ask(`GET /contacts/${from}`);
			const link = reply.headers['link'] === undefined ? 'no link' : 'with a link';
			return confirms(reply.status === 410 && link === 'with a link', `${statusOf(reply)}, ${link}`);
		},
	},
	{
		name: 'deleted-note',
		question: 'Is the ID in the answer to a deleted note a number or a text?',
		sent: 'POST /contacts/{id}/notes, DELETE /notes/{id} as Preview',
		assumption: 'a text',
		writes: true,
		async run(desk) {
			const id = await desk.user('noted');
			const note = desk.idFrom(
				await desk.need(`POST /contacts/${id}/notes`, { body: { body: desk.names.of('note') } }),
			);
			const reply = await desk.ask(`DELETE /notes/${note}`, { version: PREVIEW });
			if (!isDone(reply)) return notSeen(statusOf(reply));
			return confirms(typeof at(reply.answer, 'id') === 'string', `${reply.status}, ${typeOf(at(reply.answer, 'id'))}`);
		},
	},
	{
		name: 'empty-company',
		question: 'Is a company without contacts found by its own ID, and in the list?',
		sent: 'POST /companies, GET /companies with its company_id, POST /companies/list',
		assumption: 'found by its ID, missing in the list',
		writes: true,
		async run(desk) {
			const company_id = desk.names.of('empty-company');
			await desk.need('POST /companies', { body: { company_id } });
			const single = await desk.ask(`GET /companies?company_id=${company_id}`);
			const list = await desk.need('POST /companies/list?per_page=60&order=desc');
			const isListed = rowsOf(list).some((row) => row['company_id'] === company_id);
			return confirms(
				isDone(single) && !isListed,
				`by its ID: ${statusOf(single)}`,
				`in the list: ${isListed ? 'yes' : 'no'}`,
			);
		},
	},
];
