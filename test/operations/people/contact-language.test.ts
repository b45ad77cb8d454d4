import { picked } from '../../kit/input';
import { useTestNode } from '../testNode';
import { addContact, ANN, contact } from './contact-samples';

const LOST = 'Intercom does not know the language, and left Language Override empty';
const who = { email: 'ann@example.com' };

/** The operations that write a contact, and their routes. */
const WRITES = [
	['create', { ...who, ifExists: 'update' }, 'POST /contacts'],
	['upsert', who, 'POST /contacts'],
	['findOrCreate', who, 'POST /contacts'],
	['update', { contact_id: picked(ANN) }, `PUT /contacts/${ANN}`],
] as const;

describe.each(WRITES)('Contact: %s', (operation, parameters, route) => {
	const node = useTestNode();
	const given = (language_override: string) => {
		if (operation === 'update') addContact(node.simulator);
		return { ...contact(operation), ...parameters, additionalFields: { language_override } };
	};
	const written = () =>
		node.simulator.requests
			.filter(({ method, path }) => `${method} ${path}` === route)
			.map(({ body, headers }) => [headers['intercom-version'], body]);

	test('sends the language of the contact, as Preview', async () => {
		const { error, hints, output } = await node.execute({ ...given('de'), simplify: false });
		expect(error).toBeUndefined();
		expect(written()).toEqual([['Preview', expect.objectContaining({ language_override: 'de' })]]);
		expect(output[0]?.[0]?.json.language_override).toBe('de');
		expect(hints.map(({ message }) => message)).not.toContain(LOST);
	});

	test('tells of a language that Intercom does not know and drops', async () => {
		const { hints } = await node.execute(given('xq'));
		expect(hints.map(({ message }) => message)).toContain(LOST);
	});

	test('is sent as the version that is chosen where no language is given', async () => {
		const { additionalFields: _language, ...rest } = given('');
		await node.json(rest.operation === 'update' ? { ...rest, additionalFields: { name: 'Ann' } } : rest);
		expect(written().map(([version]) => version)).toEqual(['2.16']);
	});
});

describe('A contact that exists', () => {
	const node = useTestNode();

	test('gets its language in the update, which is sent as Preview as well', async () => {
		addContact(node.simulator);
		await node.json({ ...contact('upsert'), ...who, additionalFields: { language_override: 'fr' } });
		expect(node.simulator.requests.map(({ headers, method }) => `${method} ${headers['intercom-version']}`)).toEqual([
			'POST Preview',
			'PUT Preview',
		]);
		expect(node.simulator.state.contacts.get(ANN)?.details).toMatchObject({ language_override: 'fr' });
	});

	test('loses its language where the field is empty on purpose', async () => {
		addContact(node.simulator, { details: { language_override: 'fr' } });
		const { hints } = await node.execute({
			...contact('update'),
			contact_id: picked(ANN),
			additionalFields: { language_override: '' },
		});
		expect(node.simulator.state.contacts.get(ANN)?.details).toMatchObject({ language_override: null });
		expect(hints.map(({ message }) => message)).not.toContain(LOST);
	});
});
