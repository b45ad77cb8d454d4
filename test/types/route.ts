// Proofs at compile time: `npm run types` fails when an expected error is missing.
import { pick, text } from '../../nodes/Intercom/model/fields';
import { endpoint, procedure } from '../../nodes/Intercom/model/operation';

const said = { action: 'Do something', description: 'Does something' };
const id = pick({ from: 'contacts', required: true });

// A route and its path fit.
endpoint({ ...said, route: 'GET /me' });
endpoint({ ...said, route: 'POST /contacts/{contact_id}/archive', path: { contact_id: id } });
endpoint({ ...said, route: 'DELETE /contacts/{contact_id}/tags/{tag_id}', path: { contact_id: id, tag_id: text() } });

endpoint({ ...said, route: 'GET /contacts/{id}/merge_history', path: { id: { ...id, parameter: 'contact_id' } } });

// @ts-expect-error a placeholder is named as in the route, whatever its parameter is called
endpoint({ ...said, route: 'GET /contacts/{id}/merge_history', path: { contact_id: { ...id, parameter: 'id' } } });
// @ts-expect-error a placeholder without a field
endpoint({ ...said, route: 'POST /contacts/{contact_id}/archive' });
// @ts-expect-error one of two placeholders without a field
endpoint({ ...said, route: 'DELETE /contacts/{contact_id}/tags/{tag_id}', path: { contact_id: id } });
// @ts-expect-error a misspelt placeholder
endpoint({ ...said, route: 'POST /contacts/{contact_id}/archive', path: { contactId: id } });
// @ts-expect-error a field that the route has no place for
endpoint({ ...said, route: 'POST /contacts/{contact_id}/archive', path: { contact_id: id, tag_id: id } });
// @ts-expect-error a path where the route has none
endpoint({ ...said, route: 'GET /me', path: { id } });
// @ts-expect-error no such method
endpoint({ ...said, route: 'FETCH /me' });
// @ts-expect-error no slash
endpoint({ ...said, route: 'GET me' });
// @ts-expect-error a constant where a field belongs
endpoint({ ...said, route: 'GET /notes/{note_id}', path: { note_id: '31' } });
// @ts-expect-error nothing says what the operation does
endpoint({ route: 'GET /me' });
// @ts-expect-error an endpoint has no code
endpoint({ ...said, route: 'GET /me', run: async () => await Promise.resolve({}) });
// @ts-expect-error a procedure has to say which routes it covers
procedure({ ...said, run: async () => await Promise.resolve({}) });
// @ts-expect-error a covered route is a route
procedure({ ...said, covers: ['/me'], run: async () => await Promise.resolve({}) });

procedure({
	...said,
	covers: ['GET /me'],
	async run({ sendAccepting, send, list: _list }) {
		await send('GET /me');
		await send('GET /contacts/{contact_id}', { path: { contact_id: 'x' }, query: { include_merge_history: true } });
		await sendAccepting('GET /contacts/{contact_id}', [404], { path: { contact_id: 'x' } });
		// @ts-expect-error a path where the route has none
		await send('GET /me', { path: { id: 'x' } });
		// @ts-expect-error a misspelt placeholder
		await send('GET /contacts/{contact_id}', { path: { id: 'x' } });
		// @ts-expect-error a placeholder without a value
		await send('GET /contacts/{contact_id}', { query: {} });
		// @ts-expect-error a placeholder without a value, and nothing else either
		await send('GET /contacts/{contact_id}');
		// @ts-expect-error a path takes text
		await sendAccepting('GET /contacts/{contact_id}', [404], { path: { contact_id: 7 } });
		// @ts-expect-error a body is JSON
		await send('GET /me', { body: { when: new Date() } });
		return {};
	},
});
