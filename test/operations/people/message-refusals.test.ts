import { ANN, people } from '../conversations/conversation-samples';
import { describeRefusals } from '../refusals';
import { picked } from '../../kit/input';

const create = { resource: 'message', operation: 'create' };
const email = { ...create, message_type: 'email', subject: 'Thanks', body: '<p>For everything</p>', template: 'plain' };
const inApp = { ...create, message_type: 'inapp', body: 'Hello!' };
const to = (id: string) => ({ to: { row: [{ contact: picked(id) }] } });

describeRefusals('Message: Create refuses', { given: people }, [
	[
		'an email without a subject',
		{ ...email, subject: '={{ $json.subject }}', ...to(ANN) },
		'Subject is empty',
		{ description: 'Fill it in, or check what its expression gives' },
	],
	[
		'a message without words',
		{ ...inApp, body: '={{ $json.words }}', ...to(ANN) },
		'Body is empty',
		{ items: [{ json: { words: ' ' } }] },
	],
	['a message to nobody', { ...inApp, to: {} }, 'To is empty', { description: 'Add at least one' }],
	[
		'a recipient whom nobody knows, and says which one',
		{ ...inApp, to: { row: [{ contact: picked(ANN) }, { contact: picked('zoe@example.com', 'email') }] } },
		'To row 2: "Contact" "zoe@example.com" was not found: no contact has this email',
		{ sends: ['POST /contacts/search'] },
	],
	[
		'a recipient that an expression leaves empty',
		{ ...inApp, to: { row: [{ contact: picked('={{ $json.contact }}') }] } },
		'To row 1: "Contact" is empty',
	],
	[
		'a sender whom nobody knows',
		{ ...inApp, ...to(ANN), additionalFields: { admin_id: picked('zoe@example.com', 'email') } },
		'From "zoe@example.com" was not found: no teammate has this email',
		{ sends: ['GET /admins'] },
	],
	[
		'a template that Intercom does not have',
		{ ...email, template: '={{ "fancy" }}', ...to(ANN) },
		'Template has no choice "fancy"',
		{ description: 'Use one of: personal, plain' },
	],
	[
		'a date that is none',
		{ ...inApp, ...to(ANN), additionalFields: { created_at: 'now and then' } },
		'Created At "now and then" is not a date',
	],
]);
