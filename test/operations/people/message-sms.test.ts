import { ADA, ANN, BEA, BEN, ME, people } from '../conversations/conversation-samples';
import { picked } from '../../kit/input';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { useTestNode } from '../testNode';

const sms = { resource: 'message', operation: 'create', message_type: 'sms', body: 'See you at noon' };
const to = (...ids: string[]) => ({ to: { row: ids.map((id) => ({ contact: picked(id) })) } });
const byBen = { admin_id: picked(BEN) };
const read = (id: string) => ({ to: `GET /contacts/${id}` });
const answer = { type: 'admin_message', id: '403918396', body: 'See you at noon', message_type: 'sms' };

describeRows('Message: Create, by SMS', { given: people }, [
	{
		title: 'writes to the phone of a contact, without what other kinds of message need',
		parameters: { ...sms, ...to(ANN), subject: 'Left over', template: 'personal' },
		answers: [undefined, undefined, answer],
		sends: [
			ME,
			read(ANN),
			{
				to: 'POST /messages',
				body: {
					message_type: 'sms',
					body: 'See you at noon',
					from: { type: 'admin', id: Number(ADA) },
					to: { type: 'user', id: ANN },
				},
			},
		],
		gives: [answer],
	},
	{
		title: 'writes to several contacts of a list',
		parameters: { ...sms, recipients: 'listed', to_ids: [ANN, BEA], additionalFields: byBen },
		answers: [undefined, undefined, answer],
		sends: [
			read(ANN),
			read(BEA),
			{
				to: 'POST /messages',
				body: {
					message_type: 'sms',
					body: 'See you at noon',
					from: { type: 'admin', id: Number(BEN) },
					to: [
						{ type: 'user', id: ANN },
						{ type: 'lead', id: BEA },
					],
				},
			},
		],
		gives: [answer],
	},
]);

describeRefusals('An SMS refuses', { given: people }, [
	[
		'copies',
		{ ...sms, ...to(ANN), additionalFields: { ...byBen, cc: [BEA] } },
		'An SMS takes no CC and no BCC',
		{ description: 'Remove them, or write an email' },
	],
	['an empty text', { ...sms, ...to(ANN), body: '={{ "" }}' }, 'Body is empty'],
]);

describe('An SMS', () => {
	const node = useTestNode({ given: people });

	test('is sent as Preview, and the look-up of its recipient is not', async () => {
		await node.json({ ...sms, ...to(ANN), additionalFields: byBen });
		const versions = node.simulator.requests.map(({ headers, path }) => [path, headers['intercom-version']]);
		expect(versions).toEqual([
			[`/contacts/${ANN}`, '2.16'],
			['/messages', 'Preview'],
		]);
	});

	test('is not sent again when the answer is lost', async () => {
		node.simulator.fault({ path: '/messages', drop: 'after' });
		const error = await node.failure({ ...sms, ...to(ANN), additionalFields: byBen });
		expect(error.description).toContain('Intercom may have carried this out all the same');
		expect(node.sent.filter((one) => one.to === 'POST /messages')).toHaveLength(1);
	});

	test('with a text that Intercom refuses fails in the words of Intercom', async () => {
		const error = await node.failure({ ...sms, ...to(ANN), body: 'https://example.com', additionalFields: byBen });
		expect(error).toMatchObject({ message: 'Invalid SMS message body', httpCode: '400' });
	});
});
