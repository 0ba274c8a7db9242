using System.Buffers;

namespace Yipai.Cases.Media;

/// <summary>Writes a meta box with the kept items only, in its original length.</summary>
/// <remarks>
/// Idea: the entries of items that go are left out of each list, and a box of free space takes the bytes that become spare.
/// Invariant: the new box is as long as the old one, so no byte behind it moves and every offset of a kept item stays right.
/// Source: ISO/IEC 14496-12, 8.11, and 8.1.2 for free space.
/// </remarks>
internal sealed class HeifWriter(HeifMeta meta, BoxScrub scrub)
{
    private const int HandlerMakerStart = 12;

    private static readonly HashSet<uint> KeptReferences = FourCharacterCode.Set("dimg auxl prem base");
    private static readonly byte[] PlainDataInformation =
        [0, 0, 0, 28, .. "dref"u8, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12, .. "url "u8, 0, 0, 0, 1];

    private readonly List<HeifItem> _kept = [.. meta.Items.Values.Where(item => item.IsKept)];

    /// <summary>Returns the new payload, which has the length of the old one.</summary>
    public byte[] Write(ReadOnlySpan<byte> payload)
    {
        var boxes = new List<byte[]> { payload[..4].ToArray() };
        foreach (HeifProperty box in meta.Boxes)
        {
            boxes.Add(Write(box));
        }

        int left = payload.Length - boxes.Sum(box => box.Length);
        if (left is > 0 and < MediaBox.ShortHeader)
        {
            // The rest is too short for a box of free space, so the blank name of the handler grows instead.
            int handler = meta.Boxes.FindIndex(box => box.Type == FourCharacterCode.Of("hdlr")) + 1;
            boxes[handler] = handler > 0
                ? BoxWriter.Box(FourCharacterCode.Of("hdlr"), [.. boxes[handler][MediaBox.ShortHeader..], .. new byte[left]])
                : throw Malformed();
        }
        else if (left != 0)
        {
            boxes.Add(left > 0 ? BoxWriter.Box(MediaBox.Free, new byte[left - MediaBox.ShortHeader]) : throw Malformed());
        }

        return [.. boxes.SelectMany(box => box)];
    }

    private CasesException Malformed() => CasesException.Refused(RefusalReason.Malformed, meta.Boxes[0].Offset);

    private byte[] Write(HeifProperty box)
    {
        byte[]? payload = FourCharacterCode.Name(box.Type) switch
        {
            "hdlr" => WriteHandler(box.Payload),
            "pitm" => box.Payload,
            "iinf" => WriteItems(box.Payload),
            "iloc" => HeifLocations.Write(box.Payload, _kept),
            "iref" => WriteReferences(box.Payload),
            "iprp" => WriteProperties(box.Payload),
            "idat" => WriteItemData(),
            "dinf" when box.Payload.AsSpan().SequenceEqual(PlainDataInformation) => box.Payload,
            "grpl" => Without(MetadataKind.AuxiliaryPicture),
            "free" or "skip" when !box.Payload.AsSpan().ContainsAnyExcept((byte)0) => null,
            "free" or "skip" or "uuid" or "udta" or "dinf" or "xml " or "bxml" => Without(MetadataKind.ApplicationData),
            _ => throw CasesException.Refused(RefusalReason.UnknownPart, box.Offset),
        };
        return payload is null ? [] : BoxWriter.Box(box.Type, payload);
    }

    private byte[]? Without(MetadataKind kind)
    {
        scrub.Remove(kind);
        return null;
    }

    private byte[] WriteHandler(byte[] payload)
    {
        if (payload.AsSpan(HandlerMakerStart).ContainsAnyExcept((byte)0))
        {
            scrub.Remove(MetadataKind.ApplicationData);
        }

        return [.. payload[..HandlerMakerStart], .. new byte[payload.Length - HandlerMakerStart]];
    }

    private byte[] WriteItems(byte[] payload)
    {
        var writer = new ArrayBufferWriter<byte>(payload.Length);
        writer.Write(payload.AsSpan(0, 4));
        writer.Number((ulong)_kept.Count, payload[0] == 0 ? 2 : 4);
        foreach (HeifItem item in _kept)
        {
            writer.Write(BoxWriter.Box(FourCharacterCode.Of("infe"), item.Entry));
        }

        return writer.WrittenSpan.ToArray();
    }

