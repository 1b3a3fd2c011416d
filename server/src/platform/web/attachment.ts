/** Content-Disposition of a file to keep (RFC 6266), its name in any script (RFC 8187) and plain for old readers. */
export function attachmentNamed(fileName: string): string {
  const safe = fileName.replace(/[\u0000-\u001f"\\/:*?<>|\u007f]/g, '_');
  const plain = safe.replace(/[^\u0020-\u007e]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
