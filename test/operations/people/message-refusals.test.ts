import { picked } from '../testNode';
import { ANN, describeRefusals, people } from '../conversations/conversation-samples';

const create = { resource: 'message', operation: 'create' };
const email = { ...create, message_type: 'email', subject: 'Thanks', body: '<p>For everything</p>', template: 'plain' };
const inApp = { ...create, message_type: 'inapp', body: 'Hello!' };
const to = (id: string) => ({ to: { row: [{ contact: picked(id) }] } });

describeRefusals('Message: Create refuses', [
	{
		title: 'an email without a subject',
		given: people,
		parameters: { ...email, subject: '={{ $json.subject }}', ...to(ANN) },
		items: [{ json: {} }],
		message: 'Subject is empty',
		description: 'Fill it in, or check what its expression gives',
	},
	{
		title: 'a message without words',
		given: people,
		parameters: { ...inApp, body: '={{ $json.words }}', ...to(ANN) },
		items: [{ json: { words: ' ' } }],
		message: 'Body is empty',
	},
	{
		title: 'a message to nobody',
		given: people,
		parameters: { ...inApp, to: {} },
		message: 'To is empty',
		description: 'Add at least one',
	},
	{
		title: 'a recipient whom nobody knows, and says which one',
		given: people,
		parameters: {
			...inApp,
			to: { row: [{ contact: picked(ANN) }, { contact: picked('zoe@example.com', 'email') }] },
		},
		message: 'To row 2: "Contact" "zoe@example.com" was not found: no contact has this email',
	},
	{
		title: 'a recipient that an expression leaves empty',
		given: people,
		parameters: { ...inApp, to: { row: [{ contact: picked('={{ $json.contact }}') }] } },
		items: [{ json: {} }],
		message: 'To row 1: "Contact" is empty',
	},
	{
		title: 'a sender whom nobody knows',
		given: people,
		parameters: { ...inApp, ...to(ANN), additionalFields: { admin_id: picked('zoe@example.com', 'email') } },
		message: 'From "zoe@example.com" was not found: no teammate has this email',
	},
	{
		title: 'a template that Intercom does not have',
		given: people,
		parameters: { ...email, template: '={{ "fancy" }}', ...to(ANN) },
		message: 'Template has no choice "fancy"',
		description: 'Use one of: personal, plain',
	},
	{
		title: 'a date that is none',
		given: people,
		parameters: { ...inApp, ...to(ANN), additionalFields: { created_at: 'now and then' } },
		message: 'Created At "now and then" is not a date',
	},
]);
