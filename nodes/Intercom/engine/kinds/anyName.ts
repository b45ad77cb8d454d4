import { InputProblem } from '../../model/failure';
import type { ListedRecords } from '../../model/optionsList';
import { identitiesOf, nameOfIdentity, records, type RecordKind } from '../../model/records';
import type { Part } from '../../model/records/record';
import { checkLength } from '../send/request';
import { namedRecordId } from './named';
import { quoteValue, textFrom, type ItemInput } from './spec';

/** The records that a text may name. */
export interface NamedRecords extends ListedRecords {
	/**
	 * Which contact is meant where a lead and a user share a name: any is taken where none of this role has it, whereas
	 * `part` takes no other.
	 */
	role?: Part | undefined;
}

/** The mode that looks for a text among the IDs of a list that comes whole. */
const BY_ID = 'id';

/** The ways to look for a text, in their order: only what holds an @ can be an email address. */
function waysToFind(kind: RecordKind, name: string): string[] {
	const identities = identitiesOf(kind);
	const ways = Object.keys(identities).filter((way) => way !== 'email' || name.includes('@'));
	const isWhole = Object.values(identities).some(({ compare }) => compare !== undefined);
	return records[kind].id === undefined && isWhole ? [BY_ID, ...ways] : ways;
}

function notFound(name: string, { kind, part }: NamedRecords, ways: readonly string[]): InputProblem {
	const { one, url } = records[kind];
	const identities = ways.flatMap((way) => identitiesOf(kind)[way] ?? []);
	const tried = ['ID', ...(url ? ['address'] : []), ...identities.map(nameOfIdentity)];
	const last = tried.pop() ?? '';
	return new InputProblem(
		`${quoteValue(name)} was not found: no ${kind === 'contacts' && part ? part : one} has this ${
			tried.length === 0 ? last : `${tried.join(', ')} or ${last}`
		}`,
		[
			'Choose an entry from the list, or check what the expression gives',
			...identities.flatMap(({ misses }) => misses ?? []),
		].join('; '),
		true,
	);
}

/**
 * The ID of the record that a person or a model names in any of its ways; dropdowns use it for what an expression
 * gives. The ways are tried in this order, and the first one that finds something decides:
 *
 * 1. **Intercom's ID.** What has the form of the kind's IDs is taken as one without asking: 24 hexadecimal digits for
 *    contacts, companies and segments; digits for conversations, tickets, tags, teams, teammates, types and most
 *    others. It is never looked for as a name afterwards: a tag called "2024" or a company ID of 24 hexadecimal digits
 *    is found by the ID alone, or in the picker's mode for that name. IDs of brands have no form of their own, as that
 *    of the default one is the workspace's: they are looked for in the list before the names are.
 * 2. **The address** of one of Intercom's pages that shows the record.
 * 3. **The email**, if the text holds an @.
 * 4. **The ID in the user's own system**: a contact's external ID, a company's company ID. Digits alone are such an ID,
 *    as Intercom's own has 24 hexadecimal digits. The number that the inbox shows of a ticket is no name of it:
 *    Intercom can't find the ticket by that, and a number is taken as the ID.
 * 5. **The name**, without regard to case. That of a contact comes last, as people share it.
 *
 * A name that several records have is refused with their IDs. One that none has is refused with all that was tried,
 * marked as `nothingFound`. A kind whose IDs have no known form and that has no names takes any text as the ID.
 */
export async function anyName(wanted: NamedRecords, value: unknown, input: ItemInput): Promise<string> {
	const { kind, part, role } = wanted;
	const { id, one, url } = records[kind];
	const name = textFrom(value).trim();
	if (name === '') throw new InputProblem('is empty', `Name a ${one}, or check what the expression gives`);
	if (id?.test(name)) return name;
	const idInUrl = url?.pattern.exec(name)?.[1];
	if (idInUrl !== undefined) return idInUrl;
	checkLength(name);
	const ways = waysToFind(kind, name);
	if (id === undefined && ways.length === 0) return name;
	for (const by of ways) {
		try {
			if (role && !part) return await namedRecordId({ kind, by, name, part: role }, input);
			return await input.findRecordId(kind, by, name, part);
		} catch (error) {
			if (!(error instanceof InputProblem && error.nothingFound)) return await Promise.reject(error);
		}
	}
	throw notFound(name, wanted, ways);
}
