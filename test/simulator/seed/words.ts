const split = (words: string): string[] => words.split(' ');

/** Given names of invented people. */
export const FIRST_NAMES = split(
	'Amara Bruno Celia Dario Elif Farid Greta Hugo Ines Jonas Kira Liam Maya Nils Olga Pablo Quinn Rosa Samir Tara Umar Vera Wanda Xenia Yusuf Zoe',
);

/** Family names of invented people. */
export const LAST_NAMES = split(
	'Adeyemi Bauer Costa Dubois Eriksen Fontana Greco Hansen Ivanova Jansen Kowalski Larsen Moreau Novak Ortega Petrov Quiroga Rossi Sato Tanaka Ueda Vargas Weber Yilmaz Zhang',
);

/** First halves of company names. */
export const COMPANY_STARTS = split(
	'Amber Birch Cobalt Delta Ember Fjord Granite Harbor Indigo Juniper Lumen Maple Nimbus Orchid Pine',
);

/** Second halves of company names. */
export const COMPANY_ENDS = split('Analytics Books Foods Labs Logistics Media Motors Robotics Software Travel');

/** Industries of companies. */
export const INDUSTRIES = split('Manufacturing Retail Software Healthcare Education Finance');

/** Where people are: country, region, city and country code. */
export const PLACES: ReadonlyArray<readonly [country: string, region: string, city: string, code: string]> = [
	['Ireland', 'Leinster', 'Dublin', 'IRL'],
	['Germany', 'Hamburg', 'Hamburg', 'DEU'],
	['United States', 'Oregon', 'Portland', 'USA'],
	['Japan', 'Kanto', 'Tokyo', 'JPN'],
	['Brazil', 'Bahia', 'Salvador', 'BRA'],
];

/** What contacts ask, with a title for the conversation. */
export const QUESTIONS: ReadonlyArray<readonly [title: string, body: string]> = [
	['Invoice for last month', 'Hello, I cannot find the invoice for last month. Could you send it again?'],
	['Export stops halfway', 'The export stops at half of the rows. What can I do?'],
	['Add a teammate', 'How do I add another teammate to our plan?'],
	['Password reset', 'The password reset e-mail never arrives.'],
	['Webhook retries', 'Do you retry webhooks when our server is down?'],
	['Cancel the trial', 'We would like to cancel the trial before it ends.'],
	['Refund request', 'I was charged twice this week, please refund one of the payments.'],
	['Feature idea', 'It would help us to filter the report by region.'],
];

/** What teammates answer. */
export const ANSWERS: readonly string[] = [
	'Thanks for writing in! Let me check that for you.',
	'That is fixed now, could you try again?',
	'You find it under Settings, then Billing.',
	'I have passed this on to our engineers.',
	'Could you send us a screenshot of what you see?',
];

/** What contacts say next. */
export const FOLLOW_UPS: readonly string[] = [
	'That worked, thank you!',
	'I still see the same message.',
	'Is there any news?',
	'Perfect, you can close this.',
];

/** What teammates note about a customer. */
export const REMARKS: readonly string[] = [
	'Prefers to be called in the morning.',
	'Renewal is due next quarter.',
	'Asked about the enterprise plan.',
	'Met at the autumn conference.',
];

/** Names of data events. */
export const EVENT_NAMES: readonly string[] = ['invited-friend', 'placed-order', 'updated-plan', 'exported-report'];
