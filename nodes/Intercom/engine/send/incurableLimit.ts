import { objectOf, objectsOf, parseJson, toText } from '../../model/json';
import type { RawReply } from '../../model/session';

/** Words about what runs at the same time: "Exceeded rate limit of 1 pending message data export jobs". */
const RUNNING = /\b(pending|concurrent\w*|simultaneous\w*|in progress|already running|jobs?)\b/i;
/** A number of something else than requests in a time: "Exceeded rate limit of 3 exports". */
const NUMBER_OF_THINGS = /\brate limit of \d+ (?!in\b|per\b|a\b|requests?\b|calls?\b)[a-z]/i;
/** Words about a time, after which requests are taken again: "Exceeded rate limit of 167 in 10_seconds". */
const WINDOW = /\b(in|per|every) (\d+[ _]?)?(ms|milliseconds?|seconds?|minutes?|hours?)\b/i;

/** Intercom's own words in a refusal; none are there when a gateway answered in its place. */
const wordsOf = ({ content }: RawReply): string =>
	objectsOf(objectOf(parseJson(content.toString())).errors)
		.map(({ message }) => toText(message))
		.join('; ');

/**
 * Whether a refusal is not for a window of time but for what Intercom works on at the same time, so that waiting for
 * the next window is in vain. Its words say so. Where the headers of the window are missing, any number of things is
 * enough; a mere "Exceeded rate limit" is not, as there are proxies that drop headers. A refusal that names the seconds
 * to wait for is believed.
 */
export function isIncurableLimit(reply: RawReply): boolean {
	const { headers, status } = reply;
	if (status !== 429 || Number(headers['retry-after']) > 0) return false;
	const words = wordsOf(reply);
	if (WINDOW.test(words)) return false;
	return RUNNING.test(words) || (headers['x-ratelimit-limit'] === undefined && NUMBER_OF_THINGS.test(words));
}

/** What to do about such a refusal. */
export function adviceOnIncurableLimit(reply: RawReply): string | undefined {
	if (!isIncurableLimit(reply)) return undefined;
	const words = wordsOf(reply);
	if (/message data export/i.test(words))
		return 'Another export has not ended yet, and sending this again before does not help: wait until it has ended, or cancel it with "Data Export: Cancel", and run this again. "Data Export: Export and Download" makes several items wait for each other';
	return /\bexports?\b/i.test(words)
		? 'Another export has not ended yet, and sending this again before does not help: wait until it has ended and run this again'
		: 'Intercom works on as many of these as it takes at a time, and sending this again before does not help: wait until one has ended and run this again';
}
