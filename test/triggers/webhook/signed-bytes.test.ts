import { notificationOf, send } from './send';
import { useWebhooks } from './webhooks';

const webhooks = useWebhooks();
const register = (id: string) => webhooks.register({ id, parameters: { topics: ['*'], simplify: false } });

describe('What starts a workflow is read from the bytes that Intercom signed', () => {
	test.each([
		['text', 'text/plain'],
		['bytes', 'application/octet-stream'],
		['vendor', 'application/vnd.intercom+json'],
		['charset', 'application/json; charset=utf-8'],
	])('whatever content type a proxy gives them (%s)', async (name, type) => {
		const notification = notificationOf('company.created', { type: 'company', id: '1' });
		const headers = { 'content-type': type };
		expect((await send(register(`bytes-${name}`), JSON.stringify(notification), { headers })).status).toBe(200);
		expect(webhooks.executions).toEqual([[notification]]);
	});

	test('with every digit of a number that JavaScript can not hold', async () => {
		const body = JSON.stringify(notificationOf('company.created', { type: 'company', id: 7 }));
		await send(register('bytes-long'), body.replace('"id":7', '"id":92233720368547758071'));
		expect(webhooks.executions[0]?.[0]).toMatchObject({ data: { item: { id: '92233720368547758071' } } });
	});

	test('and not from a form that n8n reads in another way', async () => {
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const forged = 'type=notification_event&topic=company.created';
		expect((await send(register('bytes-form'), forged, { headers })).status).toBe(200);
		expect(webhooks.executions).toEqual([]);
	});
});
