using System.Buffers;

namespace Yipai.Privacy.Proofs;

/// <summary>Reads and writes the canonical encoding of an entry, version 1.</summary>
internal static class AuditEntryFormat
{
    private const int StackLimit = 1024;

    /// <summary>An upper bound for the bytes of an entry besides its texts.</summary>
    private const int FrameLength = 160;

    /// <summary>An upper bound for the bytes of a text besides its characters.</summary>
    private const int TextFrame = 8;

    /// <summary>The longest form of a character: an escape of six bytes.</summary>
    private const int EscapeLength = 6;

    public static byte[] Write(AuditEntry entry, SortedTexts facts, SortedTexts commitments)
    {
        int bound = FrameLength + entry.Kind.Length + Bound(facts) + Bound(commitments);
        foreach (RuleCitation rule in entry.Rules)
        {
            bound += TextFrame + (EscapeLength * rule.Text.Length);
        }

        byte[]? rented = bound > StackLimit ? ArrayPool<byte>.Shared.Rent(bound) : null;
        Span<byte> target = rented ?? stackalloc byte[StackLimit];
        byte[] bytes = target[..Write(entry, facts, commitments, target)].ToArray();
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return bytes;
    }

    /// <summary>Indicates whether the bytes are an entry in its canonical form, and returns the position in them.</summary>
    public static bool TryScan(ReadOnlySpan<byte> bytes, AuditScanMemory memory, out long sequence) =>
        new AuditEntryScanner(bytes, memory).TryScan(null, out sequence);

    /// <summary>Parses an entry, or returns null unless the bytes are exactly what writing the entry again would give.</summary>
    public static AuditEntryParts? Read(ReadOnlySpan<byte> bytes)
    {
        var parts = new AuditEntryParts();
        return new AuditEntryScanner(bytes).TryScan(parts, out _) ? parts : null;
    }

    /// <summary>Truncates an instant to the milliseconds of the encoding.</summary>
    public static DateTimeOffset WholeMilliseconds(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private static int Write(AuditEntry entry, SortedTexts facts, SortedTexts commitments, Span<byte> target)
    {
        var writer = new AuditEntryWriter(target);
        writer.Raw("{\"v\":1,\"seq\":"u8);
        writer.Number(entry.Sequence);
        writer.Raw(",\"at\":\""u8);
        writer.Time(entry.At);
        writer.Raw("\",\"kind\":\""u8);
        writer.Token(entry.Kind);
        writer.Raw("\",\"rules\":["u8);
        for (int place = 0; place < entry.Rules.Count; place++)
        {
            writer.Raw(place == 0 ? "\""u8 : ",\""u8);
            writer.Citation(entry.Rules[place].Text);
            writer.Raw("\""u8);
        }

        writer.Raw("],\"facts\":{"u8);
        writer.Texts(facts);
        writer.Raw("},\"commitments\":{"u8);
        writer.Texts(commitments);
        writer.Raw("}}"u8);
        return writer.Length;
    }

    private static int Bound(SortedTexts texts)
    {
        int bound = 0;
        foreach ((string name, string text) in texts.Pairs)
        {
            bound += TextFrame + name.Length + text.Length;
        }

        return bound;
    }
}
