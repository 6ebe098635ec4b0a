/** Hands a file to the person: the browser asks where to, or puts it among the downloads. */

/** The browser reads the bytes when it writes the file, and needs the address until it has begun to. */
const KEPT_MS = 60_000;

export function saveFile(name: string, data: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
