using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace Yipai.Cases.Media;

/// <summary>Plans the scrubbing of a PNG file.</summary>
/// <remarks>
/// Idea: walk the chunks from IHDR to IEND, keep those that belong to the picture, and rebuild orientation and colour profile. Unknown
/// ancillary chunks are dropped, and an unknown critical chunk is refused, because the picture may depend on it.
/// Invariant: the checksum of every kept chunk is verified, so no chunk can reach over its neighbour, and everything after IEND is
/// dropped.
/// Source: W3C PNG, third edition, chapters 5 and 11.
/// </remarks>
internal sealed class PngPlanner(MediaReader reader, AiContentLabel? label = null)
{
    private const int LargestExif = 64 * 1024;
    private const int LargestProfile = 1024 * 1024;
    private const int LargestText = 64 * 1024;

    private static readonly SearchValues<byte> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly ScrubPlan _plan = new() { Label = label };
    private bool _hasOrientation;
    private bool _hasProfile;
    private bool _hasData;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public async ValueTask<ScrubPlan> PlanAsync()
    {
        reader.Skip(Signature.Length);
        _plan.Keep(0, Signature.Length);
        PngChunk chunk = await NextAsync().ConfigureAwait(false);
        if (chunk.Type != PngChunk.Header)
        {
            throw Malformed(chunk);
        }

        while (true)
        {
            await TakeAsync(chunk).ConfigureAwait(false);
            reader.Seek(chunk.EndOffset);
            if (chunk.Type == PngChunk.End)
            {
                return Finish(chunk);
            }

            chunk = await NextAsync().ConfigureAwait(false);
            if (chunk.Type == PngChunk.Header)
            {
                throw Malformed(chunk);
            }
        }
    }

    private ScrubPlan Finish(PngChunk end)
    {
        if (!_hasData)
        {
            throw Malformed(end);
        }

        if (reader.Left > 0)
        {
            _plan.Remove(MetadataKind.TrailingData);
        }

        return _plan;
    }

    private async ValueTask<PngChunk> NextAsync()
    {
        long start = reader.Position;
        ReadOnlyMemory<byte> header = await reader.TakeAsync(PngChunk.HeaderLength).ConfigureAwait(false);
        var chunk = new PngChunk(start, BinaryPrimitives.ReadUInt32BigEndian(header.Span[4..]),
            BinaryPrimitives.ReadInt32BigEndian(header.Span));
        if (chunk.Length < 0 || header.Span[4..].ContainsAnyExcept(Letters))
        {
            throw Malformed(chunk);
        }

        return chunk.EndOffset <= reader.Length ? chunk : throw CasesException.Refused(RefusalReason.Truncated, start);
    }

    private async ValueTask TakeAsync(PngChunk chunk)
    {
        if (chunk.Type == PngChunk.Exif)
        {
            await TakeExifAsync(chunk).ConfigureAwait(false);
            return;
        }

        if (chunk.Type == PngChunk.Profile)
        {
            await TakeProfileAsync(chunk).ConfigureAwait(false);
            return;
        }

        if (chunk.IsText)
        {
            await TakeTextAsync(chunk).ConfigureAwait(false);
            return;
        }

        if (chunk.Type == PngChunk.End && _plan.Label is { } kept)
        {
            _plan.Write(PngChunk.Build(PngChunk.Text, AiLabelFormat.Write(AiLabelFormat.PngHead, kept)));
        }

        bool isPicture = chunk.IsPicture ?? throw Malformed(chunk);
        if (!isPicture)
        {
            _plan.Remove(chunk.IsCritical ? throw CasesException.Refused(RefusalReason.UnknownPart, chunk.Offset) : chunk.Kind);
            return;
        }

        await CheckAsync(chunk).ConfigureAwait(false);
        _hasData |= chunk.Type == PngChunk.Data;
        _plan.Keep(chunk.Offset, chunk.EndOffset - chunk.Offset);
    }

    private async ValueTask TakeExifAsync(PngChunk chunk)
    {
        ReadOnlyMemory<byte> tiff = await reader.PeekAsync(Math.Min(chunk.Length, LargestExif)).ConfigureAwait(false);
        _plan.Label ??= AiLabelFormat.Find(tiff.Span);
        byte orientation = ExifOrientation.Remove(tiff.Span, 0, _plan);
        if (!_hasOrientation && ExifOrientation.Matters(orientation))
        {
            _hasOrientation = true;
            _plan.Write(PngChunk.Build(PngChunk.Exif, ExifOrientation.Payload(orientation).AsSpan(ExifOrientation.TiffOffset)));
        }
    }

    /// <summary>Keeps the label alone.</summary>
    /// <remarks>A text that holds nothing else is not counted as removed.</remarks>
    private async ValueTask TakeTextAsync(PngChunk chunk)
    {
        byte[] data = _plan.Label is not null || chunk.Length > LargestText ? []
            : await reader.ReadAsync(reader.Position, chunk.Length).ConfigureAwait(false);
        _plan.Label ??= AiLabelFormat.Find(PngText.Read(chunk.Type, data));
        if (_plan.Label is not { } found || !data.AsSpan().SequenceEqual(AiLabelFormat.Write(AiLabelFormat.PngHead, found)))
        {
            _plan.Remove(chunk.Kind);
        }
    }

    private async ValueTask TakeProfileAsync(PngChunk chunk)
    {
        byte[] data = _hasProfile || chunk.Length > LargestProfile ? []
            : await reader.ReadAsync(reader.Position, chunk.Length).ConfigureAwait(false);
        byte[]? clean = PngProfile.Clean(data);
        if (clean is null || !clean.AsSpan().SequenceEqual(data))
        {
            _plan.Remove(MetadataKind.ProfileText);
        }

        if (clean is not null)
        {
            _hasProfile = true;
            _plan.Write(PngChunk.Build(PngChunk.Profile, clean));
        }
    }

    private async ValueTask CheckAsync(PngChunk chunk)
    {
        reader.Seek(chunk.Offset + 4);
        var checksum = new Crc32();
        for (int left = 4 + chunk.Length; left > 0;)
        {
            ReadOnlyMemory<byte> some = await reader.PeekSomeAsync().ConfigureAwait(false);
            some = some[..Math.Min(some.Length, left)];
            checksum.Append(some.Span);
            reader.Skip(some.Length);
            left -= some.Length;
        }

        ReadOnlyMemory<byte> stored = await reader.PeekAsync(PngChunk.ChecksumLength).ConfigureAwait(false);
        if (BinaryPrimitives.ReadUInt32BigEndian(stored.Span) != checksum.GetCurrentHashAsUInt32())
        {
            throw Malformed(chunk);
        }
    }

    private static CasesException Malformed(PngChunk chunk) => CasesException.Refused(RefusalReason.Malformed, chunk.Offset);
}
