/** How a quick filter compares a date: with another date, or with a number of days before the execution began. */
export const dateFilters = {
	after: { sign: '>', suffix: 'after', isDays: false },
	before: { sign: '<', suffix: 'before', isDays: false },
	moreThan: { sign: '<', suffix: 'more_than_days', isDays: true },
	within: { sign: '>', suffix: 'within_days', isDays: true },
} as const;

/** What a filter of each of these ways is called for one date. */
export type DateFilterTitles = Readonly<Record<keyof typeof dateFilters, string>>;
