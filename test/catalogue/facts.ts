import type { INodeParameters } from 'n8n-workflow';
import type { Simulator } from '../simulator';
import type { Covered } from './covered';
import type { Deviation } from './deviations';

/** What the tests of the catalogue have to know of some resources that belong together. */
export interface Group {
	/** Differences between Intercom's description and the endpoints. */
	deviations?: readonly Deviation[];
	/** Where the described fields of the routes come from that procedures cover, by `resource.operation`. */
	covered?: Readonly<Record<string, Covered>>;
	/** Routes of endpoints that list, and how Intercom gives them. */
	lists?: Readonly<Record<string, 'cursor' | 'page' | 'since' | 'whole'>>;
	/** IDs that a picker takes in generated requests, by the name of its list (`searchTickets`). */
	picks?: Readonly<Record<string, string>>;
	/** Values that a dropdown takes, by the name of its list (`getTicketTypes`). */
	entries?: Readonly<Record<string, string>>;
	/** Texts that a parameter takes where any text won't do, by parameter or by `resource.operation parameter`. */
	texts?: Readonly<Record<string, string>>;
	/** Parameters that a generated request needs beside the required ones, by `resource.operation`. */
	also?: Readonly<Record<string, INodeParameters>>;
	/** Choices that the node refuses together. */
	refused?: (parameters: INodeParameters) => boolean;
	/** Adds the records that generated requests are about. */
	fill?: (simulator: Simulator) => void;
}
