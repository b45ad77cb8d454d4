import type { SearchKind } from './field';
import type { ConditionType } from './search';

/**
 * Their searches take the same signs. With the same words as well the form of conditions, which is large, stands in the
 * node's description once for both.
 */
const ofCompaniesAndConversations: Readonly<Record<ConditionType, string>> = {
	date: 'Created, Updated …',
	number: 'Team, Counts, Spend …',
	text: 'Name, State, Tag …',
	yesNo: 'Open, Attributes …',
};

/** What a condition of each type can be about, for those who look for a field. */
export const conditionExamples: Readonly<Record<SearchKind, Readonly<Record<ConditionType, string>>>> = {
	companies: ofCompaniesAndConversations,
	contacts: {
		date: 'Created, Last Seen …',
		number: 'Custom Attributes',
		text: 'Email, Role, Tag …',
		yesNo: 'Unsubscribed, Bounced …',
	},
	conversations: ofCompaniesAndConversations,
	tickets: {
		date: 'Created, Updated …',
		number: 'Attributes of Types',
		text: 'State, Type, Team …',
		yesNo: 'Open …',
	},
};
