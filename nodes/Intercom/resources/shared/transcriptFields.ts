import type { Fields } from '../../model/field';
import { flag, integer } from '../../model/fields';
import type { Json, JsonObject } from '../../model/json';
import { MIN_CHARACTERS } from './fitTranscript';
import { partsOf, type Reading, type Transcript } from './transcript';

export const unsigned = flag({
	label: 'Without Signatures',
	default: true,
	description:
		'Whether to give addresses of files without their signatures: far shorter, but a file cannot be fetched by them',
});

/** How much of a conversation the transcript has. */
export const transcriptFields = {
	last_parts: integer({
		min: 1,
		default: 20,
		description: 'How many of the newest parts the transcript has, beside the first message; all when left out',
	}),
	max_characters: integer({
		min: MIN_CHARACTERS,
		default: 4_000,
		description:
			'The greatest length of the transcript: the first message and the last ones stay, and it says how much is left out between them',
	}),
	only_messages: flag({
		default: true,
		description: 'Whether the transcript has only what was said, without events such as assignments',
	}),
	without_signatures: unsigned,
} satisfies Fields;

const numberOf = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

/** What the fields gave; what the user did not add is missing. */
type Chosen = { readonly [K in keyof typeof transcriptFields]?: Json | undefined };

/** How the transcript is read, by what the fields gave. */
export const readingOf = (chosen: Chosen): Reading => ({
	lastParts: numberOf(chosen.last_parts),
	maxCharacters: numberOf(chosen.max_characters),
	onlyMessages: chosen.only_messages === true,
	withoutSignatures: chosen.without_signatures === true,
});

/** Whether the user wants a transcript that has not all parts. */
const leavesOut = ({ lastParts, maxCharacters, onlyMessages }: Reading): boolean =>
	lastParts !== undefined || maxCharacters !== undefined || onlyMessages === true;

/** Whether the user wants another transcript than the usual one. */
export const isUsual = (reading: Reading): boolean => !leavesOut(reading) && !reading.withoutSignatures;

/** How many parts the transcript shows, and how many of those that came it leaves out because the user wants that. */
export const countShown = (conversation: JsonObject, { shown }: Transcript, reading: Reading): JsonObject => ({
	parts_shown: shown,
	...(leavesOut(reading) ? { parts_left_out: partsOf(conversation).length - shown } : {}),
});
