import type { ConditionType } from './search';

/** What a condition of each type can be about, for those who look for a field; in one of the searches at least. */
export const conditionExamples: Readonly<Record<ConditionType, string>> = {
	date: 'Created, Last Seen, Waiting Since …',
	number: 'Team, Counts, Spend, Attributes …',
	text: 'Email, Name, State, Tag …',
	yesNo: 'Open, Unsubscribed, Attributes …',
};
