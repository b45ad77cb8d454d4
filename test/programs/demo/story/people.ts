/** IDs of Ann as a lead, and of her conversation. */
export interface Asked {
	lead: string;
	conversation: string;
}

/** IDs of Ann as a user, and of her company. */
export interface Joined {
	user: string;
	company: string;
}
