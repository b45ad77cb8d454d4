import type { Figure, Requirement } from './figures';

const shown = (figure: Figure): string =>
	typeof figure === 'number'
		? String(figure)
		: Object.entries(figure)
				.map(([name, value]) => `${name} ${value}`)
				.join(', ');

const sentence = ({ least, most, of }: Requirement): string =>
	[
		...(of === undefined ? [] : [of]),
		...(least === undefined || least === most ? [] : [`>= ${least}`]),
		...(most === undefined ? [] : [least === most ? `= ${most}` : `<= ${most}`]),
	].join(' ');

/** A line of the table: the figure, what it has to be, and each repetition. */
export function lineOf({
	name,
	figure,
	each,
	requirement,
	isMet,
}: {
	name: string;
	figure: Figure;
	each: readonly Figure[];
	requirement: Requirement | undefined;
	isMet: boolean;
}): string {
	const verdict = requirement === undefined ? '' : `${isMet ? 'ok' : 'MISSED'}, asked ${sentence(requirement)}`;
	const repeated = each.length > 1 ? `  (${each.map(shown).join(' | ')})` : '';
	return `  ${name.padEnd(32)} ${shown(figure).padEnd(26)} ${verdict.padEnd(26)}${repeated}`.trimEnd();
}
