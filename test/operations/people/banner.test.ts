import type { Simulator } from '../../simulator';
import { keep } from '../../simulator/routes/shelf';
import { useTestNode } from '../testNode';
import { addContact, ANN } from './contact-samples';
import { describeRefusals } from '../refusals';
import { describeRows } from '../rows';
import { picked } from '../../kit/input';

const banner = (operation: string) => ({ resource: 'banner', operation, id: picked(ANN) });
const sale = { type: 'banner', id: '486517', view_id: '645719311', title: 'Spring sale', created_at: 1767139200 };
const withBanner = (simulator: Simulator) => {
	addContact(simulator);
	const { type: _type, id, ...fields } = sale;
	keep(simulator.state, 'banner', { ...fields, contact_id: ANN }, id);
};
const dismissed = { type: 'banner_dismiss', view_id: '645719311', dismissed: true };

describeRows('Banner', { given: withBanner }, [
	{
		title: 'Get Many gives one item for each banner that the contact is to see',
		parameters: banner('getAll'),
		sends: [{ to: `GET /contacts/${ANN}/banners` }],
		gives: [sale],
	},
	{
		title: 'Dismiss names the view of the banner, not the banner',
		parameters: { ...banner('dismiss'), id: picked('user-70', 'external_id'), view_id: '645719311' },
		sends: [
			{ to: 'GET /contacts/find_by_external_id/user-70' },
			{ to: `POST /contacts/${ANN}/banners/645719311/dismiss` },
		],
		gives: [dismissed],
	},
]);

describeRefusals('Banner: Dismiss refuses', { parameters: banner('dismiss') }, [
	['an empty view ID', { view_id: '={{ "" }}' }, 'View ID is empty'],
]);

describe('Banner', () => {
	const node = useTestNode({ given: withBanner });

	test('a dismissed one is not listed any more, and a lost answer is asked for again', async () => {
		node.simulator.fault({ method: 'POST', drop: 'after' });
		expect(await node.json({ ...banner('dismiss'), view_id: '645719311' })).toEqual([dismissed]);
		expect(node.sent).toHaveLength(2);
		expect(await node.json(banner('getAll'))).toEqual([]);
	});
});
