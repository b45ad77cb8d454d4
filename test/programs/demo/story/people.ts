/** Ann, as long as she is somebody who once wrote: IDs of the lead and of her conversation. */
export interface Asked {
	lead: string;
	conversation: string;
}

/** Ann, once she has signed up: IDs of the user and of her company. */
export interface Joined {
	user: string;
	company: string;
}
