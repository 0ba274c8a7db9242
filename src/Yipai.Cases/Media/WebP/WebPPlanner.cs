using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Plans the scrubbing of a WebP file (RFC 9649).</summary>
/// <remarks>
/// Idea: walk the RIFF chunks once, keep pixels, animation, colour profile and orientation, drop every other chunk, and rebuild the
/// headers around the rest.
/// Invariant: each chunk ends before its parent's end, and the file has exactly the pictures that its kind allows, so a decoder never
/// skips bytes that the plan keeps. The flags in the VP8X header match the chunks written.
/// Source: RFC 9649, sections 2.6 and 2.7.
/// </remarks>
internal sealed class WebPPlanner(MediaReader reader)
{
    private const int RiffHeaderLength = 12;
    private const int ExtendedLength = 10;
    private const int FrameHeaderLength = 16;
    private const int LargestExif = 64 * 1024;
    private const byte ProfileFlag = 0x20;
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;
    private const byte PictureFlags = 0x12;

    private readonly ScrubPlan _plan = new();
    private readonly ScrubPlan _body = new();
    private byte[]? _extended;
    private byte[]? _profile;
    private byte _orientation;
    private byte _found;
    private int _pictures;
    private int _alphas;
    private int _frames;
    private bool _startsWithPicture;

    public async ValueTask<ScrubPlan> PlanAsync()
    {
        long end = WebPChunk.HeaderLength
            + (long)BinaryPrimitives.ReadUInt32LittleEndian((await reader.PeekAsync(RiffHeaderLength).ConfigureAwait(false)).Span[4..]);
        if (end > reader.Length)
        {
            throw CasesException.Refused(RefusalReason.Truncated, 0);
        }

        for (long offset = RiffHeaderLength; offset < end;)
        {
            WebPChunk chunk = await WebPChunk.ReadAsync(reader, offset, end).ConfigureAwait(false);
            await TakeAsync(chunk).ConfigureAwait(false);
            offset = chunk.EndOffset;
        }

        CheckShape();
        if (reader.Length > end)
        {
            _plan.Remove(MetadataKind.TrailingData);
        }

        WriteFile();
        return _plan;
    }

    private async ValueTask TakeAsync(WebPChunk chunk)
    {
        if (chunk.Type == WebPChunk.Extended)
        {
            await TakeExtendedAsync(chunk).ConfigureAwait(false);
        }
        else if (chunk.IsPixels)
        {
            _alphas += chunk.Type == WebPChunk.Alpha ? 1 : 0;
            _pictures += chunk.Type == WebPChunk.Alpha ? 0 : 1;
            _startsWithPicture |= chunk.Offset == RiffHeaderLength;
            Keep(chunk);
        }
        else if (chunk.Type == WebPChunk.Animation && chunk.Length == 6)
        {
            Keep(chunk);
        }
        else if (chunk.Type == WebPChunk.Frame)
        {
            await CheckFrameAsync(chunk).ConfigureAwait(false);
            _frames++;
            Keep(chunk);
        }
        else if (chunk.Type == WebPChunk.Profile)
        {
            await TakeProfileAsync(chunk).ConfigureAwait(false);
        }
        else if (chunk.Type == WebPChunk.Exif)
        {
            await TakeExifAsync(chunk).ConfigureAwait(false);
        }
        else
        {
            _found |= chunk.Type == WebPChunk.Xmp ? XmpFlag : (byte)0;
            _plan.Remove(chunk.Type == WebPChunk.Xmp ? MetadataKind.Description : MetadataKind.ApplicationData);
        }
    }

    private async ValueTask TakeExtendedAsync(WebPChunk chunk)
    {
        if (chunk.Offset != RiffHeaderLength || chunk.Length != ExtendedLength)
        {
            throw Malformed(chunk.Offset);
        }

        _extended = await reader.ReadAsync(chunk.DataOffset, ExtendedLength).ConfigureAwait(false);
    }

