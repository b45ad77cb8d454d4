import { all, type Facts } from './facts';
import { known } from './known';

const FIELDS =
	'method url query query[].name query[].value headers headers[].name headers[].value body body_text content_type version full neverError gives property pageKind rows_key returnAll limit';

/** The raw request, which goes where the user says. */
export const rawRequest: Facts = {
	deviations: {},
	procedures: {
		'rawRequest.send': {
			own: all(
				FIELDS.split(' ')
					.map((name) => `fields.${name}`)
					.join(' '),
				"part of the user's own request",
			),
		},
	},
	lists: {},
	picks: {},
	texts: {
		'rawRequest.send name': 'tag_id',
		'rawRequest.send url': '/companies',
		'rawRequest.send value': known.tag,
		'rawRequest.send version': '2.16',
	},
	notInSdk: { 'rawRequest.send': "version 7.0.3 has no method for a request of one's own" },
	fill: () => undefined,
};
