import { errorCodeOf } from '../gateway/exchange';
import { isDone, statusOf } from '../shape/answers';
import { confirms, notSeen, told, type Probe } from './probe';

const ME = 'GET /me';
const INVALID = 'intercom_version_invalid';

/** Which versions there are, and how Intercom refuses others. */
export const versionProbes: readonly Probe[] = [
	{
		name: 'version-echo',
		question: 'Does the answer name the version that was sent, also for 2.17, Preview and Unstable?',
		sent: 'GET /me as 2.16, 2.17, Preview and Unstable',
		assumption: 'each is accepted, and the header Intercom-Version says the same',
		async run(desk) {
			const seen: string[] = [];
			let isSo = true;
			for (const version of ['2.16', '2.17', 'Preview', 'Unstable']) {
				const reply = await desk.ask(ME, { version });
				const echoed = reply.headers['intercom-version'];
				const how = echoed === undefined ? 'no header' : echoed === version ? 'the same' : 'another version';
				isSo &&= isDone(reply) && echoed === version;
				seen.push(`${version}: ${statusOf(reply)}, ${how}`);
			}
			return confirms(isSo, ...seen);
		},
	},
	{
		name: 'version-unknown',
		question: 'What does Intercom answer to a version that does not exist?',
		sent: 'GET /me as 9.99',
		assumption: `400 ${INVALID}`,
		async run(desk) {
			const reply = await desk.ask(ME, { version: '9.99' });
			return confirms(reply.status === 400 && errorCodeOf(reply) === INVALID, statusOf(reply));
		},
	},
	{
		name: 'version-lower-case',
		question: 'Is "preview" in lower case refused?',
		sent: 'GET /me as preview',
		assumption: `400 ${INVALID}, so the node sends it with a capital`,
		async run(desk) {
			const reply = await desk.ask(ME, { version: 'preview' });
			return confirms(reply.status === 400 && errorCodeOf(reply) === INVALID, statusOf(reply));
		},
	},
	{
		name: 'version-lacks-route',
		question: 'What does Intercom answer where a version has no such route yet?',
		sent: 'GET /macros as 2.13',
		assumption: `400 ${INVALID}`,
		async run(desk) {
			const reply = await desk.ask('GET /macros', { version: '2.13' });
			return confirms(reply.status === 400 && errorCodeOf(reply) === INVALID, statusOf(reply));
		},
	},
	{
		name: 'version-left-out',
		question: 'Which version serves a request without the header?',
		sent: 'GET /me without Intercom-Version',
		assumption: "the app's own version, which the answer names",
		async run(desk) {
			const reply = await desk.ask(ME, { version: '' });
			const echoed = reply.headers['intercom-version'];
			if (echoed === undefined) return notSeen(`${statusOf(reply)}, no header`);
			return told(`${statusOf(reply)}, ${/^(\d\.\d{1,2}|Preview|Unstable)$/.exec(echoed)?.[0] ?? 'another form'}`);
		},
	},
];
