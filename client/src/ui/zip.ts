/** One file of a ZIP archive (APPNOTE.TXT 4.3.12): where it stands, and how large it is packed and unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** No roster unpacks to more; what claims to is not read. */
const mostUnpacked = 30_000_000;

/** The files of an archive by name, from its central directory. @throws RangeError for what is no archive. */
export function zipEntries(bytes: Uint8Array<ArrayBuffer>): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no file header');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      name,
      isDeflated: view.getUint16(at + 10, true) === 8,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The text of one file. @throws RangeError for one that is too large. */
export async function zipText(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): Promise<string> {
  if (entry.unpacked > mostUnpacked) throw new RangeError(`${entry.name} is too large`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (!entry.isDeflated) return new TextDecoder().decode(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return readAll(stream, entry);
}

/** A file may unpack to more than it says: what is read is counted. */
async function readAll(stream: ReadableStream<Uint8Array>, { name }: ZipEntry): Promise<string> {
  const [reader, decoder] = [stream.getReader(), new TextDecoder()];
  let [text, size] = ['', 0];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > mostUnpacked) throw new RangeError(`${name} is too large`);
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The last record of an archive; a comment of at most 65,535 bytes may follow it. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RangeError('no archive');
}
