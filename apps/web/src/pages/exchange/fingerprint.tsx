/** A fingerprint as it is read out on the telephone: eight groups of four. */
export function Fingerprint({ printed }: { readonly printed: string }) {
  return (
    <code className="inline-flex flex-wrap gap-x-3 gap-y-1 rounded bg-sunken px-3 py-2 text-lg tracking-wide select-all">
      {printed.split(' ').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have a fixed place and may be alike
        <span key={index}>{group} </span>
      ))}
    </code>
  );
}
