import type { INodeProperties } from 'n8n-workflow';
import { ALL, PERMISSIONS, together, topics, valueOf, type Permission } from '../topics';

/** The steps that make Intercom send, in the order in which they work. */
const STEPS = [
	'In Intercom’s <a href="https://app.intercom.com/a/apps/_/developer-hub" target="_blank">Developer Hub</a>, make an app for this workflow: an app has only one webhook URL. A private app costs nothing',
	'Copy its client secret (Configure > Basic information) into the credential',
	'Publish or activate this workflow, as Intercom checks the URL when it is saved',
	'In the app, under Configure > Webhooks, paste the Production URL and tick the topics that are chosen here',
	'To test, do the same with a second app and the Test URL, while this node listens',
];
const ON_FAILURE =
	'While the workflow is off, Intercom gets errors: it repeats once after a minute, and after seven days it suspends the webhook until somebody presses Set live in the app';

/** How to make Intercom send. */
export const howTo: INodeProperties = {
	// n8n leaves out all tags but these and links, so that line breaks would vanish.
	displayName: `Set it up in this order:<ul>${STEPS.map((step) => `<li>${step}</li>`).join('')}</ul>${ON_FAILURE}`,
	name: 'steps',
	type: 'notice',
	default: '',
};

const valuesThatNeed = (permission: Permission): string[] => {
	const named = topics.filter((topic) => topic.permission === permission).map(({ topic }) => topic);
	return [...named, ...together.filter((several) => named.includes(several.topics[0] ?? '')).map(valueOf)];
};

/** A notice for each permission, shown while a topic is chosen that needs it. */
export const permissionNotices: INodeProperties[] = [
	...(Object.keys(PERMISSIONS) as Permission[]).map((permission): INodeProperties => ({
		displayName: `Permission to tick in the app, under Configure > Authentication: ${PERMISSIONS[permission]}`,
		name: `${permission}Permission`,
		type: 'notice',
		default: '',
		displayOptions: { show: { topics: valuesThatNeed(permission) } },
	})),
	{
		displayName:
			'Each topic needs a permission of the app, under Configure > Authentication: the Developer Hub shows an error beside a topic whose permission is missing',
		name: 'allPermissions',
		type: 'notice',
		default: '',
		displayOptions: { show: { topics: [ALL] } },
	},
];
