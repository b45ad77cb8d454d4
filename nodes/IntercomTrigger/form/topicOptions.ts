import type { INodePropertyOptions } from 'n8n-workflow';
import { ALL, together, topics, valueOf, type Topic } from '../topics';

const compareNames = (one: INodePropertyOptions, other: INodePropertyOptions): number =>
	one.name.localeCompare(other.name);

/** Versions that every app is beyond, so that nobody needs to be told. */
const OLD = /^(?:1\.|2\.[0-5]$|≤2\.5$|2026$)/;
const tellSince = (since: string): string => {
	if (OLD.test(since)) return '';
	return since === 'Hub' ? ' · not in Intercom’s documentation' : ` · API ${since}`;
};

const topicOption = ({ description, group, since, title, topic }: Topic): INodePropertyOptions => ({
	name: `${group}: ${title}`,
	value: topic,
	description: `${description} · ${topic}${tellSince(since)}`,
});

/** The topics as they are offered: in groups, each in words and with Intercom's name for it. */
export const topicOptions: INodePropertyOptions[] = [
	{
		name: '[All]',
		value: ALL,
		description: 'Everything that is ticked in the app, also topics that are newer than this list',
	},
	...[
		...topics.map(topicOption),
		...together.map((several) => ({
			name: `${several.group}: ${several.title}`,
			value: valueOf(several),
			description: `Two topics in one choice · ${several.topics.join(' and ')}`,
		})),
	].sort(compareNames),
];
