import { crc32, deflateRawSync } from 'node:zlib';

/** A file for a ZIP; what is said of it besides may be wrong on purpose. */
export interface Packed {
	name: string;
	content: Buffer;
	/** Stored as it is, without being made smaller. */
	stored?: true;
	/** The method that the records name, where it is another one than was used. */
	method?: number;
	flags?: number;
	/** The length that the records name. */
	declaredBytes?: number;
}

/** Numbers in the little-endian order of ZIP, each with its length in bytes. */
const numbers = (...pairs: ReadonlyArray<readonly [value: number, bytes: number]>): Buffer =>
	Buffer.concat(
		pairs.map(([value, bytes]) => {
			const field = Buffer.alloc(bytes);
			field.writeUIntLE(value, 0, bytes);
			return field;
		}),
	);

/** A ZIP as the format's specification describes it. */
export function zipOf(files: readonly Packed[]): Buffer {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { content, declaredBytes = content.length, flags = 0x800, name, stored, ...file } of files) {
		const data = stored ? content : deflateRawSync(content);
		const method = file.method ?? (stored ? 0 : 8);
		const path = Buffer.from(name);
		const common = numbers(
			[20, 2],
			[flags, 2],
			[method, 2],
			[0, 4],
			[crc32(content), 4],
			[data.length, 4],
			[declaredBytes, 4],
			[path.length, 2],
			[0, 2],
		);
		const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, data]);
		directory.push(
			Buffer.from('PK\u0001\u0002'),
			numbers([20, 2]),
			common,
			numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
			path,
		);
		locals.push(local);
		offset += local.length;
	}
	const records = Buffer.concat(directory);
	const count = files.length;
	const end = numbers([0, 2], [0, 2], [count, 2], [count, 2], [records.length, 4], [offset, 4], [0, 2]);
	return Buffer.concat([...locals, records, Buffer.from('PK\u0005\u0006'), end]);
}