    private byte[]? WriteReferences(byte[] payload)
    {
        int idLength = payload[0] == 0 ? 2 : 4;
        var writer = new ArrayBufferWriter<byte>(payload.Length);
        foreach (HeifItem item in _kept)
        {
            foreach ((uint type, List<uint> to) in item.References.Where(reference => KeptReferences.Contains(reference.Type)))
            {
                var reference = new ArrayBufferWriter<byte>();
                uint[] targets = [.. to.Where(id => meta.Items[id].IsKept)];
                reference.Number(item.Id, idLength);
                reference.Number((ulong)targets.Length, 2);
                Array.ForEach(targets, id => reference.Number(id, idLength));
                writer.Write(targets.Length > 0 ? BoxWriter.Box(type, reference.WrittenSpan) : []);
            }
        }

        return writer.WrittenCount == 0 ? null : [.. payload[..4], .. writer.WrittenSpan];
    }

    private byte[] WriteProperties(byte[] payload)
    {
        HashSet<int> used = [0, .. _kept.SelectMany(item => item.Properties).Select(property => property.Index)];
        var container = new ArrayBufferWriter<byte>(payload.Length);
        for (int index = 1; index <= meta.Properties.Count; index++)
        {
            container.Write(WriteProperty(meta.Properties[index - 1], used.Contains(index)));
        }

        bool isWide = used.Max() > sbyte.MaxValue;
        bool hasLongIds = _kept.Exists(item => item.Id > ushort.MaxValue);
        var associations = new ArrayBufferWriter<byte>(payload.Length);
        associations.Write((ReadOnlySpan<byte>)[(byte)(hasLongIds ? 1 : 0), 0, 0, (byte)(isWide ? 1 : 0)]);
        List<HeifItem> described = [.. _kept.Where(item => item.Properties.Count > 0).OrderBy(item => item.Id)];
        associations.Number((ulong)described.Count, 4);
        foreach (HeifItem item in described)
        {
            associations.Number(item.Id, hasLongIds ? 4 : 2);
            associations.Number((ulong)item.Properties.Count, 1);
            foreach ((int index, bool isEssential) in item.Properties)
            {
                int flag = isEssential ? isWide ? 0x8000 : 0x80 : 0;
                associations.Number((ulong)(flag | index), isWide ? 2 : 1);
            }
        }

        return [.. BoxWriter.Box(FourCharacterCode.Of("ipco"), container.WrittenSpan),
            .. BoxWriter.Box(FourCharacterCode.Of("ipma"), associations.WrittenSpan)];
    }

    // Items refer to properties by number, so every property keeps its place and an unused one becomes free space (23008-12, 9.3.1).
    private byte[] WriteProperty(HeifProperty property, bool isUsed)
    {
        if (!property.IsVisible && property.Type != MediaBox.Free)
        {
            scrub.Remove(property.Kind);
        }

        bool isProfile = property.Type == FourCharacterCode.Of("colr") && !property.Payload.AsSpan().StartsWith("nclx"u8);
        byte[]? payload = !isUsed ? null : isProfile ? WriteProfile(property.Payload) : property.Payload;
        return payload is null
            ? BoxWriter.Box(MediaBox.Free, new byte[property.Payload.Length])
            : BoxWriter.Box(property.Type, payload);
    }

    private byte[] WriteProfile(byte[] payload)
    {
        const int kindLength = 4;
        byte[] profile = payload.Length > kindLength ? payload[kindLength..] : [];
        byte[]? clean = IccProfile.Clean(profile);
        if (clean is null || !clean.AsSpan().SequenceEqual(profile))
        {
            scrub.Remove(MetadataKind.ProfileText);
        }

        // A broken profile becomes zeros but keeps its place, because items refer to it by number and it may be essential.
        return clean is null ? new byte[payload.Length] : [.. payload[..kindLength], .. clean];
    }

    private byte[] WriteItemData()
    {
        var ranges = new SampleRanges();
        foreach (HeifItem item in meta.Items.Values.Where(item => item.IsInside))
        {
            item.Extents.ForEach(extent => ranges.Add(extent, item.IsKept));
        }

        byte[] data = [.. meta.ItemData];
        foreach (ByteRange gap in SampleRanges.Gaps(ranges.Merge(), [new ByteRange(0, data.Length)]))
        {
            Span<byte> bytes = data.AsSpan((int)gap.Start, (int)(gap.End - gap.Start));
            if (bytes.ContainsAnyExcept((byte)0))
            {
                scrub.Remove(MetadataKind.UnusedData);
                bytes.Clear();
            }
        }

        return data;
    }
}