    private async ValueTask TakeProfileAsync(WebPChunk chunk)
    {
        _found |= ProfileFlag;
        byte[] profile = chunk.Length > IccProfile.MaxLength ? []
            : await reader.ReadAsync(chunk.DataOffset, (int)chunk.Length).ConfigureAwait(false);
        byte[]? clean = IccProfile.Clean(profile);
        _profile ??= clean;
        if (clean is null || clean != _profile || !clean.AsSpan().SequenceEqual(profile))
        {
            _plan.Remove(MetadataKind.ProfileText);
        }
    }

    // Some writers put the prefix of a JPEG segment before the TIFF header, so the header may start 6 bytes later.
    private async ValueTask TakeExifAsync(WebPChunk chunk)
    {
        ReadOnlyMemory<byte> block = await reader.PeekAsync((int)Math.Min(chunk.Length, LargestExif)).ConfigureAwait(false);
        bool isFirst = (_found & ExifFlag) == 0;
        byte orientation = ExifOrientation.Remove(block.Span,
            block.Span.StartsWith(ExifOrientation.Signature) ? ExifOrientation.TiffOffset : 0, _plan);
        _orientation = isFirst ? orientation : _orientation;
        _found |= ExifFlag;
    }

    private async ValueTask CheckFrameAsync(WebPChunk frame)
    {
        int pictures = 0, alphas = 0;
        for (long offset = frame.DataOffset + FrameHeaderLength; offset < frame.DataOffset + frame.Length;)
        {
            WebPChunk chunk = await WebPChunk.ReadAsync(reader, offset, frame.DataOffset + frame.Length).ConfigureAwait(false);
            offset = chunk.IsPixels ? chunk.EndOffset : throw CasesException.Refused(RefusalReason.UnknownPart, chunk.Offset);
            alphas += chunk.Type == WebPChunk.Alpha ? 1 : 0;
            pictures += chunk.Type == WebPChunk.Alpha ? 0 : 1;
        }

        if (pictures != 1 || alphas > 1)
        {
            throw Malformed(frame.Offset);
        }
    }

    // A flag without its chunk means that another chunk covers it, and a file that is neither simple nor extended may hide anything in
    // the parts that a decoder skips (RFC 9649, 2.6 and 2.7). Both are refused.
    private void CheckShape()
    {
        byte promised = (byte)((_extended?[0] ?? 0) & (ProfileFlag | ExifFlag | XmpFlag));
        bool isShaped = _extended is null ? (_pictures, _alphas, _frames, _startsWithPicture) == (1, 0, 0, true)
            : _frames > 0 ? (_pictures, _alphas) == (0, 0)
            : _pictures == 1 && _alphas <= 1;
        if (!isShaped || (promised & ~_found) != 0)
        {
            throw Malformed(RiffHeaderLength);
        }
    }

    private void WriteFile()
    {
        var head = new ScrubPlan();
        bool turns = _extended is not null && ExifOrientation.Matters(_orientation);
        if (_extended is not null)
        {
            _extended[0] = (byte)((_extended[0] & PictureFlags) | (_profile is null ? 0 : ProfileFlag) | (turns ? ExifFlag : 0));
            _extended.AsSpan(1, 3).Clear();
            head.Write(WebPChunk.Build(WebPChunk.Extended, _extended));
            head.Write(_profile is null ? default : WebPChunk.Build(WebPChunk.Profile, _profile));
        }

        head.Append(_body);
        head.Write(turns ? WebPChunk.Build(WebPChunk.Exif, ExifOrientation.Payload(_orientation).AsSpan(ExifOrientation.TiffOffset))
            : default);
        byte[] riff = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8];
        BinaryPrimitives.WriteUInt32LittleEndian(riff.AsSpan(4), (uint)(head.Length + RiffHeaderLength - WebPChunk.HeaderLength));
        _plan.Write(riff);
        _plan.Append(head);
    }

    private void Keep(WebPChunk chunk)
    {
        _body.Keep(chunk.Offset, WebPChunk.HeaderLength + chunk.Length);
        _body.Blank(chunk.Length & 1);
    }

    private static CasesException Malformed(long offset) => CasesException.Refused(RefusalReason.Malformed, offset);
}
