import { Failure } from '../../../model/failure';
import type { Fields } from '../../../model/field';
import { flag, pick } from '../../../model/fields';
import { objectOf, toText, type JsonObject } from '../../../model/json';
import { procedure } from '../../../model/operation';
import { createdAt } from '../../shared/fields';
import { byChoice, byEmail, byExternalId, contactBy, sentAsIs } from '../../shared/forms';
import { writtenTicket } from './output';
import { attributesOfType, ticketTypeId } from './fields';
import { waitAtMost, waitUntilDone } from '../../shared/jobs';

const newTicket = {
	ticket_type_id: ticketTypeId,
	contact_by: contactBy({
		chosen: byChoice('contact_id'),
		email: { ...byEmail('email'), label: 'Email, Created if Missing', ...sentAsIs },
		external_id: { ...byExternalId('external_id'), ...sentAsIs },
	}),
	attributes_as: attributesOfType('ticket_attributes'),
	'assignment.admin_assignee_id': pick({ from: 'admins', label: 'Assigned Teammate' }),
	'assignment.team_assignee_id': pick({ from: 'teams', label: 'Assigned Team' }),
	company_id: pick({ from: 'companies', label: 'Company' }),
	conversation_to_link_id: pick({
		from: 'conversations',
		label: 'Conversation to Link',
		description: 'The conversation that a back-office or tracker ticket is about; or the ID of a customer ticket',
	}),
	created_at: createdAt,
	skip_notifications: flag({ description: 'Whether nobody is notified of the new ticket' }),
} satisfies Fields;

/**
 * The body as Intercom takes it: a list of one contact, and no attribute that is null, since a new ticket has no value
 * to clear.
 */
function toRequestBody({ contact_id, email, external_id, ticket_attributes, ...rest }: JsonObject): JsonObject {
	const contact = Object.entries({ id: contact_id, email, external_id }).filter(([, value]) => value !== undefined);
	const attributes = Object.entries(objectOf(ticket_attributes)).filter(([, value]) => value !== null);
	return {
		...rest,
		contacts: [Object.fromEntries(contact) as JsonObject],
		...(attributes.length > 0 && { ticket_attributes: Object.fromEntries(attributes) }),
	};
}

export const create = procedure({
	action: 'Create a ticket',
	description: 'Create a ticket of any type for a contact',
	...writtenTicket,
	covers: ['POST /tickets'],
	body: newTicket,
	async run({ body, send }) {
		return await send('POST /tickets', { body: toRequestBody(body) });
	},
});

export const createInBackground = procedure({
	label: 'Create in Background',
	action: 'Create a ticket in the background',
	description: 'Queue a new ticket and get the job that will create it',
	covers: ['POST /tickets/enqueue'],
	body: newTicket,
	async run({ body, send }) {
		return await send('POST /tickets/enqueue', { body: toRequestBody(body) });
	},
});

export const createAndWait = procedure({
	label: 'Create and Wait',
	action: 'Create a ticket in the background and wait',
	description: 'Queue a new ticket, wait until its job is done, and get the ticket',
	...writtenTicket,
	covers: ['POST /tickets/enqueue', 'GET /jobs/status/{job_id}', 'GET /tickets/{ticket_id}'],
	body: newTicket,
	fields: { wait_at_most: waitAtMost },
	async run({ body, fail, pause, send, values }) {
		const { id } = await send('POST /tickets/enqueue', {
			body: toRequestBody(body),
			done: (job) => `the ticket was queued as job ${toText(job.id)}, and is created unless that job fails`,
		});
		if (id === undefined || id === null)
			throw new Failure("Intercom's answer does not name the job that it queued", {
				status: 200,
				unknownOutcome: true,
				advice: 'The ticket may be created all the same',
			});
		const job_id = String(id);
		const { status, resource_id } = await waitUntilDone(
			{ fail, pause },
			{ seconds: values.wait_at_most, what: `Job ${job_id}` },
			async () => await send('GET /jobs/status/{job_id}', { path: { job_id } }),
			(job) => job.status !== 'pending',
		);
		if (status !== 'success' || resource_id === undefined || resource_id === null)
			fail(
				`Job ${job_id} ended without a ticket: its status is "${String(status)}"`,
				'Check the attributes and the contact, then create the ticket again',
			);
		return await send('GET /tickets/{ticket_id}', { path: { ticket_id: String(resource_id) } });
	},
});
