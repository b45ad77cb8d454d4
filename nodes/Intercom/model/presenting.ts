import type { JsonObject } from './json';
import type { Session } from './session';

/** How a record is output, for what is said about it. */
export interface Shown {
	/** Whether it is the only one of the execution; what is said about one of many has to fit the others too. */
	isOnly: boolean;
	/** Whether it is simplified. */
	isSimple: boolean;
	/** Whether it is the short record of a write, which has neither parts nor lists. */
	isShort: boolean;
}

/** What a record may be output with beside itself. */
export interface Presenting {
	/** What the fields of the query, the body and those that are not sent gave. */
	chosen: JsonObject;
	/** Whether "Include Transcript" is on. */
	withTranscript: boolean;
	readWorkspace: Session['readWorkspace'];
}

/** Makes a record what is output. */
export type Present = (record: JsonObject, presenting: Presenting) => Promise<JsonObject>;
