namespace Yipai.Cases.Media;

/// <summary>Collects the changes to a file of boxes.</summary>
/// <remarks>
/// Zeros and free space replace removed data in place, so nothing moves. Sample tables and item locations hold offsets in the file. The
/// offsets stay valid because every box keeps its own.
/// </remarks>
internal sealed class BoxScrub(MediaReader reader)
{
    private const int PositionSearch = 64 * 1024;
    private static readonly HashSet<uint> Padding = FourCharacterCode.Set("free skip wide");

    private readonly ScrubPlan _plan = new();
    private readonly List<(long Offset, PlanPiece Piece)> _patches = [];

    public MediaReader Reader => reader;

    public SampleRanges Samples { get; } = new();

    public void Remove(MetadataKind kind) => _plan.Remove(kind);

    public void Overwrite(long offset, ReadOnlyMemory<byte> bytes) => _patches.Add((offset, PlanPiece.Literal(bytes)));

    /// <summary>Turns a box into free space of the same length.</summary>
    /// <remarks>Padding is blanked.</remarks>
    public async ValueTask FreeAsync(MediaBox box, MetadataKind kind)
    {
        if (Padding.Contains(box.Type))
        {
            await BlankAsync(box.Payload, box.PayloadLength, MetadataKind.ApplicationData).ConfigureAwait(false);
            return;
        }

        _plan.Remove(kind);
        if (await NamesPositionAsync(box).ConfigureAwait(false))
        {
            _plan.Remove(MetadataKind.Position);
        }

        Overwrite(box.Offset + 4, FourCharacterCode.Bytes(MediaBox.Free));
        _patches.Add((box.Payload, PlanPiece.Zeros(box.PayloadLength)));
    }

    /// <summary>Blanks a field.</summary>
    /// <remarks>A field that is already blank does not count as removed metadata.</remarks>
    public async ValueTask BlankAsync(long offset, long length, MetadataKind kind)
    {
        if (await BlankAsync(offset, length).ConfigureAwait(false))
        {
            _plan.Remove(kind);
        }
    }

    /// <summary>Replaces the profile of a colour box by one without private parts.</summary>
    /// <remarks>A broken profile is removed.</remarks>
    public async ValueTask CleanColorAsync(MediaBox box)
    {
        const int kindLength = 4;
        if (box.PayloadLength is < kindLength or > IccProfile.MaxLength)
        {
            throw box.Malformed();
        }

        byte[] payload = await reader.ReadAsync(box.Payload, (int)box.PayloadLength).ConfigureAwait(false);
        if (payload.AsSpan().StartsWith("nclx"u8) || payload.AsSpan().StartsWith("nclc"u8))
        {
            return;
        }

        byte[]? clean = IccProfile.Clean(payload.AsSpan(kindLength));
        if (clean is null)
        {
            await FreeAsync(box, MetadataKind.ProfileText).ConfigureAwait(false);
        }
        else if (!clean.AsSpan().SequenceEqual(payload.AsSpan(kindLength)))
        {
            _plan.Remove(MetadataKind.ProfileText);
            Overwrite(box.Payload + kindLength, clean);
        }
    }

    /// <summary>Blanks all media data that no kept sample or item uses.</summary>
    public async ValueTask BlankUnusedAsync(IEnumerable<MediaBox> mediaData)
    {
        bool isStranger = false;
        IReadOnlyList<ByteRange> kept = Samples.Merge();
        foreach (ByteRange gap in SampleRanges.Gaps(kept, mediaData.Select(box => new ByteRange(box.Payload, box.End))))
        {
            isStranger |= await BlankAsync(gap.Start, gap.End - gap.Start).ConfigureAwait(false) && !Samples.DropsAny;
        }

        if (isStranger)
        {
            _plan.Remove(MetadataKind.UnusedData);
        }
    }

    public ScrubPlan Finish()
    {
        _patches.Sort((one, other) => one.Offset.CompareTo(other.Offset));
        long reached = 0;
        foreach ((long offset, PlanPiece piece) in _patches)
        {
            _plan.Keep(reached, offset - reached);
            _plan.Add(piece);
            reached = offset + piece.Length;
        }

        _plan.Keep(reached, reader.Length - reached);
        return _plan;
    }

    private async ValueTask<bool> BlankAsync(long offset, long length)
    {
        if (await reader.IsBlankAsync(offset, length).ConfigureAwait(false))
        {
            return false;
        }

        _patches.Add((offset, PlanPiece.Zeros(length)));
        return true;
    }

    private async ValueTask<bool> NamesPositionAsync(MediaBox box)
    {
        reader.Seek(box.Payload);
        ReadOnlyMemory<byte> start = await reader.PeekAsync((int)Math.Min(box.PayloadLength, PositionSearch)).ConfigureAwait(false);
        return start.Span.IndexOf((ReadOnlySpan<byte>)[0xA9, .. "xyz"u8]) >= 0 || start.Span.IndexOf("loci"u8) >= 0
            || start.Span.IndexOf("quicktime.location"u8) >= 0 || start.Span.IndexOf("GPSLatitude"u8) >= 0;
    }
}
