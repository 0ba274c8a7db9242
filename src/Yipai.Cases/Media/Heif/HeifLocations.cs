using System.Buffers;

namespace Yipai.Cases.Media;

/// <summary>Reads and writes the item location box (ISO/IEC 14496-12, 8.11.3).</summary>
/// <remarks>
/// Idea: each entry lists the extents of one item, either as offsets in the file or, by construction method 1, as offsets in the item
/// data box. The widths of all numbers come from the box header. Reading turns the extents into byte ranges and keeps the entry's own
/// bytes, so writing copies the entries of kept items without change.
/// Invariant: kept bytes never move, so the copied offsets stay valid. Every number is checked for overflow before it is added.
/// </remarks>
internal static class HeifLocations
{
    private const ushort MethodMask = 0x000F;

    public static void Read(BoxCursor box, HeifMeta meta)
    {
        int version = box.Take8();
        box.Take(3);
        int sizes = box.Take16();
        (int offset, int length, int start, int index) = (sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, version == 0 ? 0 : sizes & 15);
        int idLength = version < 2 ? 2 : 4;
        _ = version > 2 || new[] { offset, length, start, index }.Any(size => size is not (0 or 4 or 8)) ? throw box.Malformed() : 0;
        for (ulong left = box.TakeNumber(idLength); left > 0; left--)
        {
            ReadOnlySpan<byte> entry = box.Rest;
            HeifItem item = meta.Find((uint)box.TakeNumber(idLength), box);
            int method = version == 0 ? 0 : box.Take16() & MethodMask;
            _ = method > 1 || box.Take16() != 0 ? throw box.Unsupported() : 0;
            _ = item.Location.Length > 0 ? throw box.Malformed() : 0;
            ulong from = box.TakeNumber(start);
            int extents = box.Take16();
            _ = extents > 1 && index + offset + length == 0 ? throw box.Malformed() : 0;
            for (; extents > 0; extents--)
            {
                box.Take(index);
                ulong at = from + box.TakeNumber(offset);
                ulong count = box.TakeNumber(length);
                item.Extents.Add(at < from || at > long.MaxValue || count > long.MaxValue - at ? throw box.Malformed()
                    : new ByteRange((long)at, (long)(at + count)));
            }

            item.IsInside = method == 1;
            item.Location = entry[..(entry.Length - box.Rest.Length)].ToArray();
        }

        _ = box.IsEmpty ? 0 : throw box.Malformed();
    }

    /// <summary>Returns the payload of the box with the entries of the kept items only.</summary>
    public static byte[] Write(ReadOnlySpan<byte> payload, IReadOnlyCollection<HeifItem> kept)
    {
        const int sizesEnd = 6;
        var writer = new ArrayBufferWriter<byte>(payload.Length);
        writer.Write(payload[..sizesEnd]);
        List<HeifItem> located = [.. kept.Where(item => item.Location.Length > 0)];
        writer.Number((ulong)located.Count, payload[0] < 2 ? 2 : 4);
        foreach (HeifItem item in located)
        {
            writer.Write(item.Location);
        }

        return writer.WrittenSpan.ToArray();
    }
}
