import { IntercomPollingTrigger } from '../../../nodes/IntercomPollingTrigger/IntercomPollingTrigger.node';
import { pollEvents } from '../../../nodes/IntercomPollingTrigger/events';
import { loadOptions } from '../../../nodes/Intercom/methods/loadOptions';

const { description, methods } = new IntercomPollingTrigger();
const property = (name: string) => description.properties.filter((one) => one.name === name);

describe('the description of the polling trigger', () => {
	it('is that of a polling node with one output, and of no tool', () => {
		expect(description).toMatchObject({ polling: true, inputs: [], outputs: ['main'], version: 1, group: ['trigger'] });
		expect(description).not.toHaveProperty('usableAsTool');
		expect(description).not.toHaveProperty('webhooks');
	});

	it('offers all that is asked for', () => {
		const [event] = property('event');
		expect(event?.options?.map((option) => ('value' in option ? option.value : undefined)).sort()).toEqual([
			'article.changed',
			'company.created',
			'contact.created',
			'contact.segment.entered',
			'contact.segment.left',
			'contact.updated',
			'conversation.closed',
			'conversation.contact.replied',
			'conversation.created',
			'conversation.deleted',
			'conversation.rated',
			'conversation.teammate.replied',
			'conversation.updated',
			'conversation.waiting',
			'ticket.created',
			'ticket.resolved',
			'ticket.updated',
		]);
	});

	it('shows each event the fields of one form, and only fields of events that exist', () => {
		const shown = description.properties.flatMap(({ displayOptions, name }) =>
			(displayOptions?.show?.['event'] ?? []).map((event) => `${name} ${String(event)}`),
		);
		expect(new Set(shown).size).toBe(shown.length);
		const events = shown.map((line) => line.split(' ')[1] ?? '');
		expect(events.every((event) => Object.hasOwn(pollEvents, event))).toBe(true);
	});

	it('has every dropdown that its fields name', () => {
		const text = JSON.stringify(description.properties);
		const named = [...text.matchAll(/"loadOptionsMethod":"(\w+)"/g)].map(([, name]) => name);
		expect([...new Set(named)].sort()).toEqual(Object.keys(methods.loadOptions).sort());
		for (const [name, method] of Object.entries(methods.loadOptions)) expect(loadOptions).toHaveProperty(name, method);
	});

	it('says what a poll costs', () => {
		expect(property('costNotice')[0]?.displayName).toContain('one request');
	});
});
