import type { INodeParameters } from 'n8n-workflow';
import { cases } from '../../../../catalogue/cases';
import type { Operation } from '../run';

/** Parameters with which a list comes from another place of Intercom's. */
const ELSEWHERE: ReadonlyArray<[key: string, name: string, parameters: INodeParameters]> = [
	['company.getAll', 'by tag', { additionalFields: { tag_id: '102' } }],
	['contact.getAll', 'by role', { additionalFields: { role: 'user' } }],
	['conversation.getAll', 'by state', { additionalFields: { state: 'open' } }],
	['dataAttribute.getAll', 'of conversations', { model: 'conversation' }],
];

/** Every operation that offers Return All, read to its end, with every combination of choices. */
export const listOperations: readonly Operation[] = cases
	.filter(({ properties }) => properties.some(({ name }) => name === 'returnAll'))
	// A raw request reads pages in the way that its user says.
	.filter(({ key }) => key !== 'rawRequest.send')
	.flatMap(({ key, name, parameters }) => {
		const whole = { ...parameters, returnAll: true, simplify: false };
		return [
			{ key, name, parameters: whole },
			...ELSEWHERE.filter(([owner]) => owner === key).map(([, where, more]) => ({
				key,
				name: `${name} ${where}`,
				parameters: { ...whole, ...more },
			})),
		];
	});
