namespace Yipai.Cases.Media;

/// <summary>Holds the meta box of a HEIF file: its items, their places and the primary item.</summary>
internal sealed class HeifMeta
{
    private const int MaxParts = 4096;

    private readonly Dictionary<uint, HeifItem> _items = [];
    private readonly HashSet<uint> _seen = [];

    public IReadOnlyDictionary<uint, HeifItem> Items => _items;

    public List<HeifProperty> Properties { get; } = [];

    /// <summary>Gets the boxes in their order, with their payloads.</summary>
    public List<HeifProperty> Boxes { get; } = [];

    public uint Primary { get; private set; }

    public byte[] ItemData { get; private set; } = [];

    /// <summary>Parses the payload of the box, beginning with version and flags.</summary>
    public static HeifMeta Read(ReadOnlySpan<byte> payload, long offset)
    {
        var meta = new HeifMeta();
        var cursor = new BoxCursor(payload, offset);
        cursor.Take32();
        while (!cursor.IsEmpty)
        {
            long start = cursor.Offset;
            BoxCursor box = cursor.TakeBox(out uint type);
            Add(meta.Boxes, new HeifProperty(type, start, box.Rest.ToArray()));
        }

        // The other boxes refer to items, so the item information is read first, whatever its place in the file.
        foreach (string name in (string[])["iinf", "hdlr", "pitm", "iloc", "iref", "iprp", "idat"])
        {
            foreach (HeifProperty box in meta.Boxes.FindAll(box => box.Type == FourCharacterCode.Of(name)))
            {
                meta.Take(name, new BoxCursor(box.Payload, box.Offset + MediaBox.ShortHeader));
            }
        }

        return meta._items.ContainsKey(meta.Primary) ? meta : throw CasesException.Refused(RefusalReason.Unsupported, offset);
    }

    private static void Add(List<HeifProperty> parts, HeifProperty part) =>
        parts.Add(parts.Count < MaxParts ? part : throw CasesException.Refused(RefusalReason.TooLarge, part.Offset));

    private void Take(string name, BoxCursor box)
    {
        if (!_seen.Add(FourCharacterCode.Of(name)))
        {
            throw box.Malformed();
        }

        switch (name)
        {
            case "iinf":
                TakeItems(box);
                break;
            case "hdlr" when box.Rest.Length < 24 || !box.Rest[8..].StartsWith("pict"u8):
                throw box.Unsupported();
            case "pitm":
                Primary = (uint)box.TakeNumber(box.Take32() >> 24 == 0 ? 2 : 4);
                break;
            case "iloc":
                HeifLocations.Read(box, this);
                break;
            case "iref":
                TakeReferences(box);
                break;
            case "iprp":
                TakeProperties(box);
                break;
            case "idat":
                ItemData = box.Rest.ToArray();
                break;
        }
    }

    public HeifItem Find(uint id, BoxCursor at) => _items.GetValueOrDefault(id) ?? throw at.Malformed();

    private void TakeItems(BoxCursor box)
    {
        ulong count = box.TakeNumber(box.Take32() >> 24 == 0 ? 2 : 4);
        _ = count <= MaxParts ? 0 : throw CasesException.Refused(RefusalReason.TooLarge, box.Offset);
        for (ulong number = 0; number < count; number++)
        {
            BoxCursor entry = box.TakeBox(out uint type);
            byte[] bytes = entry.Rest.ToArray();
            int idLength = entry.Take8() switch { 2 => 2, 3 => 4, _ => throw entry.Unsupported() };
            entry.Take(3);
            var item = new HeifItem((uint)entry.TakeNumber(idLength)) { Offset = entry.Offset };
            bool isProtected = entry.Take16() != 0;
            item.Type = entry.Take32();
            bytes.AsSpan(bytes.Length - entry.Rest.Length).Clear();
            item.Entry = bytes;
            if (type != FourCharacterCode.Of("infe") || entry.IsEmpty || !_items.TryAdd(item.Id, item))
            {
                throw entry.Malformed();
            }

            _ = isProtected ? throw entry.Unsupported() : 0;
        }

        _ = box.IsEmpty ? 0 : throw box.Malformed();
    }

    private void TakeReferences(BoxCursor box)
    {
        int idLength = box.Take32() >> 24 == 0 ? 2 : 4;
        while (!box.IsEmpty)
        {
            BoxCursor reference = box.TakeBox(out uint type);
            HeifItem from = Find((uint)reference.TakeNumber(idLength), reference);
            var to = new List<uint>();
            for (int left = reference.Take16(); left > 0; left--)
            {
                to.Add(Find((uint)reference.TakeNumber(idLength), reference).Id);
            }

            _ = reference.IsEmpty ? 0 : throw reference.Malformed();
            from.References.Add((type, to));
        }
    }

    private void TakeProperties(BoxCursor box)
    {
        BoxCursor container = box.TakeBox(out uint type);
        _ = type == FourCharacterCode.Of("ipco") ? 0 : throw container.Malformed();
        while (!container.IsEmpty)
        {
            long start = container.Offset;
            BoxCursor property = container.TakeBox(out type);
            Add(Properties, new HeifProperty(type, start, property.Rest.ToArray()));
        }

        while (!box.IsEmpty)
        {
            BoxCursor associations = box.TakeBox(out type);
            _ = type == FourCharacterCode.Of("ipma") ? 0 : throw associations.Malformed();
            TakeAssociations(associations);
        }
    }

    private void TakeAssociations(BoxCursor box)
    {
        uint versionAndFlags = box.Take32();
        int indexLength = (versionAndFlags & 1) == 0 ? 1 : 2;
        for (uint left = box.Take32(); left > 0; left--)
        {
            HeifItem item = Find((uint)box.TakeNumber(versionAndFlags >> 24 == 0 ? 2 : 4), box);
            for (int count = box.Take8(); count > 0; count--)
            {
                int value = (int)box.TakeNumber(indexLength);
                int essential = 1 << (8 * indexLength - 1);
                int index = value & (essential - 1);
                _ = index <= Properties.Count ? 0 : throw box.Malformed();
                _ = item.Properties.Count < byte.MaxValue ? 0 : throw box.Malformed();
                if (index > 0)
                {
                    item.Properties.Add((index, (value & essential) != 0));
                }
            }
        }

        _ = box.IsEmpty ? 0 : throw box.Malformed();
    }
}
