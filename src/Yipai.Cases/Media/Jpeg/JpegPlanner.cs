using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Plans the scrubbing of a JPEG file.</summary>
/// <remarks>
/// Idea: walk the segments from SOI to EOI. Keep tables, frames and scans, rebuild the few application segments that matter, and skip
/// the coded pixels up to the next real marker.
/// Invariant: every byte up to EOI belongs to a segment that was kept, rebuilt or dropped; a byte that fits nowhere makes the file
/// malformed. Hidden data can therefore survive only inside the coded pixels.
/// Source: ITU-T T.81, annex B.
/// </remarks>
internal sealed class JpegPlanner(MediaReader reader, AiContentLabel? label = null)
{
    private const int FrameLength = 6;
    private const int ComponentLength = 3;

    private readonly ScrubPlan _plan = new() { Label = label };
    private readonly ScrubPlan _body = new();
    private JpegApplications? _applications;
    private int _width;
    private int _height;
    private bool _framed;
    private bool _scanned;

    public async ValueTask<ScrubPlan> PlanAsync()
    {
        _applications = new JpegApplications(_plan, _body);
        byte[] startOfImage = [JpegMarker.Prefix, JpegMarker.StartOfImage];
        if (reader.Length < 2 || !(await reader.TakeAsync(2).ConfigureAwait(false)).Span.SequenceEqual(startOfImage))
        {
            throw Malformed(0);
        }

        byte marker;
        while ((marker = await NextMarkerAsync().ConfigureAwait(false)) != JpegMarker.EndOfImage)
        {
            await TakeAsync(marker).ConfigureAwait(false);
        }

        return Finish();
    }

    private ScrubPlan Finish()
    {
        if (!_scanned)
        {
            throw CasesException.Refused(RefusalReason.Truncated, reader.Position);
        }

        if (_width == 0 || _height == 0)
        {
            throw Malformed(reader.Position);
        }

        if (reader.Left > 0)
        {
            _plan.Remove(MetadataKind.TrailingData);
        }

        _plan.Write(new byte[] { JpegMarker.Prefix, JpegMarker.StartOfImage });
        _applications!.WriteHead();
        _plan.Append(_body);
        _plan.Write(new byte[] { JpegMarker.Prefix, JpegMarker.EndOfImage });
        return _plan;
    }

    private async ValueTask<byte> NextMarkerAsync()
    {
        long start = reader.Position;
        if ((await reader.TakeAsync(1).ConfigureAwait(false)).Span[0] != JpegMarker.Prefix)
        {
            throw Malformed(start);
        }

        // Any number of prefixes may precede a marker (T.81 B.1.1.2).
        byte marker;
        do
        {
            marker = (await reader.TakeAsync(1).ConfigureAwait(false)).Span[0];
        }
        while (marker == JpegMarker.Prefix);

        return marker;
    }

    private async ValueTask TakeAsync(byte marker)
    {
        long start = reader.Position - 2;

        // Codes below the first frame are reserved or have no length. No such code may occur between segments.
        if (marker < JpegMarker.FirstFrame || JpegMarker.IsRestart(marker) || marker == JpegMarker.StartOfImage)
        {
            throw Malformed(start);
        }

        int length = BinaryPrimitives.ReadUInt16BigEndian((await reader.TakeAsync(2).ConfigureAwait(false)).Span) - 2;
        if (length < 0)
        {
            throw Malformed(start);
        }

        ReadOnlyMemory<byte> payload = await reader.TakeAsync(length).ConfigureAwait(false);
        if (JpegMarker.IsApplication(marker))
        {
            _applications!.Take(marker, payload.Span, start);
            return;
        }

        if (marker == JpegMarker.Comment)
        {
            _plan.Remove(MetadataKind.Comment);
            return;
        }

        if (!Accepts(marker, payload.Span))
        {
            throw Malformed(start);
        }

        if (marker == JpegMarker.StartOfScan)
        {
            await SkipEntropyAsync().ConfigureAwait(false);
        }

        _body.Keep(start, reader.Position - start);
    }

    private bool Accepts(byte marker, ReadOnlySpan<byte> payload)
    {
        if (JpegMarker.IsFrame(marker))
        {
            return AcceptsFrame(payload);
        }

        switch (marker)
        {
            case JpegMarker.NumberOfLines:
                return AcceptsNumberOfLines(payload);
            case JpegMarker.StartOfScan:
                _scanned = true;
                return _framed && JpegTables.AreExact(marker, payload);
            case JpegMarker.HuffmanTables or JpegMarker.ArithmeticConditioning or JpegMarker.QuantizationTables
                or JpegMarker.RestartInterval:
                return JpegTables.AreExact(marker, payload);
            default:
                return false;
        }
    }

    private bool AcceptsFrame(ReadOnlySpan<byte> payload)
    {
        if (_framed || payload.Length < FrameLength || payload.Length != FrameLength + payload[5] * ComponentLength)
        {
            return false;
        }

        _framed = true;
        _height = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
        _width = BinaryPrimitives.ReadUInt16BigEndian(payload[3..]);
        return true;
    }

    // A frame may leave its height open. Then this segment after the first scan gives it (T.81 B.2.5).
    private bool AcceptsNumberOfLines(ReadOnlySpan<byte> payload)
    {
        if (!_scanned || payload.Length != 2)
        {
            return false;
        }

        _height = BinaryPrimitives.ReadUInt16BigEndian(payload);
        return true;
    }

    private async ValueTask SkipEntropyAsync()
    {
        while (true)
        {
            ReadOnlyMemory<byte> some = await reader.PeekSomeAsync().ConfigureAwait(false);
            some = some.Length > 1 ? some : await reader.PeekAsync(2).ConfigureAwait(false);
            int marker = JpegEntropy.FindMarker(some.Span);
            if (marker >= 0)
            {
                reader.Skip(marker);
                return;
            }

            reader.Skip(some.Span[^1] == JpegMarker.Prefix ? some.Length - 1 : some.Length);
        }
    }

    private static CasesException Malformed(long offset) => CasesException.Refused(RefusalReason.Malformed, offset);
}
