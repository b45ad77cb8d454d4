/** Where each kind of numeric identifier starts, so that a conversation's never looks like a tag's. */
const STARTS = {
	conversation: 215_468_000_000_000,
	part: 31_000_000,
	message: 403_900_000,
	tag: 7_522_900,
	note: 17_495_900,
	attribute: 12_870,
} as const;

/** The kinds of record with numeric identifiers. */
export type NumericKind = keyof typeof STARTS;

/** Where the counters stand. */
export interface IdCounters {
	hexes: number;
	uuids: number;
	sequence: number;
	others: number;
	numbers: Array<[NumericKind, number]>;
}

/** Hands out identifiers from counters: the same actions give the same identifiers in every run. */
export class Ids {
	private hexes = 0;
	private uuids = 0;
	private sequence = 0;
	private others = 0;
	private numbers = new Map<NumericKind, number>();

	/** 24 hexadecimal characters, as contacts, companies and segments have. */
	hex(): string {
		return `6762f000${(0x1bb69f9f00000000n + BigInt(++this.hexes)).toString(16).padStart(16, '0')}`;
	}

	/** A numeric identifier as text. */
	number(kind: NumericKind): string {
		const next = (this.numbers.get(kind) ?? STARTS[kind]) + 1;
		this.numbers.set(kind, next);
		return String(next);
	}

	/** A UUID, as request identifiers and scroll parameters are. */
	uuid(): string {
		return `06d15b1f-19b0-42cc-aff9-${(++this.uuids).toString(16).padStart(12, '0')}`;
	}

	/** The next identifier of records without a counter of their own, as text. */
	next(): string {
		return String(5_200 + ++this.others);
	}

	/** The place in the order of creation. */
	seq(): number {
		return ++this.sequence;
	}

	/** Where the counters stand, to go on from there in another process. */
	get counters(): IdCounters {
		const { hexes, others, sequence, uuids } = this;
		return { hexes, uuids, sequence, others, numbers: [...this.numbers] };
	}

	set counters({ hexes, numbers, others, sequence, uuids }: IdCounters) {
		Object.assign(this, { hexes, uuids, sequence, others });
		this.numbers = new Map(numbers);
	}

	/** Starts all counters over. */
	clear(): void {
		this.hexes = 0;
		this.uuids = 0;
		this.sequence = 0;
		this.others = 0;
		this.numbers.clear();
	}
}
